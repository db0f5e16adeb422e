import { writeAudit } from '../../../platform/audit-log/write-audit.ts';
import { transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { hashPassword } from '../../../platform/secrets/password-hash.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import type { LoginId } from '../../../shared/ids.ts';
import { settleEmail } from '../domain/email.ts';
import { findPasswordFault, settlePassword } from '../domain/password-rules.ts';
import { takeLink } from '../store/link.ts';
import { addLogin, linkAccount } from '../store/login.ts';
import { addSession } from '../store/session.ts';
import { activateAccount } from '../store/signing-in-account.ts';
import { checkPassword, type Refused } from './begin-sign-in.ts';
import type { Caller } from './caller.ts';
import { actorOf, type Entered } from './entrances.ts';
import { type FollowedLink, followLink, type LinkOver, ownerOf } from './follow-link.ts';
import { forgiveGuess, type LetGuess, type Locked } from './let-guess.ts';
import { notSignedIn } from './not-signed-in.ts';

/** What an invitation shows before it is accepted. */
export interface Invited {
  readonly kind: 'invited';
  readonly partnership: string;
  readonly name: string;
  readonly email: string;
  /** Whether the address has a login already, from another partnership: then its password is asked for, not a new one. */
  readonly hasLogin: boolean;
}

export async function readInvitation(platform: Platform, token: string): Promise<Invited | LinkOver> {
  const found = await followLink(platform, 'join', token);
  if (found.kind === 'over') return found;
  const { partnershipName: partnership, name, email } = found.account;
  return { kind: 'invited', partnership, name, email, hasLogin: found.login !== null };
}

export type JoinResult =
  | Entered
  | LinkOver
  | Refused
  | Locked
  | { readonly kind: 'fault'; readonly message: string };

/** Accepts an invitation, with a new password or that of a login which is there already; they go on to the second step. */
export async function joinPartnership(
  platform: Platform,
  input: { readonly token: string; readonly password: string; readonly caller: Caller },
): Promise<JoinResult> {
  const found = await followLink(platform, 'join', input.token);
  if (found.kind === 'over') return found;
  if (found.login !== null) return joinWithLogin(platform, found, input);
  const message = findPasswordFault(input.password, ownerOf(found.account));
  if (message !== null) return { kind: 'fault', message };
  const passwordHash = await hashPassword(settlePassword(input.password));
  return accept(platform, found, {
    loginId: newId<'login'>(),
    passwordHash,
    stage: 'enrol',
    guess: null,
    caller: input.caller,
  });
}

async function joinWithLogin(
  platform: Platform,
  found: FollowedLink,
  { password, caller }: { readonly password: string; readonly caller: Caller },
): Promise<JoinResult> {
  const email = found.login?.email ?? found.account.email;
  const checked = await checkPassword(platform, { email, password, caller });
  if (checked.kind !== 'right') return checked;
  return accept(platform, found, {
    loginId: checked.login.id,
    passwordHash: null,
    stage: checked.login.totp_confirmed_at === null ? 'enrol' : 'password',
    guess: checked.guess,
    caller,
  });
}

async function accept(
  platform: Platform,
  { link, account }: FollowedLink,
  how: {
    readonly loginId: LoginId;
    /** Null where the login is there already. */
    readonly passwordHash: string | null;
    readonly stage: 'enrol' | 'password';
    readonly guess: LetGuess | null;
    readonly caller: Caller;
  },
): Promise<Entered | LinkOver> {
  const { loginId, passwordHash, stage, caller } = how;
  const now = platform.now();
  const token = newToken();
  const sessionId = newId<'session'>();
  return transact(platform.database, link.partnershipId, async (tx) => {
    if (!(await takeLink(tx, link.id, now))) return { kind: 'over' };
    if (passwordHash !== null) {
      const email = settleEmail(account.email);
      // Somebody made a login of this address meanwhile: opened again, the link asks for its password.
      if (!(await addLogin(tx, { id: loginId, email, passwordHash, now }))) throw notSignedIn();
    }
    if (!(await activateAccount(tx, account.accountId, loginId))) throw notSignedIn();
    await linkAccount(tx, loginId, account);
    if (how.guess !== null) await forgiveGuess(tx, how.guess);
    await addSession(tx, { id: sessionId, token, loginId, stage, ...caller, now });
    const actor = actorOf(account, { id: sessionId, steppedUpAt: null }, caller.requestId);
    const object = { kind: 'account', id: account.accountId };
    await writeAudit(tx, actor, { event: 'account-joined', object }, now);
    return { kind: 'go-on', stage, token };
  });
}
