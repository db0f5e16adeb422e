import { type Action, mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed } from '../../../platform/access/perform.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AccountId } from '../../../shared/ids.ts';
import { findLastChange } from '../store/account-log.ts';

export interface LastChange {
  /** Null where it was a program, or a command of whoever runs the system. */
  readonly name: string | null;
  readonly accountId: AccountId | null;
  readonly at: Date;
}

/**
 * Who saved first, for whoever comes second: told with the two versions, in the visit that the log already holds as a read
 * of the same thing. `action` is the one that the thing is changed by.
 */
export async function readLastChange(
  platform: Platform,
  actor: PersonActor,
  action: Action,
  objectId: string,
): Promise<LastChange | null> {
  if (!mayDo(actor.role, action)) throw notAllowed();
  const found = await transact(platform.database, actor.partnershipId, (tx) => findLastChange(tx, objectId));
  return found ?? null;
}
