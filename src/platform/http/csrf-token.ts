import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { isFarAhead } from '../../shared/clock-ahead.ts';

/** What signs forms and notices, and seals what is kept of a form: made from the installation's key, so that every process on one database agrees. */
export interface SigningKeys {
  readonly forms: Uint8Array;
  readonly notices: Uint8Array;
  readonly kept: Uint8Array;
}

export function deriveSigningKeys(key: Uint8Array): SigningKeys {
  const derive = (use: string) => new Uint8Array(hkdfSync('sha256', key, '', `sightline ${use}`, 32));
  return { forms: derive('forms'), notices: derive('notices'), kept: derive('kept forms') };
}

/** A signature in letters that a cookie and a hidden field can hold. */
export function sign(key: Uint8Array, ...parts: readonly string[]): string {
  // Lengths before parts: two different lists never make one text.
  const text = parts.map((part) => `${part.length}:${part}`).join('');
  return createHmac('sha256', key).update(text).digest('base64url');
}

export function isSignature(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** What the browser keeps that forms are bound to: a session, or before one a visit. The one is never taken for the other. */
export type FormHolder = { readonly kind: 'session' | 'visit'; readonly kept: string };

/**
 * The token that every form of ours carries: proof that the page that sent it was made for this very session. It holds its
 * time, something random, and a signature over both and over what the browser keeps in its cookie.
 */
export function makeCsrfToken(key: Uint8Array, { kind, kept }: FormHolder, now: Date): string {
  const time = Math.floor(now.getTime() / 1000).toString(36);
  const random = randomBytes(9).toString('base64url');
  return `${time}.${random}.${sign(key, kind, kept, time, random)}`;
}

/** Whether a token was made for this holder, within so many seconds before now. */
export function isCsrfToken(
  key: Uint8Array,
  { kind, kept }: FormHolder,
  token: unknown,
  now: Date,
  validSeconds: number,
): boolean {
  if (typeof token !== 'string' || token.length > 200) return false;
  const [time = '', random = '', signature = ''] = token.split('.');
  if (!isSignature(signature, sign(key, kind, kept, time, random))) return false;
  const made = new Date(Number.parseInt(time, 36) * 1000);
  // A process whose clock is ahead may have made it, or the clock was set back: nobody loses what they typed by that.
  return !isFarAhead(made, now) && now.getTime() - made.getTime() <= validSeconds * 1000;
}
