import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../day.ts';
import { dayFromSerial } from './day-serial.ts';

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [40_980, '2012-03-12'],
  [2_958_465, '9999-12-31'],
])('serial %d of the 1900 system is %s', (serial, day) => {
  expect(dayFromSerial(serial, 1900)).toEqual({ day, time: null });
});

test.each([
  [0, '1904-01-01'],
  [39_518, '2012-03-12'],
])('serial %d of the 1904 system is %s', (serial, day) => {
  expect(dayFromSerial(serial, 1904)).toEqual({ day, time: null });
});

test('the 29 February 1900 that never was is no day', () => {
  expect(dayFromSerial(60, 1900)).toBeNull();
  expect(dayFromSerial(60.5, 1900)).toBeNull();
});

test.each([0, 0.5, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])('%d is no day', (serial) => {
  expect(dayFromSerial(serial, 1900)).toBeNull();
});

test('a fraction is the time to the nearest minute, which may be that of the next day', () => {
  expect(dayFromSerial(40_980.604166667, 1900)).toEqual({ day: '2012-03-12', time: '14:30' });
  expect(dayFromSerial(40_980.60416, 1900)).toEqual({ day: '2012-03-12', time: '14:30' });
  expect(dayFromSerial(40_980.99999, 1900)).toEqual({ day: '2012-03-13', time: null });
});

test('each serial is one day after the one before it, in both systems', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 2_950_000 }),
      fc.constantFrom(1900 as const, 1904 as const),
      (serial, system) => {
        const day = dayFromSerial(serial, system)?.day;
        const next = dayFromSerial(serial + 1, system)?.day;
        expect(next).toBe(day === undefined ? undefined : addDays(day, 1));
      },
    ),
  );
  const inOther: Day | undefined = dayFromSerial(38_000, 1904)?.day;
  expect(dayFromSerial(38_000 + 1462, 1900)?.day).toBe(inOther);
});
