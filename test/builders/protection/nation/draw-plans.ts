import { addDays, addMonths, type Day } from '../../../../src/shared/day.ts';
import type { PlanStory } from '../plan-story.ts';
import { onOrBefore } from '../routine.ts';
import { deriveLasting, drawLasting, drawOpenMonths, drawShare } from './draw-length.ts';
import { type DrawnFrom, drawPlan } from './draw-plan.ts';

/** The Standard Safeguarding Dataset goes six years back. */
const yearsHeld = 6;
const mostPlansBefore = 3;
const daysAMonth = 365.25 / 12;
/** At the least this long after a plan’s end, so that the case was closed, comes the strategy discussion of the next. */
const leastGap = 45;

/** The first day on which a plan may have ended and still be on record. */
export function heldFrom(until: Day): Day {
  return addMonths(until, -12 * yearsHeld);
}

/**
 * The plans of a family, oldest first, down to one that is open on the last day. Point: a number from 0 to 1 that
 * says how long it has lasted so far.
 */
export function drawOpenPlans(from: DrawnFrom, point: number): readonly PlanStory[] {
  const { random, published, until } = from;
  const months = drawOpenMonths(random, published, deriveLasting(published), point);
  return drawPlansBefore(from, drawPlan(from, addDays(until, -Math.floor(months * daysAMonth)), null));
}

/** The plans of a family, oldest first, down to one that ended in the year to a 31 March. */
export function drawEndedPlans(from: DrawnFrom, year: number): readonly PlanStory[] {
  const yearEnds = `${year}-03-31` as Day;
  // An end is written up within days: those of the last week might not yet be known.
  const latest = yearEnds < from.until ? 0 : 8;
  return drawPlansBefore(from, drawEnded(from, addDays(yearEnds, -from.random.whole(latest, 364))));
}

function drawEnded(from: DrawnFrom, day: Day): PlanStory {
  const { random, published } = from;
  const ended = onOrBefore(day);
  const months = drawLasting(random, deriveLasting(published));
  return drawPlan(from, addDays(ended, -Math.ceil(months * daysAMonth)), ended);
}

/** The earlier plans of children for whom a plan is a second or subsequent one, as far as the record reaches. */
function drawPlansBefore(from: DrawnFrom, last: PlanStory): readonly PlanStory[] {
  const { random, published } = from;
  const repeat = published.plansStarted.secondOrSubsequent / published.plansStarted.all;
  let before = 0;
  while (before < mostPlansBefore && random.chance(repeat)) before += 1;
  const plans = [last];
  let next = last;
  while (plans.length <= before) {
    const ended = addDays(next.strategy ?? next.conference, -drawGap(from));
    if (onOrBefore(ended) < heldFrom(from.until)) break;
    next = drawEnded(from, ended);
    plans.unshift(next);
  }
  const unheld = before - plans.length + 1;
  return plans.map((plan, at) => ({
    ...plan,
    plan: `plan-${at + 1}`,
    episode: `episode-${at + 1}`,
    enquiry: `enquiry-${at + 1}`,
    previousPlans: unheld + at,
  }));
}

/** Calendar days from a plan’s end to the strategy discussion of the next. */
function drawGap({ random, assumed }: DrawnFrom): number {
  const years = drawShare(random, assumed.yearsToRepeat);
  const bands = Object.keys(assumed.yearsToRepeat);
  const from = Number(bands[bands.indexOf(years) - 1] ?? 0) * 365;
  return random.whole(Math.max(leastGap, from), Number(years) * 365);
}

/** In which year, told by the 31 March that it ends on, a day falls. */
export function yearOf(day: Day): number {
  const year = Number(day.slice(0, 4));
  return day > `${year}-03-31` ? year + 1 : year;
}
