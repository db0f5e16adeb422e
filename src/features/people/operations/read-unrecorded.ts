import { type Action, mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed } from '../../../platform/access/perform.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';

/**
 * Reads what names no person and no family, such as the agencies of a partnership: the one kind of work that leaves no row in
 * the audit log. The role is asked as everywhere.
 *
 * @throws AppError `not-allowed`.
 */
export async function readUnrecorded<T>(
  platform: Platform,
  actor: PersonActor,
  action: Action,
  read: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  if (!mayDo(actor.role, action)) throw notAllowed();
  return transact(platform.database, actor.partnershipId, read);
}
