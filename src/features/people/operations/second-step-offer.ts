import { randomBytes } from 'node:crypto';
import type { Platform } from '../../../platform/platform.ts';
import { open, seal } from '../../../platform/secrets/seal.ts';
import { hashToken } from '../../../platform/secrets/token.ts';
import type { LoginId } from '../../../shared/ids.ts';
import {
  recoveryCodeBytes,
  recoveryCodeCount,
  recoveryCodeOf,
  settleRecoveryCode,
} from '../domain/recovery-codes.ts';
import { findTotpStep, settleCode, totpAddress, totpSecretBytes, totpSecretText } from '../domain/totp.ts';

/** A secret for an authenticator app that is not set up yet. */
export interface SecondStepOffer {
  /** What the app reads from the picture. */
  readonly address: string;
  /** The same secret for typing. */
  readonly secretText: string;
  /** The secret as it travels through the form: sealed, for this login, for half an hour. Nothing is kept until it is confirmed. */
  readonly sealed: string;
}

const lasts = 30 * 60 * 1000;
const timeBytes = 8;
const purposeOf = (loginId: LoginId) => `totp offer ${loginId}`;

export function makeOffer(
  platform: Platform,
  { loginId, email }: { readonly loginId: LoginId; readonly email: string },
): SecondStepOffer {
  const secret = randomBytes(totpSecretBytes);
  const until = Buffer.alloc(timeBytes);
  until.writeBigUInt64BE(BigInt(platform.now().getTime() + lasts));
  const sealed = seal(platform.key, Buffer.concat([until, secret]), purposeOf(loginId));
  return describeOffer(secret, email, sealed.toString('base64url'));
}

/** The same offer again, after a code that was wrong; a new one where it is too old. */
export function renewOffer(
  platform: Platform,
  login: { readonly loginId: LoginId; readonly email: string },
  sealed: string,
): SecondStepOffer {
  const secret = openOffer(platform, login.loginId, sealed);
  return secret === null ? makeOffer(platform, login) : describeOffer(secret, login.email, sealed);
}

function describeOffer(secret: Uint8Array, email: string, sealed: string): SecondStepOffer {
  return { address: totpAddress(secret, email), secretText: totpSecretText(secret), sealed };
}

function openOffer(platform: Platform, loginId: LoginId, sealed: string): Buffer | null {
  const opened = open(platform.key, Buffer.from(sealed, 'base64url'), purposeOf(loginId));
  if (opened === null || opened.length !== timeBytes + totpSecretBytes) return null;
  const until = Number(opened.readBigUInt64BE(0));
  return platform.now().getTime() < until ? opened.subarray(timeBytes) : null;
}

/** What a right code confirms: the secret, and the step that is thereby used. Null when it is wrong, or the offer too old. */
export function confirmOffer(
  platform: Platform,
  loginId: LoginId,
  { sealed, code }: { readonly sealed: string; readonly code: string },
): { readonly secret: Buffer; readonly step: number } | null {
  const secret = openOffer(platform, loginId, sealed);
  if (secret === null) return null;
  const step = findTotpStep(secret, settleCode(code), platform.now());
  return step === null ? null : { secret, step };
}

/** New recovery codes, with what is kept of them. */
export function newRecoveryCodes(): {
  readonly codes: readonly string[];
  readonly hashes: readonly Buffer[];
} {
  const codes = Array.from({ length: recoveryCodeCount }, () =>
    recoveryCodeOf(randomBytes(recoveryCodeBytes)),
  );
  return { codes, hashes: codes.map((code) => hashToken(settleRecoveryCode(code))) };
}
