import type { LocalTx } from '../../../platform/database/transact.ts';
import { endSession, findSession } from '../store/session.ts';

/** Ends the session that a browser had until now: whoever signs in, or joins, there leaves nobody else's open behind it. */
export async function endSessionBefore(tx: LocalTx, token: string | null, now: Date): Promise<void> {
  const old = token === null ? undefined : await findSession(tx, token);
  if (old !== undefined) await endSession(tx, old, 'signed-in-again', now);
}
