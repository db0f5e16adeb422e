import { transactLocal } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { hashPassword, verifyPassword } from '../../../platform/secrets/password-hash.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import type { LoginId } from '../../../shared/ids.ts';
import { settleEmail } from '../domain/email.ts';
import { networkOf } from '../domain/network-of.ts';
import { settlePassword } from '../domain/password-rules.ts';
import { findLoginByEmail, type Login, renewPasswordHash } from '../store/login.ts';
import { addSession, hasSignedInFrom } from '../store/session.ts';
import type { Caller } from './caller.ts';
import { endSessionBefore } from './end-session-before.ts';
import { type Entered, noteRefusal } from './entrances.ts';
import { answerEvenly } from './even-time.ts';
import {
  type CountedBy,
  countedByAddress,
  forgiveGuess,
  type LetGuess,
  type Locked,
  letGuess,
} from './let-guess.ts';

export interface Refused {
  readonly kind: 'refused';
}

const month = 30 * 24 * 60 * 60 * 1000;

/**
 * The first step of signing in: e-mail and password. Known and unknown addresses are answered alike, in the same time.
 *
 * OpenID Connect and passkeys would enter beside this: a council's or the NHS's provider, or an authenticator, in the place
 * of the password, then `addSession` at the stage that its assurance earns (`full` only where it states a second step).
 */
export async function beginSignIn(
  platform: Platform,
  input: {
    readonly email: string;
    readonly password: string;
    readonly caller: Caller;
    /** The session that this browser had until now, which ends. */
    readonly before: string | null;
  },
): Promise<Entered | Refused | Locked> {
  return answerEvenly(
    () => checkFirstStep(platform, input),
    ({ kind }) => kind === 'refused',
  );
}

async function checkFirstStep(
  platform: Platform,
  { email, password, caller, before }: Parameters<typeof beginSignIn>[1],
): Promise<Entered | Refused | Locked> {
  const checked = await checkPassword(platform, { email, password, caller });
  if (checked.kind !== 'right') return checked;
  return beginSession(platform, { ...checked, caller, before });
}

export interface RightPassword {
  readonly kind: 'right';
  readonly login: Login;
  readonly guess: LetGuess;
  readonly betterHash: string | null;
}

/** Checks somebody's password, with all that guards it: lock-out, the same work for everybody, a row when it is wrong. */
export async function checkPassword(
  platform: Platform,
  {
    email: typed,
    password,
    caller,
    signedIn = null,
  }: {
    readonly email: string;
    readonly password: string;
    readonly caller: Caller;
    /** Whose it is who has signed in already: then their own wrong guesses count, wherever made, and nobody else's. */
    readonly signedIn?: LoginId | null;
  },
): Promise<RightPassword | Refused | Locked> {
  const email = settleEmail(typed);
  const settled = settlePassword(password);
  const { login, isUsual } = await transactLocal(platform.database, async (tx) => {
    const found = await findLoginByEmail(tx, email);
    const since = new Date(platform.now().getTime() - month);
    return {
      login: found,
      isUsual: found !== undefined && (await hasSignedInFrom(tx, found.id, caller.address, since)),
    };
  });
  const guess = await letGuess(
    platform,
    signedIn === null ? guessesAtPassword(email, caller, isUsual) : [{ kind: 'own-password', of: signedIn }],
  );
  if (guess.kind === 'locked') return guess;
  const kept = login?.password_hash ?? null;
  const { right, stale } = await verifyPassword(kept, settled);
  if (login === undefined || !right) {
    if (login !== undefined) await noteRefusal(platform, login.id, 'password', caller);
    return { kind: 'refused' };
  }
  return { kind: 'right', login, guess, betterHash: stale ? await hashPassword(settled) : null };
}

/**
 * Strangers cannot lock somebody out where they usually sign in: neither those with many addresses, nor those who share the
 * address of a whole office.
 */
function guessesAtPassword(email: string, { address }: Caller, isUsual: boolean): readonly CountedBy[] {
  const here: CountedBy = { kind: 'account-here', of: `${email} ${networkOf(address)}` };
  if (isUsual) return [here];
  return [here, countedByAddress({ address }), { kind: 'account-anywhere', of: email }];
}

/** Begins a session at the stage that the login has reached. */
async function beginSession(
  platform: Platform,
  {
    login,
    guess,
    betterHash,
    caller,
    before,
  }: RightPassword & { readonly caller: Caller; readonly before: string | null },
): Promise<Entered> {
  const token = newToken();
  const stage = login.totp_confirmed_at === null ? 'enrol' : 'password';
  const now = platform.now();
  await transactLocal(platform.database, async (tx) => {
    await forgiveGuess(tx, guess);
    if (betterHash !== null && login.password_hash !== null) {
      await renewPasswordHash(tx, login.id, { from: login.password_hash, to: betterHash });
    }
    await endSessionBefore(tx, before, now);
    await addSession(tx, { id: newId<'session'>(), token, loginId: login.id, stage, ...caller, now });
  });
  return { kind: 'go-on', stage, token };
}
