import { addMonths, type Day, dayParts } from '../../../../shared/day.ts';

/**
 * Full months from a day to one that is not earlier, counted as limits in months are: from 31 August the sixth is
 * full on the last day of February.
 */
export function monthsPassed(from: Day, to: Day): number {
  const [start, end] = [dayParts(from), dayParts(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) <= to ? months : months - 1;
}
