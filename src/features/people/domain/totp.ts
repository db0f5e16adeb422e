import { Secret, TOTP } from 'otpauth';

/** RFC 6238 with what every authenticator app takes: SHA-1, six figures, 30 seconds. */
const shape = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** RFC 4226, 4: a secret of 160 bits. */
export const totpSecretBytes = 20;

/** The 30 seconds in which an instant lies, counted from 1970. */
export function totpStepOf(now: Date): number {
  return TOTP.counter({ period: shape.period, timestamp: now.getTime() });
}

/** The code that an app shows at an instant. */
export function totpCodeAt(secret: Uint8Array, now: Date): string {
  return TOTP.generate({ ...shape, secret: asSecret(secret), timestamp: now.getTime() });
}

/** The step that a code belongs to, one before or after now at most; null when it belongs to none of the three. */
export function findTotpStep(secret: Uint8Array, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = TOTP.validate({
    ...shape,
    secret: asSecret(secret),
    token: code,
    timestamp: now.getTime(),
    window: 1,
  });
  return delta === null ? null : totpStepOf(now) + delta;
}

/** What an app reads from the picture: `otpauth://totp/…`. */
export function totpAddress(secret: Uint8Array, email: string): string {
  return new TOTP({ ...shape, issuer: 'Sightline', label: email, secret: asSecret(secret) }).toString();
}

/** The secret for typing: letters and figures in groups of four. */
export function totpSecretText(secret: Uint8Array): string {
  return asSecret(secret).base32.replace(/(.{4})(?=.)/g, '$1 ');
}

/** What somebody typed as a code, without the space that apps show in its middle. */
export function settleCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '');
}

function asSecret(secret: Uint8Array): Secret {
  return new Secret({ buffer: Uint8Array.from(secret).buffer });
}
