import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './day.ts';
import { dayFromSerial, serialParts } from './day-serial.ts';

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [40_980, '2012-03-12'],
  [2_958_465, '9999-12-31'],
])('serial %d of the 1900 system is %s', (serial, day) => {
  expect(dayFromSerial(serial, false)).toBe(day);
});

test.each([
  [0, '1904-01-01'],
  [39_518, '2012-03-12'],
])('serial %d of the 1904 system is %s', (serial, day) => {
  expect(dayFromSerial(serial, true)).toBe(day);
});

test.each([0, 0.5, 60, 60.5, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])(
  '%d of the 1900 system is no day; 60 is the 29 February 1900 that never was',
  (serial) => {
    expect(dayFromSerial(serial, false)).toBeNull();
  },
);

test('there is no day before the first of the 1904 system', () => {
  expect(dayFromSerial(-1, true)).toBeNull();
});

test('a fraction is the time to the nearest second, which may be that of the next day', () => {
  expect(serialParts(40_980.604166667)).toEqual({ whole: 40_980, seconds: 14.5 * 3600 });
  expect(serialParts(40_980.999999)).toEqual({ whole: 40_981, seconds: 0 });
});

test('each serial is one day after the one before it, and the systems are 1,462 days apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1462, max: 2_950_000 }), (serial) => {
      const day = dayFromSerial(serial, false);
      expect(dayFromSerial(serial + 1, false)).toBe(day === null ? null : addDays(day, 1));
      expect(dayFromSerial(serial - 1462, true)).toBe(day);
    }),
  );
});
