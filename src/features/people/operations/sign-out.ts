import { writeAudit } from '../../../platform/audit-log/write-audit.ts';
import { transact, transactLocal } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { isSessionOver } from '../domain/session-limits.ts';
import { endSession, findSession } from '../store/session.ts';
import { findSigningInAccount } from '../store/signing-in-account.ts';
import type { Caller } from './caller.ts';
import { actorOf } from './entrances.ts';

/** Ends the session of this browser, at whatever stage. Without one nothing happens, and that is as well. */
export async function signOut(
  platform: Platform,
  { token, caller }: { readonly token: string | null; readonly caller: Caller },
): Promise<void> {
  if (token === null) return;
  const now = platform.now();
  const session = await transactLocal(platform.database, (tx) => findSession(tx, token));
  if (session === undefined || isSessionOver(session, now)) return;
  const { partnershipId, accountId } = session;
  if (partnershipId === null || accountId === null) {
    await transactLocal(platform.database, (tx) => endSession(tx, session, 'signed-out', now));
    return;
  }
  await transact(platform.database, partnershipId, async (tx) => {
    if (!(await endSession(tx, session, 'signed-out', now))) return;
    const account = await findSigningInAccount(tx, accountId);
    if (account === undefined) return;
    const actor = actorOf(account, session, caller.requestId);
    await writeAudit(tx, actor, { event: 'signed-out', object: { kind: 'session', id: session.id } }, now);
  });
}
