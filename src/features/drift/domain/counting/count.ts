import { addDays, addMonths, type Day, daysBetween } from '../../../../shared/day.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../../../shared/working-days.ts';
import type { RuleSetting, Unit } from '../profile.ts';

/** What of a setting says when a clock ends. */
export type Counting = Pick<RuleSetting, 'limit' | 'unit' | 'firstDay'>;

/**
 * The last day in time of a clock that starts on a day: `docs/drift-rules.md`, “Due day”. Throws a RangeError for a
 * setting without limit or unit, which a profile cannot hold for a rule that counts time.
 */
export function dueDay(start: Day, { limit, unit, firstDay }: Counting): Day {
  if (limit === null || unit === null) throw new RangeError('a clock without a limit has no due day');
  switch (unit) {
    case 'days':
      return addDays(start, limit - firstDay);
    case 'weeks':
      return addDays(start, limit * 7 - firstDay);
    case 'months':
      return addDays(addMonths(start, limit), -firstDay);
    case 'working-days':
      return addWorkingDays(firstDay === 1 ? workingDayFrom(start) : start, limit - firstDay);
  }
}

/**
 * How far a day lies past a due day: in working days where the limit is in working days, else in calendar days.
 * 0 or less on the due day and before. A weekend after a due Friday is 0 working days past it.
 */
export function overBy(due: Day, day: Day, unit: Unit): number {
  return unit === 'working-days' ? workingDaysBetween(due, day) : daysBetween(due, day);
}

/** In what `overBy` counts for a limit in a unit. */
export function unitOfOver(unit: Unit | null): Unit {
  return unit === 'working-days' ? 'working-days' : 'days';
}

function workingDayFrom(day: Day): Day {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}
