import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { LocalTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { open, seal } from '../../../platform/secrets/seal.ts';
import { hashToken } from '../../../platform/secrets/token.ts';
import type { LoginId } from '../../../shared/ids.ts';
import { isRecoveryCode, settleRecoveryCode } from '../domain/recovery-codes.ts';
import { findTotpStep, settleCode } from '../domain/totp.ts';
import { type Login, takeTotpStep } from '../store/login.ts';
import { takeRecoveryCode } from '../store/recovery-code.ts';
import type { CountedBy } from './let-guess.ts';

/** How a second step was taken; `used` is an app's code that served already. */
export type SecondStep = 'totp' | 'recovery' | 'used' | 'wrong';

/** By the login alone: only somebody with its password comes so far, and is not shut out by others who share their address. */
export function guessesAtSecondStep(loginId: LoginId): readonly CountedBy[] {
  return [{ kind: 'second-step', of: loginId }];
}

/** Bound to its login: one person's secret opens as nobody else's. */
const purposeOf = (loginId: LoginId) => `totp ${loginId}`;

export function sealTotpSecret(platform: Platform, loginId: LoginId, secret: Uint8Array): Buffer {
  return seal(platform.key, secret, purposeOf(loginId));
}

/** The time step of an app's code for this login; null when it is none, or the secret cannot be opened. */
export function findStepOfCode(platform: Platform, login: Login, typed: string, now: Date): number | null {
  if (login.totp_secret === null || login.totp_confirmed_at === null) return null;
  const secret = open(platform.key, login.totp_secret, purposeOf(login.id));
  if (secret === null) {
    platform.log.error('a second step cannot be checked: its secret was sealed with another key');
    return null;
  }
  return findTotpStep(secret, settleCode(typed), now);
}

/** Uses up a code of an app, or a recovery code where one is allowed. Of two requests at once, one succeeds. */
export async function takeSecondStep(
  platform: Platform,
  tx: LocalTx,
  {
    login,
    typed,
    recovery,
    now,
  }: {
    readonly login: Login;
    readonly typed: string;
    readonly recovery: boolean;
    readonly now: Date;
  },
): Promise<SecondStep> {
  if (recovery && isRecoveryCode(typed)) {
    const taken = await takeRecoveryCode(tx, login.id, hashToken(settleRecoveryCode(typed)), now);
    return taken ? 'recovery' : 'wrong';
  }
  const step = findStepOfCode(platform, login, typed, now);
  if (step === null) return 'wrong';
  return (await takeTotpStep(tx, login.id, step)) ? 'totp' : 'used';
}

export const recoveryCodeUsed: AuditNote = { event: 'recovery-code-used' };
