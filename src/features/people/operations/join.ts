import { transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { hashPassword } from '../../../platform/secrets/password-hash.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { settleEmail } from '../domain/email.ts';
import { settlePassword } from '../domain/password-rules.ts';
import { takeLink } from '../store/link.ts';
import { addLogin } from '../store/login.ts';
import { addSession } from '../store/session.ts';
import { checkPassword, type Refused } from './begin-sign-in.ts';
import type { Caller } from './caller.ts';
import { endSessionBefore } from './end-session-before.ts';
import type { Entered } from './entrances.ts';
import { answerEvenly } from './even-time.ts';
import { type FollowedLink, followLink, type LinkOver, ownerOf } from './follow-link.ts';
import { joinWithSignIn } from './join-with-sign-in.ts';
import { judgePassword } from './judge-password.ts';
import type { Locked } from './let-guess.ts';
import { notSignedIn } from './not-signed-in.ts';
import { openAccount } from './open-account.ts';

/** What an invitation shows before it is accepted: never whether the address signs in to another partnership. */
export interface Invited {
  readonly kind: 'invited';
  readonly partnership: string;
  readonly name: string;
  readonly email: string;
}

export async function readInvitation(platform: Platform, token: string): Promise<Invited | LinkOver> {
  const found = await followLink(platform, 'join', token);
  if (found.kind === 'over') return found;
  const { partnershipName: partnership, name, email } = found.account;
  return { kind: 'invited', partnership, name, email };
}

/** With a new password, or as somebody who signs in to another partnership already; the person says which. */
export type JoinWay = 'new' | 'known';

export interface JoinInput {
  readonly token: string;
  readonly way: JoinWay;
  readonly password: string;
  /** For those who sign in elsewhere: a code of their app, or a recovery code. */
  readonly code: string;
  readonly caller: Caller;
  /** The session that this browser had until now, which ends. */
  readonly before: string | null;
}

export type JoinResult =
  | Entered
  | LinkOver
  | Refused
  | Locked
  | { readonly kind: 'fault'; readonly message: string };

/**
 * Accepts an invitation. A new password for an address that has a sign-in elsewhere is refused, and counted, as a wrong password
 * is: a link that an administrator made of somebody else's address must neither open that sign-in nor tell of it.
 */
export async function joinPartnership(platform: Platform, input: JoinInput): Promise<JoinResult> {
  return answerEvenly(
    () => joinEither(platform, input),
    ({ kind }) => kind === 'refused',
  );
}

async function joinEither(platform: Platform, input: JoinInput): Promise<JoinResult> {
  const found = await followLink(platform, 'join', input.token);
  if (found.kind === 'over') return found;
  if (input.way === 'known') return joinWithSignIn(platform, found, input);
  const { password, caller } = input;
  const message = await judgePassword(password, ownerOf(found.account), found.link.id);
  if (message !== null) return { kind: 'fault', message };
  if (found.login !== null) {
    const checked = await checkPassword(platform, { email: found.login.email, password, caller });
    return checked.kind === 'locked' ? checked : { kind: 'refused' };
  }
  return joinAnew(platform, found, input);
}

async function joinAnew(
  platform: Platform,
  { link, account }: FollowedLink,
  { password, caller, before }: JoinInput,
): Promise<JoinResult> {
  const passwordHash = await hashPassword(settlePassword(password));
  const loginId = newId<'login'>();
  const sessionId = newId<'session'>();
  const token = newToken();
  const now = platform.now();
  return transact(platform.database, link.partnershipId, async (tx) => {
    if (!(await takeLink(tx, link.id, now))) return { kind: 'over' };
    const email = settleEmail(account.email);
    // Somebody made a login of this address meanwhile.
    if (!(await addLogin(tx, { id: loginId, email, passwordHash, now }))) throw notSignedIn();
    await openAccount(tx, { account, loginId, sessionId, caller, now });
    await endSessionBefore(tx, before, now);
    await addSession(tx, { id: sessionId, token, loginId, stage: 'enrol', ...caller, now });
    return { kind: 'go-on', stage: 'enrol', token };
  });
}
