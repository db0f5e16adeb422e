import { expect, test } from 'vitest';
import { deriveSigningKeys, isCsrfToken, makeCsrfToken } from './csrf-token.ts';

const { forms, notices } = deriveSigningKeys(new Uint8Array(32).fill(7));
const made = new Date('2026-11-24T10:00:00Z');
const after = (seconds: number) => new Date(made.getTime() + seconds * 1000);
const session = { kind: 'session', kept: 'what the cookie holds' } as const;
const token = makeCsrfToken(forms, session, made);

test('a token is good for the session it was made for, until it is too old', () => {
  expect(isCsrfToken(forms, session, token, made, 60)).toBe(true);
  expect(isCsrfToken(forms, session, token, after(60), 60)).toBe(true);
  expect(isCsrfToken(forms, session, token, after(61), 60)).toBe(false);
});

test('it is no good for another session, nor under another key', () => {
  expect(isCsrfToken(forms, { kind: 'session', kept: 'other' }, token, made, 60)).toBe(false);
  expect(isCsrfToken(notices, session, token, made, 60)).toBe(false);
  const elsewhere = deriveSigningKeys(new Uint8Array(32).fill(8));
  expect(isCsrfToken(elsewhere.forms, session, token, made, 60)).toBe(false);
});

test('one of a visit is none of a session, whatever the browser keeps as the visit', () => {
  const ofVisit = makeCsrfToken(forms, { ...session, kind: 'visit' }, made);
  expect(isCsrfToken(forms, session, ofVisit, made, 60)).toBe(false);
});

test('a later time cannot be written into it', () => {
  const [, random, signature] = token.split('.');
  const later = Math.floor(after(3_600).getTime() / 1000).toString(36);
  expect(isCsrfToken(forms, session, `${later}.${random}.${signature}`, after(3_600), 60)).toBe(false);
});

test('an hour’s difference between clocks does no harm, a longer one does', () => {
  expect(isCsrfToken(forms, session, token, after(-3_600), 60)).toBe(true);
  expect(isCsrfToken(forms, session, token, after(-3_601), 60)).toBe(false);
});

test('two tokens differ, so that nothing is learnt from a page’s size', () => {
  expect(makeCsrfToken(forms, session, made)).not.toBe(token);
});

test.each([undefined, null, 3, '', '.', '..', 'a.b.c', [token], { token }, `${token}a`, 'x'.repeat(10_000)])(
  '%j is no token',
  (text) => {
    expect(isCsrfToken(forms, session, text, made, 60)).toBe(false);
  },
);
