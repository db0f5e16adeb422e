import { expect, test } from 'vitest';
import { parseDay } from '../shared/day.ts';
import { dayOfInstant, endOfDay, timeOfInstant } from './clock.ts';

test.each([
  ['2026-01-15', '2026-01-16T00:00:00.000Z'],
  ['2026-07-14', '2026-07-14T23:00:00.000Z'],
  ['2026-03-28', '2026-03-29T00:00:00.000Z'],
  ['2026-03-29', '2026-03-29T23:00:00.000Z'],
  ['2026-10-24', '2026-10-24T23:00:00.000Z'],
  ['2026-10-25', '2026-10-26T00:00:00.000Z'],
  ['9999-12-31', '+010000-01-01T00:00:00.000Z'],
])('%s ends in London at %s', (text, instant) => {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  const end = endOfDay(day);
  expect(end.toISOString()).toBe(instant);
  expect(dayOfInstant(new Date(end.getTime() - 1))).toBe(day);
});

test('the first day that there is, when clocks in London went by the sun, ends too', () => {
  const [first, second] = ['0001-01-01', '0001-01-02'].map(parseDay);
  if (first == null || second == null) throw new Error('these are days');
  expect(endOfDay(first).toISOString()).toBe('0001-01-02T00:00:00.000Z');
  expect(dayOfInstant(new Date('0001-01-02T12:00:00.000Z'))).toBe(second);
});

test.each([
  ['2026-01-15T09:05:59.999Z', '09:05'],
  ['2026-07-14T23:00:00.000Z', '00:00'],
  ['2026-10-25T00:30:00.000Z', '01:30'],
])('at %s clocks in London say %s', (instant, time) => {
  expect(timeOfInstant(new Date(instant))).toBe(time);
});
