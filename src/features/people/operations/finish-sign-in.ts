import { transact, transactLocal } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { isSessionOver, type SessionStage } from '../domain/session-limits.ts';
import { findLogin, type Login } from '../store/login.ts';
import { countRecoveryCodes } from '../store/recovery-code.ts';
import { endSession, findSession, type Session } from '../store/session.ts';
import type { SigningInAccount } from '../store/signing-in-account.ts';
import type { Caller } from './caller.ts';
import { type Entered, enter, findAccountsOfLogin, noteRefusal } from './entrances.ts';
import { forgiveGuess, type Locked, letGuess } from './let-guess.ts';
import { guessesAtSecondStep, recoveryCodeUsed, takeSecondStep } from './second-step.ts';

/** There is no session at the stage that this belongs to: from the beginning, or on to where it is. */
export interface Elsewhere {
  readonly kind: 'elsewhere';
  readonly stage: SessionStage | null;
}

export interface SigningIn {
  readonly kind: 'here';
  readonly session: Session;
  readonly login: Login;
}

/** The session of somebody who is on the way in, at the stage that is asked for. */
export async function findSigningIn(
  platform: Platform,
  token: string | null,
  stage: SessionStage,
): Promise<SigningIn | Elsewhere> {
  if (token === null) return { kind: 'elsewhere', stage: null };
  return transactLocal(platform.database, async (tx) => {
    const session = await findSession(tx, token);
    if (session === undefined || isSessionOver(session, platform.now()))
      return { kind: 'elsewhere', stage: null };
    if (session.stage !== stage) return { kind: 'elsewhere', stage: session.stage };
    const login = await findLogin(tx, session.loginId);
    return login === undefined ? { kind: 'elsewhere', stage: null } : { kind: 'here', session, login };
  });
}

/** `used`: the app's code was right, and has served already. `no-access`: no account of theirs may enter any more. */
export interface NotIn {
  readonly kind: 'wrong' | 'used' | 'no-access';
}

/** The second step of signing in: a code of the app, or a recovery code. */
export async function finishSignIn(
  platform: Platform,
  { token, code, caller }: { readonly token: string | null; readonly code: string; readonly caller: Caller },
): Promise<Entered | Locked | NotIn | Elsewhere> {
  const found = await findSigningIn(platform, token, 'password');
  if (found.kind === 'elsewhere') return found;
  const { session, login } = found;
  const guess = await letGuess(platform, guessesAtSecondStep(login.id));
  if (guess.kind === 'locked') return guess;
  const doors = await findDoors(platform, session, caller);
  if (doors === null) return { kind: 'no-access' };
  const now = platform.now();
  const result = await transact(platform.database, doors.first.partnershipId, async (tx) => {
    const step = await takeSecondStep(platform, tx, { login, typed: code, recovery: true, now });
    if (step === 'wrong' || step === 'used') return { kind: step } as const;
    await forgiveGuess(tx, guess);
    const entered = await enter(tx, {
      sessionId: session.id,
      from: 'password',
      account: doors.first,
      choose: doors.several,
      notes: step === 'recovery' ? [recoveryCodeUsed] : [],
      caller,
      now,
    });
    if (entered === null || entered === undefined) return { kind: 'elsewhere', stage: null } as const;
    return step === 'recovery' ? { ...entered, codesLeft: await countRecoveryCodes(tx, login.id) } : entered;
  });
  if (result.kind === 'wrong') await noteRefusal(platform, login.id, 'second-step', caller);
  return result;
}

export interface Doors {
  readonly first: SigningInAccount;
  /** Whether there are others to choose from. */
  readonly several: boolean;
}

/** What somebody may enter. Null where it is nothing: then their session ends, and that is written down. */
export async function findDoors(platform: Platform, session: Session, caller: Caller): Promise<Doors | null> {
  const accounts = await findAccountsOfLogin(platform, session.loginId);
  const [first, ...others] = accounts.filter(({ mayEnter }) => mayEnter);
  if (first !== undefined) return { first, several: others.length > 0 };
  await transactLocal(platform.database, (tx) => endSession(tx, session, 'no-account', platform.now()));
  await noteRefusal(platform, session.loginId, 'no-access', caller);
  return null;
}
