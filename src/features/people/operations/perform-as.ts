import type { Action } from '../../../platform/access/actions.ts';
import { type Actor, isPerson } from '../../../platform/access/actor.ts';
import { type Done, notAllowed, perform, performAsSystem } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findAccountRow } from '../store/account.ts';

/** Does one thing for a person who may, or for a command of whoever runs the system, who gives a reason. */
export async function performAs<T>(
  platform: Platform,
  actor: Actor,
  action: Action,
  work: (tx: TenantTx, now: Date) => Promise<Done<T>>,
): Promise<T> {
  return isPerson(actor) ? perform(platform, actor, action, work) : performAsSystem(platform, actor, work);
}

/**
 * Asks again whether a person administers the partnership, now that nobody else can change it: of two administrators
 * who end each other's role at once, the second is no administrator any more.
 *
 * @throws AppError `not-allowed`.
 */
export async function checkStillAdministrator(tx: TenantTx, actor: Actor): Promise<void> {
  if (!isPerson(actor)) return;
  const account = await findAccountRow(tx, actor.accountId);
  if (account?.role !== 'administrator' || account.state !== 'active') throw notAllowed();
}
