import Holidays from 'date-holidays';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import data from '../../data/bank-holidays.json' with { type: 'json' };
import { bankHolidaysOf, bankHolidayYears, usualBankHolidays } from './bank-holidays.ts';
import { addDays, type Day, weekday } from './day.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

const day = (text: string) => text as Day;
const years = Array.from(
  { length: bankHolidayYears.to - bankHolidayYears.from + 1 },
  (_, at) => bankHolidayYears.from + at,
);
const anyDay = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays(day('1975-01-01'), count));

/** What the independent list does not know, checked by hand against proclamations. */
const missingElsewhere: Readonly<Record<number, { readonly no: string[]; readonly yes: string[] }>> = {
  1995: { no: ['1995-05-01'], yes: ['1995-05-08'] },
  1999: { no: [], yes: ['1999-12-31'] },
  2002: { no: ['2002-05-27'], yes: ['2002-06-03', '2002-06-04'] },
  2011: { no: [], yes: ['2011-04-29'] },
  2012: { no: ['2012-05-28'], yes: ['2012-06-04'] },
};

function listedElsewhere(year: number): string[] {
  const found = new Holidays('GB', 'ENG')
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => day(holiday.date.slice(0, 10)))
    .filter((each) => weekday(each) < 6);
  const known = missingElsewhere[year] ?? { no: [], yes: [] };
  return [...new Set([...found.filter((each) => !known.no.includes(each)), ...known.yes])].sort();
}

test.each(years)('the bank holidays of %d agree with an independent list', (year) => {
  expect(bankHolidaysOf(year)).toEqual(listedElsewhere(year));
});

test.each(years)(
  'the bank holidays of %d are those of the rules, but for what was moved or added',
  (year) => {
    const moved = data.moved.filter((each) => each.year === year);
    const gone = moved.map(({ instead }) => `${year}-${instead}`);
    const kept = usualBankHolidays(year).filter((each) => !gone.includes(each));
    expect(bankHolidaysOf(year)).toEqual([...kept, ...moved.map((each) => `${year}-${each.day}`)].sort());
  },
);

test.each([
  ['a Friday to the Monday', '2025-05-09', 1, '2025-05-12'],
  ['a Saturday to the Monday', '2025-05-10', 1, '2025-05-12'],
  ['over the end of a month', '2025-01-30', 2, '2025-02-03'],
  ['onto a leap day', '2024-02-28', 1, '2024-02-29'],
  ['over a leap day', '2024-02-28', 2, '2024-03-01'],
  ['over no leap day', '2025-02-28', 1, '2025-03-03'],
  ['over Easter', '2025-04-17', 1, '2025-04-22'],
  ['over early May moved to VE day', '2020-05-01', 5, '2020-05-11'],
  ['over the old day of a moved holiday', '2020-05-01', 1, '2020-05-04'],
  ['over the Platinum Jubilee', '2022-06-01', 1, '2022-06-06'],
  ['over the late Queen’s funeral', '2022-09-16', 1, '2022-09-20'],
  ['over the coronation', '2023-05-05', 1, '2023-05-09'],
  ['over Christmas on a Saturday', '2021-12-24', 1, '2021-12-29'],
  ['over Christmas on a Sunday', '2022-12-23', 1, '2022-12-28'],
  ['over New Year on a Sunday', '2022-12-30', 1, '2023-01-03'],
  ['over the millennium', '1999-12-30', 1, '2000-01-04'],
  ['fifteen, with two holidays in May', '2025-05-02', 15, '2025-05-27'],
  ['none, on a Sunday', '2025-05-11', 0, '2025-05-11'],
  ['back from a Monday', '2025-05-12', -1, '2025-05-09'],
  ['back from a Sunday', '2025-05-11', -1, '2025-05-09'],
  ['over the years that are listed, by rule', '2050-12-23', 1, '2050-12-28'],
])('working days %s: %s and %d is %s', (_name, from, count, to) => {
  expect(addWorkingDays(day(from), count)).toBe(to);
});

test.each([
  ['2025-05-09', '2025-05-12', 1],
  ['2025-05-12', '2025-05-09', -1],
  ['2025-05-10', '2025-05-11', 0],
  ['2024-12-24', '2025-01-02', 4],
])('from %s to %s there are %d working days', (from, to, count) => {
  expect(workingDaysBetween(day(from), day(to))).toBe(count);
});

test('counting one by one gives the same', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (from, length) => {
      let count = 0;
      let each = from;
      for (let passed = 0; passed < length; passed += 1) {
        each = addDays(each, 1);
        const free = weekday(each) > 5 || bankHolidaysOf(Number(each.slice(0, 4))).includes(each);
        expect(isWorkingDay(each)).toBe(!free);
        if (!free) count += 1;
      }
      expect(workingDaysBetween(from, each)).toBe(count);
    }),
    { numRuns: 60 },
  );
});

test('the day so many working days on is the first day with so many between', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 600 }), (from, count) => {
      const to = addWorkingDays(from, count);
      expect(isWorkingDay(to)).toBe(true);
      expect(workingDaysBetween(from, to)).toBe(count);
      const back = addWorkingDays(to, -count);
      expect(workingDaysBetween(back, to)).toBe(count);
      expect(back <= from || !isWorkingDay(from)).toBe(true);
    }),
  );
});

test('years that nobody will ask of are counted too', () => {
  expect(workingDaysBetween(day('0001-01-01'), day('0001-01-31'))).toBeGreaterThan(20);
  expect(addWorkingDays(day('9998-12-31'), 1)).toBe('9999-01-04');
});
