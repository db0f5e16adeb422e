import { addDays, type Day } from '../../../src/shared/day.ts';
import { addWorkingDays, nextSuitable } from './calendar.ts';
import type { Family } from './story.ts';

export interface Happening {
  readonly kind: string;
  readonly day: Day;
}

/**
 * The meetings and visits that a child protection plan brings, within the times of *Working Together*:
 * initial conference at most 15 working days after the strategy discussion, first core group at most
 * 10 working days after that, then every four weeks, a review within three months and then within six.
 */
export function derivePlanHappenings(plan: Family['plans'][number], windowEnd: Day): Happening[] {
  const conference = addWorkingDays(plan.strategy, 13);
  const firstCoreGroup = addWorkingDays(conference, 8);
  const end = plan.ends ?? windowEnd;
  const reviews = [addDays(conference, 84), addDays(conference, 84 + 168), addDays(conference, 84 + 2 * 168)];
  return [
    { kind: 'strategy-discussion', day: plan.strategy },
    { kind: 'section-47-visit', day: addWorkingDays(plan.strategy, 1) },
    { kind: 'initial-conference', day: conference },
    ...every(28, 'core-group', firstCoreGroup, end),
    ...reviews
      .filter((day) => day < addDays(end, -21))
      .map((day) => ({ kind: 'review-conference', day: nextSuitable(day, 'working') })),
    ...every(plan.visitEvery, 'statutory-visit', addWorkingDays(conference, 4), end),
    ...every(35, 'supervision', addWorkingDays(conference, 11), end),
    ...(plan.ends === null ? [] : [{ kind: 'plan-ended', day: plan.ends }]),
  ];
}

function every(days: number, kind: string, from: Day, to: Day): Happening[] {
  const happenings: Happening[] = [];
  for (let day = from; day < to; day = addDays(day, days)) {
    happenings.push({ kind, day: nextSuitable(day, 'working') });
  }
  return happenings;
}
