import { dayOfInstant } from '../../../platform/clock.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import { type ChildDates, findDateFault } from '../domain/child-dates.ts';

/** What is wrong with a child's dates as of today, in words beside their boxes; null where nothing is. */
export function judgeDates(platform: Platform, dates: ChildDates): string | null {
  const fault = findDateFault(dates, dayOfInstant(platform.now()));
  return fault === null ? null : `${fault.what} ${fault.todo}`;
}

/** @throws AppError `child-date-not-fitting`. */
export function requireFittingDates(dates: ChildDates, now: Date): void {
  const fault = findDateFault(dates, dayOfInstant(now));
  if (fault !== null) throw new AppError('child-date-not-fitting', fault);
}
