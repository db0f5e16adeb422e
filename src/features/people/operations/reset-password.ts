import type { PersonActor } from '../../../platform/access/actor.ts';
import { writeAudit } from '../../../platform/audit-log/write-audit.ts';
import { type TenantTx, transact, transactLocal } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { hashPassword } from '../../../platform/secrets/password-hash.ts';
import { settlePassword } from '../domain/password-rules.ts';
import { takeLink } from '../store/link.ts';
import { type Login, setPasswordHash } from '../store/login.ts';
import type { Caller } from './caller.ts';
import { endElsewhere } from './end-running-access.ts';
import { actorOf, noteRefusal } from './entrances.ts';
import { followLink, holdLinkedLogin, type LinkOver, ownerOf } from './follow-link.ts';
import { judgePassword } from './judge-password.ts';
import { forgiveGuess, type LetGuess, type Locked, letGuess } from './let-guess.ts';
import { guessesAtSecondStep, recoveryCodeUsed, takeSecondStep } from './second-step.ts';

export interface ResetAsked {
  readonly kind: 'reset';
  readonly name: string;
  readonly email: string;
  readonly partnership: string;
  /** Whether a code is asked for: the login opens other partnerships too, whom this one's administrator must not open. */
  readonly asksCode: boolean;
}

export async function readPasswordReset(platform: Platform, token: string): Promise<ResetAsked | LinkOver> {
  const found = await followLink(platform, 'reset-password', token);
  if (found.kind === 'over') return found;
  const { name, email, partnershipName: partnership } = found.account;
  return { kind: 'reset', name, email, partnership, asksCode: found.isShared };
}

export type ResetResult =
  | { readonly kind: 'done' | 'wrong' }
  | LinkOver
  | Locked
  | { readonly kind: 'fault'; readonly message: string };

/** Sets a new password by a link, and ends every session and token of its login. The second step stays as it is. */
export async function resetPassword(
  platform: Platform,
  input: {
    readonly token: string;
    readonly password: string;
    readonly code: string | null;
    readonly caller: Caller;
  },
): Promise<ResetResult> {
  const { caller } = input;
  const found = await followLink(platform, 'reset-password', input.token);
  if (found.kind === 'over' || found.login === null) return { kind: 'over' };
  const { link, account, login, isShared } = found;
  const guess = isShared ? await letGuess(platform, guessesAtSecondStep(login.id)) : null;
  if (guess?.kind === 'locked') return guess;
  const message = await judgePassword(input.password, ownerOf(account), link.id);
  if (message !== null) {
    // Nothing is told of the code.
    if (guess !== null) await transactLocal(platform.database, (tx) => forgiveGuess(tx, guess));
    return { kind: 'fault', message };
  }
  const passwordHash = await hashPassword(settlePassword(input.password));
  const now = platform.now();
  const result = await transact(platform.database, link.partnershipId, async (tx) => {
    const held = await holdLinkedLogin(tx, login.id);
    // It opens another partnership since a moment ago: whoever asks again is asked for a code.
    if (held === undefined || (held.isShared && guess === null)) return { kind: 'over' } as const;
    const actor = actorOf(account, null, caller.requestId);
    if (guess !== null && !(await takeCode(platform, tx, { input, login, actor, guess, now }))) {
      return { kind: 'wrong' } as const;
    }
    if (!(await takeLink(tx, link.id, now))) return { kind: 'over' } as const;
    await setPasswordHash(tx, login.id, passwordHash);
    const ended = await endElsewhere(tx, login.id, {
      except: null,
      reason: 'password-changed',
      requestId: caller.requestId,
      now,
    });
    await writeAudit(tx, actor, { event: 'password-changed', detail: { by: 'link', ...ended } }, now);
    return { kind: 'done' } as const;
  });
  if (result.kind === 'wrong') await noteRefusal(platform, login.id, 'second-step', caller);
  return result;
}

/** Uses up the code that was typed, of the app or for recovery. False when it is not right. */
async function takeCode(
  platform: Platform,
  tx: TenantTx,
  {
    input,
    login,
    actor,
    guess,
    now,
  }: {
    readonly input: { readonly code: string | null };
    readonly login: Login;
    readonly actor: PersonActor;
    readonly guess: LetGuess;
    readonly now: Date;
  },
): Promise<boolean> {
  const step = await takeSecondStep(platform, tx, { login, typed: input.code ?? '', recovery: true, now });
  if (step === 'wrong' || step === 'used') return false;
  await forgiveGuess(tx, guess);
  if (step === 'recovery') await writeAudit(tx, actor, recoveryCodeUsed, now);
  return true;
}
