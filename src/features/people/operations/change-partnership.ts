import type { Actor } from '../../../platform/access/actor.ts';
import { changedMeanwhile } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { changePartnershipRow } from '../store/partnership.ts';
import { performAs } from './perform-as.ts';

/**
 * Changes what the partnership is called.
 *
 * @throws AppError `changed-meanwhile` when it is not at that version any more.
 */
export async function changePartnership(
  platform: Platform,
  actor: Actor,
  change: { readonly name: string; readonly version: number },
): Promise<void> {
  return performAs(platform, actor, 'manage-partnership', async (tx) => {
    if (!(await changePartnershipRow(tx, change))) throw changedMeanwhile('partnership');
    return {
      value: undefined,
      audit: {
        event: 'partnership-changed',
        object: { kind: 'partnership', id: tx.partnershipId },
        detail: { version: change.version + 1 },
      },
    };
  });
}
