import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../day.ts';
import { readPlainDate } from './plain-date.ts';
import { readMeaning } from './read-meaning.ts';

const today = '2026-11-20' as Day;

const number = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.boolean())
    .map(([value, isPadded]) => String(value).padStart(isPadded ? 2 : 1, '0'));
const word = fc.constantFrom('jan', 'january', 'mar', 'may', 'june', 'sept', 'sep', 'dec', 'mon', 'summer');
const mark = fc.constantFrom(' ', '/', '.', '-');
const year = fc.oneof(
  fc.integer({ min: 1780, max: 2220 }).map(String),
  fc.integer({ min: 0, max: 99 }).map((two) => String(two).padStart(2, '0')),
  fc.constantFrom('0100', '0000', '9999'),
);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 61 }))
  .map(([hours, minutes]) => ` ${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);

/** Texts of the plain forms, and of forms that only look like them. */
const anyText = fc
  .record({
    day: number(33),
    mark,
    month: fc.oneof(number(14), word),
    year,
    clock: fc.option(clock, { nil: '' }),
  })
  .map(({ day, mark: between, month, year: inYear, clock: at }) =>
    [day, month, inYear].join(between).concat(at),
  );

test('the plain reading of a date is the same, note by note, as that of the grammar', () => {
  let plainly = 0;
  fc.assert(
    fc.property(anyText, (text) => {
      const meaning = readPlainDate(text, today);
      if (meaning === null) return;
      plainly += 1;
      expect({ meaning }).toEqual(readMeaning(text, { today }));
    }),
    { numRuns: 20_000 },
  );
  expect(plainly).toBeGreaterThan(1_000);
});

test.each(['12/3/2012', '12.03.12', '1 mar 2012', '12-mar-12', '3/4/2011 14:30', '3 may 2011 09:05'])(
  '“%s” is read plainly',
  (text) => {
    expect(readPlainDate(text, today)).not.toBeNull();
  },
);

test.each([
  ['a day that the calendar has not', '31/4/2012'],
  ['the month first', '3/25/2012'],
  ['a year of two digits yet to come', '31/03/27'],
  ['the number of a paragraph', '5.3.47'],
  ['the year of an author’s note', '01/01/0100'],
  ['midnight, or no time', '12/3/2012 00:00'],
  ['two marks', '12/3.2012'],
  ['more words', 'about 12/3/2012'],
])('%s is left to the grammar', (_, text) => {
  expect(readPlainDate(text, today)).toBeNull();
});
