import { writeAudit } from '../../../platform/audit-log/write-audit.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { LoginId, SessionId } from '../../../shared/ids.ts';
import { linkAccount } from '../store/login.ts';
import { activateAccount, type SigningInAccount } from '../store/signing-in-account.ts';
import type { Caller } from './caller.ts';
import { actorOf } from './entrances.ts';
import { notSignedIn } from './not-signed-in.ts';

/** Lets a login open the account that was waiting, and writes it down. */
export async function openAccount(
  tx: TenantTx,
  {
    account,
    loginId,
    sessionId,
    caller,
    now,
  }: {
    readonly account: SigningInAccount;
    readonly loginId: LoginId;
    readonly sessionId: SessionId;
    readonly caller: Caller;
    readonly now: Date;
  },
): Promise<void> {
  if (!(await activateAccount(tx, account.accountId, loginId))) throw notSignedIn();
  await linkAccount(tx, loginId, account, now);
  const actor = actorOf(account, { id: sessionId, steppedUpAt: null }, caller.requestId);
  const object = { kind: 'account', id: account.accountId };
  await writeAudit(tx, actor, { event: 'account-joined', object }, now);
}
