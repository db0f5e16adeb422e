import type { Action } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { type Done, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { lockHandling } from '../store/row-handling.ts';

/**
 * `perform` with the family held: of two who decide of it at once, the second is compared with what the first has done, and no file of it
 * is settled meanwhile. `now` is taken once it is held, so that what is noted with it stands in the order in which it came about: else
 * words could seem to be older than a decision that was made of those before them.
 */
export function performHeld<T>(
  platform: Platform,
  actor: PersonActor,
  action: Action,
  familyId: FamilyId,
  work: (tx: TenantTx, now: Date) => Promise<Done<T>>,
): Promise<T> {
  return perform(platform, actor, action, async (tx) => {
    await lockHandling(tx, familyId);
    return work(tx, platform.now());
  });
}
