/** How many are made at a time. */
export const recoveryCodeCount = 10;
/** 120 bits: beyond guessing, so that a plain hash of it tells nothing (ASVS 5, 6.5.2: 112 at least). */
export const recoveryCodeBytes = 15;

/** Crockford's figures and letters: none that look like another. */
const signs = '0123456789abcdefghjkmnpqrstvwxyz';

/** Random bytes as a code that can be written down: `k3v8-…`, six groups of four. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const text = wordOf(bytes);
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** Bytes as letters and figures, five bits each; what is left over at the end is left out. */
export function wordOf(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return [...bits.matchAll(/.{5}/g)].map(([five]) => signs.charAt(Number.parseInt(five, 2))).join('');
}

/** A code as it is kept: without hyphens and spaces, in small letters, `o`, `i` and `l` read as what they were meant for. */
export function settleRecoveryCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
}

/** Whether something typed has the length of a recovery code; an authenticator's has six figures. */
export function isRecoveryCode(typed: string): boolean {
  return settleRecoveryCode(typed).length === (recoveryCodeBytes * 8) / 5;
}
