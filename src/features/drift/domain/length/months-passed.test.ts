import { expect, test } from 'vitest';
import type { Day } from '../../../../shared/day.ts';
import { monthsPassed } from './months-passed.ts';

test.each([
  ['2024-05-01', '2024-05-01', 0],
  ['2024-05-15', '2024-06-14', 0],
  ['2024-05-15', '2024-06-15', 1],
  ['2024-08-31', '2025-02-27', 5],
  ['2024-08-31', '2025-02-28', 6],
  ['2022-12-20', '2025-09-19', 32],
])('from %s to %s %i months are full', (from, to, months) => {
  expect(monthsPassed(from as Day, to as Day)).toBe(months);
});
