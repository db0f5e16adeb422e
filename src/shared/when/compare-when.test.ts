import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay } from '../day.ts';
import { compareWhen } from './compare-when.ts';
import { readWhen } from './read-when.ts';
import type { When } from './when.ts';

const today = parseDay('2026-11-20');

function when(text: string): When {
  const reading = today === null ? null : readWhen(text, { today });
  if (reading?.status !== 'read') throw new Error(`${text} is not read`);
  return reading.when;
}

const inOrder = [
  'until 2010',
  '12 March 2012 at 09:00',
  '12 March 2012 at 14:30',
  '12 March 2012 at 14:30-15:30',
  '12 March 2012',
  '12-15 March 2012',
  'from 12 March 2012',
  'until 12 March 2012',
  '13 March 2012 at 08:00',
  'March 2013',
  '2014',
  'undated',
];

test('dates sort by their earliest day, then the latest, then the known time, and unknown dates come last', () => {
  const shuffled = inOrder.toReversed().map(when).toSorted(compareWhen);
  const expected = [
    'until 2010',
    '12 March 2012 at 09:00',
    '12 March 2012 at 14:30-15:30',
    '12 March 2012 at 14:30',
    '12 March 2012',
    '12-15 March 2012',
    'from 12 March 2012',
    'until 12 March 2012',
    '13 March 2012 at 08:00',
    'March 2013',
    '2014',
    'undated',
  ];
  expect(shuffled.map(({ text }) => text)).toEqual(expected);
});

const anyWhen = fc
  .constantFrom(
    ...inOrder,
    'between 12 and 15 March 2012',
    'by 5pm on 12 March 2012',
    'early March 2012',
    'n/k',
  )
  .map(when);

test('the order is total: it holds both ways round, and along any three', () => {
  fc.assert(
    fc.property(anyWhen, anyWhen, anyWhen, (one, two, three) => {
      expect(Math.sign(compareWhen(one, two))).toBe(0 - Math.sign(compareWhen(two, one)));
      if (compareWhen(one, two) <= 0 && compareWhen(two, three) <= 0) {
        expect(compareWhen(one, three)).toBeLessThanOrEqual(0);
      }
      expect(compareWhen(one, one)).toBe(0);
    }),
  );
});

test('sorting gives the same order whatever order the dates come in', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (texts) => {
      const sorted = texts.map(when).toSorted(compareWhen);
      expect(sorted).toEqual(inOrder.map(when).toSorted(compareWhen));
    }),
  );
});
