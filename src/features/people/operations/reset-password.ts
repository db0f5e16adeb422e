import { writeAudit } from '../../../platform/audit-log/write-audit.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { hashPassword } from '../../../platform/secrets/password-hash.ts';
import { findPasswordFault, settlePassword } from '../domain/password-rules.ts';
import { takeLink } from '../store/link.ts';
import { setPasswordHash } from '../store/login.ts';
import { endSessionsOfLogin } from '../store/session.ts';
import type { Caller } from './caller.ts';
import { actorOf, noteRefusal } from './entrances.ts';
import { followLink, type LinkOver, ownerOf } from './follow-link.ts';
import { forgiveGuess, type Locked, letGuess } from './let-guess.ts';
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

/** Sets a new password by a link, and ends every session of its login. The second step stays as it is. */
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
  const message = findPasswordFault(input.password, ownerOf(account));
  if (message !== null) return { kind: 'fault', message };
  const guess = isShared ? await letGuess(platform, guessesAtSecondStep(login.id, caller)) : null;
  if (guess?.kind === 'locked') return guess;
  const passwordHash = await hashPassword(settlePassword(input.password));
  const now = platform.now();
  const result = await transact(platform.database, link.partnershipId, async (tx) => {
    const actor = actorOf(account, null, caller.requestId);
    if (guess !== null) {
      const typed = input.code ?? '';
      const step = await takeSecondStep(platform, tx, { login, typed, recovery: true, now });
      if (step === 'wrong' || step === 'used') return { kind: 'wrong' } as const;
      await forgiveGuess(tx, guess);
      if (step === 'recovery') await writeAudit(tx, actor, recoveryCodeUsed, now);
    }
    if (!(await takeLink(tx, link.id, now))) return { kind: 'over' } as const;
    await setPasswordHash(tx, login.id, passwordHash);
    await endSessionsOfLogin(tx, login.id, { except: null, reason: 'password-changed', now });
    await writeAudit(tx, actor, { event: 'password-changed', detail: { by: 'link' } }, now);
    return { kind: 'done' } as const;
  });
  if (result.kind === 'wrong') await noteRefusal(platform, login.id, 'second-step', caller);
  return result;
}
