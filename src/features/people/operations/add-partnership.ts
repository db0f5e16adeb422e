import type { SystemActor } from '../../../platform/access/actor.ts';
import { performAsSystem } from '../../../platform/access/perform.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { PartnershipId } from '../../../shared/ids.ts';
import { addPartnershipRow } from '../store/partnership.ts';

/** Who adds it and why, without a partnership: there is none yet. */
export type Founder = Omit<SystemActor, 'partnershipId'>;

/** Adds a partnership, for whoever runs the system. Its first administrator is invited afterwards. */
export async function addPartnership(
  platform: Platform,
  founder: Founder,
  name: string,
): Promise<PartnershipId> {
  const partnershipId = newId<'partnership'>();
  return performAsSystem(platform, { ...founder, partnershipId }, async (tx, now) => {
    await addPartnershipRow(tx, name, now);
    return {
      value: partnershipId,
      audit: { event: 'partnership-added', object: { kind: 'partnership', id: partnershipId } },
    };
  });
}
