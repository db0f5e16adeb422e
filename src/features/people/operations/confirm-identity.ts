import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import { transactLocal } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { totpStepOf } from '../domain/totp.ts';
import type { Login } from '../store/login.ts';
import { countRecoveryCodes } from '../store/recovery-code.ts';
import { markSteppedUp } from '../store/session.ts';
import { checkPassword } from './begin-sign-in.ts';
import type { Caller } from './caller.ts';
import { noteRefusal } from './entrances.ts';
import { forgiveGuess, type LetGuess, type Locked, letGuess } from './let-guess.ts';
import { ownSession, readOwnLogin } from './own-login.ts';
import { guessesAtSecondStep, recoveryCodeUsed, takeSecondStep } from './second-step.ts';

/**
 * `used`: the app's code was right but has served already, so the password will do. `too-late`: a password alone does not do,
 * since no code was used just now.
 */
export type ConfirmResult =
  | { readonly kind: 'done'; readonly token: string; readonly codesLeft?: number }
  | { readonly kind: 'wrong' | 'used' | 'too-late' }
  | Locked;

/** Steps on either side of now in which a code counts as just used. */
const justNow = 2;

/**
 * Somebody confirms who they are, for ten minutes: by a code of their app, by a recovery code where the phone is not at hand, or by
 * their password right after a code. The session gets a
 * new token.
 */
export async function confirmIdentity(
  platform: Platform,
  actor: PersonActor,
  input: { readonly code: string | null; readonly password: string | null; readonly caller: Caller },
): Promise<ConfirmResult> {
  const { login } = await readOwnLogin(platform, actor);
  const checked =
    input.code === null
      ? await checkByPassword(platform, login, input.password ?? '', input.caller)
      : await checkByCode(platform, login, input.code, input.caller);
  if (checked.kind !== 'let') return checked;
  const token = newToken();
  const id = ownSession(actor);
  return perform<ConfirmResult>(platform, actor, 'manage-own-account', async (tx, now) => {
    await forgiveGuess(tx, checked);
    await markSteppedUp(tx, id, token, now);
    const done = { event: 'stepped-up', object: { kind: 'session', id } } as const;
    const recovered = 'recovered' in checked && checked.recovered;
    if (!recovered) return { value: { kind: 'done', token }, audit: done };
    const codesLeft = await countRecoveryCodes(tx, login.id);
    return { value: { kind: 'done', token, codesLeft }, audit: [done, recoveryCodeUsed] };
  });
}

async function checkByCode(
  platform: Platform,
  login: Login,
  code: string,
  caller: Caller,
): Promise<(LetGuess & { readonly recovered: boolean }) | Locked | { readonly kind: 'wrong' | 'used' }> {
  const guess = await letGuess(platform, guessesAtSecondStep(login.id));
  if (guess.kind === 'locked') return guess;
  const now = platform.now();
  const taken = await transactLocal(platform.database, (tx) =>
    takeSecondStep(platform, tx, { login, typed: code, recovery: true, now }),
  );
  if (taken === 'used') return { kind: 'used' };
  if (taken === 'wrong') {
    await noteRefusal(platform, login.id, 'second-step', caller);
    return { kind: 'wrong' };
  }
  return { ...guess, recovered: taken === 'recovery' };
}

async function checkByPassword(
  platform: Platform,
  login: Login,
  password: string,
  caller: Caller,
): Promise<LetGuess | Locked | { readonly kind: 'wrong' | 'too-late' }> {
  const last = login.totp_last_step;
  if (last === null || last < totpStepOf(platform.now()) - justNow) return { kind: 'too-late' };
  const checked = await checkPassword(platform, { email: login.email, password, caller, signedIn: login.id });
  if (checked.kind === 'locked') return checked;
  return checked.kind === 'right' ? checked.guess : { kind: 'wrong' };
}
