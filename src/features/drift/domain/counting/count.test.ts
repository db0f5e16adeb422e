import { expect, test } from 'vitest';
import type { Day } from '../../../../shared/day.ts';
import type { Unit } from '../profile.ts';
import { dueDay, overBy, unitOfOver } from './count.ts';

test.each<[string, string, number, Unit, 0 | 1, string]>([
  ['a working day after a Friday is the Monday', '2025-05-09', 1, 'working-days', 0, '2025-05-12'],
  ['with the day as day 1 it is the Friday itself', '2025-05-09', 1, 'working-days', 1, '2025-05-09'],
  ['a Saturday as day 1 is the Monday', '2025-05-10', 1, 'working-days', 1, '2025-05-12'],
  ['a Saturday as day 0 ends on the Monday too', '2025-05-10', 1, 'working-days', 0, '2025-05-12'],
  ['fifteen over Easter', '2025-04-10', 15, 'working-days', 0, '2025-05-06'],
  ['fifteen over Easter, the day itself counted', '2025-04-10', 15, 'working-days', 1, '2025-05-02'],
  ['ten over a bank holiday that was moved to a Friday', '2020-05-01', 10, 'working-days', 0, '2020-05-18'],
  ['calendar days', '2024-02-20', 10, 'days', 0, '2024-03-01'],
  ['calendar days, the day itself counted', '2024-02-20', 10, 'days', 1, '2024-02-29'],
  ['two weeks', '2025-03-28', 2, 'weeks', 0, '2025-04-11'],
  ['two weeks, the day itself counted', '2025-03-28', 2, 'weeks', 1, '2025-04-10'],
  ['a month from the end of January', '2025-01-31', 1, 'months', 0, '2025-02-28'],
  ['a month from the end of January of a leap year', '2024-01-31', 1, 'months', 0, '2024-02-29'],
  ['three months from a leap day', '2024-02-29', 3, 'months', 0, '2024-05-29'],
  ['six months to a month without that day', '2024-08-31', 6, 'months', 0, '2025-02-28'],
  ['three months, the day itself counted', '2025-01-15', 3, 'months', 1, '2025-04-14'],
])('%s', (_name, start, limit, unit, firstDay, due) => {
  expect(dueDay(start as Day, { limit, unit, firstDay })).toBe(due);
});

test.each<[string, string, Unit, number]>([
  ['2025-04-17', '2025-04-21', 'working-days', 0],
  ['2025-04-17', '2025-04-22', 'working-days', 1],
  ['2025-04-17', '2025-04-22', 'weeks', 5],
  ['2025-04-17', '2025-04-22', 'months', 5],
  ['2025-04-17', '2025-04-16', 'days', -1],
])('due on %s, %s is so far past it in %s: %d', (due, day, unit, over) => {
  expect(overBy(due as Day, day as Day, unit)).toBe(over);
});

test('what is past a limit in weeks or months is told in days', () => {
  expect([unitOfOver('weeks'), unitOfOver('months'), unitOfOver(null)]).toEqual(['days', 'days', 'days']);
  expect(unitOfOver('working-days')).toBe('working-days');
});

test('a clock without a limit has no due day', () => {
  expect(() => dueDay('2025-04-17' as Day, { limit: null, unit: 'days', firstDay: 0 })).toThrow(RangeError);
});
