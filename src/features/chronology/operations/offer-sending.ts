import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { requireFamily } from '../../families/operations/require-family.ts';
import { type InvolvedAgency, listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import { listStandingFiles, type StandingFile } from '../store/standing-files.ts';

export interface SendingOffered {
  readonly family: { readonly id: FamilyId; readonly reference: string; readonly name: string };
  /** Those for which this person may send a file; none where their own agency is not involved. */
  readonly agencies: readonly InvolvedAgency[];
  /** What stands of these agencies now, and would make room for what is sent. */
  readonly standing: readonly StandingFile[];
}

/** For whom somebody may send a chronology of this family. @throws AppError `not-found`, `not-allowed`. */
export function offerSending(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
): Promise<SendingOffered> {
  return perform(platform, actor, 'send-chronology', async (tx, now) => {
    const { children, id, reference, name } = await requireFamily(tx, actor, familyId, now);
    const involved = await listInvolvedAgencies(tx, id, now);
    const agencies =
      actor.role === 'officer' ? involved : involved.filter((agency) => agency.id === actor.agencyId);
    const files = await listStandingFiles(tx, id);
    const standing = files.filter(({ agencyId }) => agencies.some((agency) => agency.id === agencyId));
    return {
      value: { family: { id, reference, name }, agencies, standing },
      audit: { event: 'family-read', object: { kind: 'family', id }, children },
    };
  });
}
