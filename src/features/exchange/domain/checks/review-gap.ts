import { addMonths, type Day, laterDay } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { ExtractContext } from '../context.ts';
import type { RuleReport } from '../extract.ts';
import { type Check, type CheckedPlan, reportAt } from './check.ts';

/** Calendar months to the first review, and between later ones (Working Together to Safeguard Children). */
const firstMonths = 3;
const laterMonths = 6;

/**
 * A stretch of a child protection plan without a recorded review that is longer than reviews may be apart. It is a
 * gap in what is recorded: whether a review was late is for the rules of drift. Where an extract collects one year
 * only, nothing before that year is held against it.
 */
export const reviewGap: Check = ({ plans }, context) =>
  plans.flatMap((plan) => (plan.start.type === 'child-protection' ? gapsOf(plan, context) : []));

function gapsOf(plan: CheckedPlan, { referenceDay, collects }: ExtractContext): RuleReport[] {
  const { start, end } = plan;
  const last = end?.on ?? referenceDay;
  const held = plan.reviews.filter(({ on }) => on >= start.on && (last === null || on <= last));
  const found: RuleReport[] = [];
  let from: Day = start.on;
  for (const review of held) {
    const limit = dueAfter(from, start.on, collects?.from ?? null);
    if (review.on > limit) {
      const message = `No review is recorded between ${nameDay(from, start.on)} and ${sayDay(review.on)}. Add the review that is missing, if one was held.`;
      found.push(reportAt('review-gap', 'query', review, start.on, message));
    }
    from = review.on;
  }
  if (last !== null && last > dueAfter(from, start.on, collects?.from ?? null)) {
    const until =
      end === null ? `${sayDay(last)}, the last day of the extract` : `the plan’s end on ${sayDay(last)}`;
    const message = `No review is recorded between ${nameDay(from, start.on)} and ${until}. Add the review that is missing, if one was held.`;
    found.push(reportAt('review-gap', 'query', end ?? start, start.on, message));
  }
  return found;
}

/**
 * The day by which a review must have been recorded. A review on the day before the collected year would not be
 * in it, and the next one would be due six months after.
 */
function dueAfter(from: Day, planStart: Day, collectedFrom: Day | null): Day {
  const due = monthsAfter(from, from === planStart ? firstMonths : laterMonths);
  if (collectedFrom === null || from >= collectedFrom) return due;
  return laterDay(due, monthsAfter(collectedFrom, laterMonths));
}

/** A mistyped year may be the last of the calendar: after its end nothing is due. */
function monthsAfter(day: Day, months: number): Day {
  return day.startsWith('9999') ? lastDay : addMonths(day, months);
}

const lastDay = '9999-12-31' as Day;

function nameDay(from: Day, planStart: Day): string {
  return from === planStart ? `the plan’s start on ${sayDay(from)}` : `the review on ${sayDay(from)}`;
}
