import { randomBytes } from 'node:crypto';
import { writeAudit } from '../../../platform/audit-log/write-audit.ts';
import { transact, transactLocal } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { hashPassword } from '../../../platform/secrets/password-hash.ts';
import { hashToken, isSameHash, newToken } from '../../../platform/secrets/token.ts';
import { settleEmail } from '../domain/email.ts';
import { settlePassword } from '../domain/password-rules.ts';
import { recoveryCodeBytes, recoveryCodeOf, settleRecoveryCode } from '../domain/recovery-codes.ts';
import { addAccountRow } from '../store/account.ts';
import { addFirstRunCode, findFirstRunHashes, isAnyPartnership, takeFirstRun } from '../store/first-run.ts';
import { addLogin, linkAccount } from '../store/login.ts';
import { addPartnershipRow } from '../store/partnership.ts';
import { addSession } from '../store/session.ts';
import { activateAccount } from '../store/signing-in-account.ts';
import type { Caller } from './caller.ts';
import type { Entered } from './entrances.ts';
import { judgePassword } from './judge-password.ts';
import { countedByAddress, forgiveGuess, type Locked, letGuess } from './let-guess.ts';

/**
 * A one-time code for whoever started the program, with which the first administrator is made; null once there is a
 * partnership. Its hash alone is kept. Each process that starts makes one of its own, and any of them serves.
 */
export async function makeFirstRunCode(platform: Platform): Promise<string | null> {
  const code = recoveryCodeOf(randomBytes(recoveryCodeBytes));
  return transactLocal(platform.database, async (tx) => {
    if (await isAnyPartnership(tx)) return null;
    const hash = hashToken(settleRecoveryCode(code));
    await addFirstRunCode(tx, { id: newId<'first-run'>(), hash, now: platform.now() });
    return code;
  });
}

/** Whether nobody has made a partnership yet, so that the first page may be shown. */
export async function isFirstRun(platform: Platform): Promise<boolean> {
  return transactLocal(platform.database, async (tx) => !(await isAnyPartnership(tx)));
}

export interface FirstRun {
  readonly code: string;
  readonly partnership: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** `over`: there is a partnership already. `fault`: what is wrong with the password. */
export type FirstRunResult =
  | Entered
  | Locked
  | { readonly kind: 'over' | 'wrong' }
  | { readonly kind: 'fault'; readonly message: string };

/**
 * Makes the first partnership and its administrator, who goes on to set up the second step of signing in. Works only while
 * there is no partnership; of two at once, one wins.
 */
export async function makeFirstAdministrator(
  platform: Platform,
  input: FirstRun & { readonly caller: Caller },
): Promise<FirstRunResult> {
  if (!(await isFirstRun(platform))) return { kind: 'over' };
  const email = settleEmail(input.email);
  const guess = await letGuess(platform, [countedByAddress(input.caller)]);
  if (guess.kind === 'locked') return guess;
  if (!(await isCode(platform, input.code))) return { kind: 'wrong' };
  const partnershipId = newId<'partnership'>();
  const message = await judgePassword(input.password, { ...input, email }, partnershipId);
  if (message !== null) {
    await transactLocal(platform.database, (tx) => forgiveGuess(tx, guess));
    return { kind: 'fault', message };
  }
  const passwordHash = await hashPassword(settlePassword(input.password));
  const now = platform.now();
  return transact(platform.database, partnershipId, async (tx) => {
    // The rows of the codes stay locked until the end: whoever waited for them finds a partnership.
    if (!(await takeFirstRun(tx, now)) || (await isAnyPartnership(tx))) return { kind: 'over' };
    await forgiveGuess(tx, guess);
    const ids = { accountId: newId<'account'>(), loginId: newId<'login'>(), sessionId: newId<'session'>() };
    const { accountId, loginId, sessionId } = ids;
    await addPartnershipRow(tx, input.partnership, now);
    if (!(await addLogin(tx, { id: loginId, email, passwordHash, now }))) {
      throw new Error('there is a login where there was no partnership');
    }
    const account = {
      id: accountId,
      name: input.name,
      email,
      role: 'administrator',
      agencyId: null,
    } as const;
    await addAccountRow(tx, account, now);
    await activateAccount(tx, accountId, loginId);
    await linkAccount(tx, loginId, { partnershipId, accountId }, now);
    const token = newToken();
    await addSession(tx, { id: sessionId, token, loginId, stage: 'enrol', ...input.caller, now });
    await writeAudit(
      tx,
      {
        kind: 'person',
        partnershipId,
        accountId,
        name: input.name,
        role: 'administrator',
        agencyId: null,
        sessionId,
        steppedUpAt: null,
        requestId: input.caller.requestId,
      },
      { event: 'first-administrator-made', object: { kind: 'account', id: accountId } },
      now,
    );
    return { kind: 'go-on', stage: 'enrol', token };
  });
}

async function isCode(platform: Platform, typed: string): Promise<boolean> {
  const hash = hashToken(settleRecoveryCode(typed));
  const hashes = await transactLocal(platform.database, findFirstRunHashes);
  // Every one is compared, so that the time tells nothing of which came near.
  return hashes.map((kept) => isSameHash(kept, hash)).includes(true);
}
