import type { CinProtectionPlan } from '../cin-record.ts';
import { dayOf } from '../read-value.ts';
import { fallsWithin, lastDayOf } from './families.ts';
import { isGiven, wordsOf } from './reading.ts';
import type { PartRule } from './rule.ts';

type PlanRule = PartRule<CinProtectionPlan>;

/** Every review of every group is looked at: the newer shape holds all of a plan’s reviews in one. */
const afterStart: PlanRule = {
  number: '8841',
  check: ({ start, reviews }, _, tell) => {
    const first = dayOf(start);
    if (first === null) return;
    for (const { dates } of reviews) {
      for (const date of dates) {
        if (date.day !== null && date.day <= first) tell(date, { value: date.day, start: first });
      }
    }
  },
};

/** The rule is of a group that held one review; where one group holds several, each has to have its day. */
const hasDay: PlanRule = {
  number: '8842Q',
  check: ({ reviews }, _, tell) => {
    for (const group of reviews) {
      if (group.dates.length === 0) tell(group, { value: '(nothing)' });
      for (const date of group.dates) {
        if (date.day === null) tell(date, { value: isGiven(date) ? date.text : '(nothing)' });
      }
    }
  },
};

/** A plan of need without an end runs to the reference date, as in the other rules of overlaps. */
const notDuringPlanOfNeed: PlanRule = {
  number: '4003',
  check: ({ end, reviews }, { episode: { plansOfNeed }, context }, tell) => {
    if (plansOfNeed.length === 0) return;
    const planEnd = dayOf(end);
    for (const date of reviews.flatMap(({ dates }) => dates)) {
      const { day } = date;
      if (day === null || day === planEnd) continue;
      const running = plansOfNeed.find((plan) =>
        fallsWithin(day, dayOf(plan.start), lastDayOf(plan.end, context.end)),
      );
      if (running !== undefined) {
        tell(date, { value: day, start: wordsOf(running.start), other: running.line });
      }
    }
  },
};

export const reviewRules: readonly PlanRule[] = [afterStart, hasDay, notDuringPlanOfNeed];
