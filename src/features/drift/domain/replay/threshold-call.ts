import { addMonths, type Day, laterDay } from '../../../../shared/day.ts';
import type { PlanCourse } from './plan-courses.ts';

/**
 * The day on which a threshold of so many months would have called for a review of a plan; null where the plan
 * was known to have stopped by then. Nobody can be called before the plan is known of.
 */
export function findCall(course: PlanCourse, months: number): Day | null {
  const day = laterDay(addMonths(course.began, months), course.knownFrom);
  const { stopped, stopKnownFrom } = course;
  const isKnownStopped = stopped !== null && stopped <= day && stopKnownFrom !== null && stopKnownFrom <= day;
  return isKnownStopped ? null : day;
}
