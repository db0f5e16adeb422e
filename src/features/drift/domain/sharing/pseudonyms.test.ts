import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { makePseudonyms } from './pseudonyms.ts';

const key = new Uint8Array(32).fill(7);

test('one key gives one child one name, and another key another', () => {
  const { child } = makePseudonyms(key);
  expect(child('12345', 'visit')).toBe(makePseudonyms(key).child('12345', 'visit'));
  expect(child('12345', 'visit')).not.toBe(
    makePseudonyms(new Uint8Array(32).fill(8)).child('12345', 'visit'),
  );
  expect(child('12345', 'visit')).toMatch(/^C-[2-9A-Z]{10}$/);
});

test('a child and a family of one id have different names', () => {
  const names = makePseudonyms(key);
  expect(names.child('7', 'visit').slice(2)).not.toBe(names.family('7', 'visit').slice(2));
});

test('it is no plain hash that one could make of a known id', () => {
  const plain = createHash('sha256').update('child\u000012345').digest('hex');
  const other = createHash('sha256').update('12345').digest('hex');
  const name = makePseudonyms(key).child('12345', 'visit').slice(2).toLowerCase();
  expect([plain, other].some((text) => text.includes(name))).toBe(false);
});

test('ten thousand children have ten thousand names', () => {
  const { child } = makePseudonyms(key);
  expect(new Set(Array.from({ length: 10_000 }, (_, index) => child(String(index), 'visit'))).size).toBe(
    10_000,
  );
});

test('one child has one name in each list, so that rows of two lists cannot be laid together', () => {
  const { child, family } = makePseudonyms(key);
  expect(child('12345', 'visit')).not.toBe(child('12345', 'review'));
  expect(family('7', 'visit')).not.toBe(family('7', 'review'));
});
