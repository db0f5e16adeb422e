import { expect, test } from 'vitest';
import { isRecoveryCode, recoveryCodeOf, settleRecoveryCode } from './recovery-codes.ts';
import { findTotpStep, settleCode, totpAddress, totpCodeAt, totpSecretText, totpStepOf } from './totp.ts';

/** The secret and moments of RFC 6238, appendix B; the last six of its eight figures. */
const secret = Buffer.from('12345678901234567890');

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at second %i the code is %s, as the standard says', (second, code) => {
  expect(totpCodeAt(secret, new Date(second * 1000))).toBe(code);
});

const now = new Date('2026-11-24T10:00:10.000Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test.each([
  ['a minute ago', -60, null],
  ['the step before', -30, -1],
  ['now', 0, 0],
  ['the step after, of a phone that is fast', 30, 1],
  ['a minute on', 60, null],
])('a code of %s', (_name, seconds, delta) => {
  const step = findTotpStep(secret, totpCodeAt(secret, later(seconds)), now);
  expect(step).toBe(delta === null ? null : totpStepOf(now) + delta);
});

test('what is no code belongs to no step', () => {
  for (const typed of ['', '12345', '1234567', 'abcdef', '12 456'])
    expect(findTotpStep(secret, typed, now)).toBeNull();
});

test('a code may be typed with the space that apps show', () => {
  expect(settleCode(' 123 456 ')).toBe('123456');
  expect(settleCode('１２３４５６')).toBe('123456');
});

test('an app is told who and by whom', () => {
  const address = new URL(totpAddress(secret, 'ines.quill@example.org'));
  expect(address.protocol).toBe('otpauth:');
  expect(decodeURIComponent(address.pathname)).toContain('Sightline:ines.quill@example.org');
  expect(address.searchParams.get('secret')).toBe(totpSecretText(secret).replaceAll(' ', ''));
});

test('a recovery code is read as it was meant', () => {
  const code = recoveryCodeOf(Uint8Array.from([0, 255, 16, 32, 64, 128, 7, 99, 200, 1, 17, 34, 51, 68, 85]));
  expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){5}$/);
  expect(isRecoveryCode(code)).toBe(true);
  expect(isRecoveryCode('123456')).toBe(false);
  expect(settleRecoveryCode(code.toUpperCase().replaceAll('-', ' '))).toBe(settleRecoveryCode(code));
  expect(settleRecoveryCode('O1IL')).toBe('0111');
});
