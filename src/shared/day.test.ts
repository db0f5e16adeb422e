import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, addMonths, dayParts, daysBetween, makeDay, parseDay, weekday } from './day.ts';

const anyDay = fc
  .record({
    year: fc.integer({ min: 1900, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => {
    const made = makeDay(year, month, day);
    if (made === null) throw new Error('every month has 28 days');
    return made;
  });

test('there is no 31 February, no month 13 and no 29 February outside leap years', () => {
  expect(makeDay(2012, 2, 31)).toBeNull();
  expect(makeDay(2012, 13, 1)).toBeNull();
  expect(makeDay(2011, 2, 29)).toBeNull();
  expect(makeDay(1900, 2, 29)).toBeNull();
  expect(makeDay(2012, 2, 29)).toBe('2012-02-29');
  expect(makeDay(2012, 2.5, 29)).toBeNull();
});

test('only year, month and day with hyphens is a day text', () => {
  expect(parseDay('2012-03-12')).toBe('2012-03-12');
  expect(parseDay('12/03/2012')).toBeNull();
  expect(parseDay('2012-3-12')).toBeNull();
  expect(parseDay('2012-02-30')).toBeNull();
});

test('a month after 31 January is the last of February', () => {
  expect(addMonths(makeDay(2011, 1, 31) ?? fail(), 1)).toBe('2011-02-28');
  expect(addMonths(makeDay(2012, 3, 31) ?? fail(), -1)).toBe('2012-02-29');
});

test('12 March 2012 was a Monday', () => {
  expect(weekday(makeDay(2012, 3, 12) ?? fail())).toBe(1);
});

test('day arithmetic agrees with a Temporal library', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({ min: -2000, max: 2000 }), (first, second, count) => {
      const peer = Temporal.PlainDate.from(first);
      expect(addDays(first, count)).toBe(peer.add({ days: count }).toString());
      expect(addMonths(first, count % 60)).toBe(peer.add({ months: count % 60 }).toString());
      expect(weekday(first)).toBe(peer.dayOfWeek);
      expect(daysBetween(first, second)).toBe(peer.until(second).days);
      expect(dayParts(first)).toEqual({ year: peer.year, month: peer.month, day: peer.day });
    }),
    { numRuns: 2000 },
  );
});

function fail(): never {
  throw new Error('the day in the test does not exist');
}
