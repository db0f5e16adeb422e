import { addMonths, type Day } from '../../../../shared/day.ts';
import type { PlanCourse } from './plan-courses.ts';

/** What became of a plan, as far as the record reaches. */
export type CourseOutcome = 'endedWell' | 'endedOtherwise' | 'tooEarly' | 'stillOpen';

const endsOtherwise = new Set(['care', 'death']);
/** Nobody here can say what came after. */
const endsOutOfSight = new Set(['transfer', 'eighteen']);

/**
 * A plan ended well when it ended by decision, and neither care nor proceedings nor a return (a later plan, a
 * referral, an enquiry, an incident) is recorded through the watch after it. Where the record ends before the watch does, and nothing came until then, it is too early to say;
 * so it is of plans that were handed on to another authority or ended with childhood.
 */
export function deriveOutcome(course: PlanCourse, watchMonths: number, recordEnds: Day): CourseOutcome {
  const { stopped, end, trouble } = course;
  if (stopped === null) return 'stillOpen';
  if (end !== null && endsOtherwise.has(end)) return 'endedOtherwise';
  const watchEnds = addMonths(stopped, watchMonths);
  if (trouble !== null && trouble <= watchEnds) return 'endedOtherwise';
  if (end !== null && endsOutOfSight.has(end)) return 'tooEarly';
  return watchEnds <= recordEnds ? 'endedWell' : 'tooEarly';
}
