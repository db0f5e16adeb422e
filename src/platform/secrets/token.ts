import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 32 random bytes, as text that fits into a cookie and an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret that has randomness enough of its own: its SHA-256, from which it cannot be had back. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/** Whether two hashes are the same, in a time that does not depend on where they differ. */
export function isSameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** A name for something that must not be read from it, as hexadecimal digits: HMAC-SHA-256 with the installation's key. */
export function keyedName(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('hex');
}
