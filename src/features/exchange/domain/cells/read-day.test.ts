import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { addDays, type Day, dayParts } from '../../../../shared/day.ts';
import { readCategory } from './read-answer.ts';
import { readDay } from './read-day.ts';

const anyDay = fc.integer({ min: 0, max: 73_000 }).map((count) => addDays('1901-01-01' as Day, count));

test('every day reads as itself, day first and year first', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { year, month, day: dayOfMonth } = dayParts(day);
      for (const text of [
        day,
        `${day} 00:00:00`,
        `${dayOfMonth}/${month}/${year}`,
        `${dayOfMonth}.${month}.${year}`,
      ]) {
        expect(readDay(text)).toEqual({ day });
      }
    }),
  );
});

test('a date with its month first is never read as one', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { year, month, day: dayOfMonth } = dayParts(day);
      if (dayOfMonth <= 12) return;
      expect(readDay(`${month}/${dayOfMonth}/${year}`)).toMatchObject({ wrong: 'date-format' });
    }),
  );
});

it.each([
  ['29/02/2023', 'date-invalid'],
  ['31/04/2024', 'date-invalid'],
  ['2024-13-01', 'date-invalid'],
  ['2024-25-04', 'date-invalid'],
  ['00/00/0000', 'date-invalid'],
  ['10/01/24', 'date-format'],
  ['10/2024', 'date-format'],
  ['10/01-2024', 'date-format'],
  ['about 10/01/2024', 'date-format'],
  ['9999-12-31', 'date-placeholder'],
])('%s is told as %s', (text, wrong) => {
  expect(readDay(text)).toMatchObject({ wrong });
});

it.each([
  ['a) Neglect', 'neglect'],
  ['NEG', 'neglect'],
  ['Emotional Abuse', 'emotional'],
  ['e) Multiple/not recommended', 'multiple'],
  ['Multiple: Neglect, Physical abuse', 'multiple'],
  ['Neglect and Emotional', 'multiple'],
  ['PHYSICAL/SEXUAL ABUSE', 'multiple'],
  ['Neglect, Neglect', 'neglect'],
  ['Other', null],
])('the category “%s” is %s', (text, category) => {
  expect(readCategory(text)).toBe(category);
});
