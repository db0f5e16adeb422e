import { expect, test } from 'vitest';
import { parseDay } from '../shared/day.ts';
import { beginningOfDay, dayOfInstant } from './clock.ts';

test.each([
  ['2026-01-15', '2026-01-15T00:00:00.000Z'],
  ['2026-07-15', '2026-07-14T23:00:00.000Z'],
  ['2026-03-29', '2026-03-29T00:00:00.000Z'],
  ['2026-03-30', '2026-03-29T23:00:00.000Z'],
  ['2026-10-25', '2026-10-24T23:00:00.000Z'],
  ['2026-10-26', '2026-10-26T00:00:00.000Z'],
])('%s begins in London at %s', (text, instant) => {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  const beginning = beginningOfDay(day);
  expect(beginning.toISOString()).toBe(instant);
  expect(dayOfInstant(beginning)).toBe(day);
  expect(dayOfInstant(new Date(beginning.getTime() - 1))).not.toBe(day);
});
