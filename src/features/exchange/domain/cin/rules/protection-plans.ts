import type { CinProtectionPlan } from '../cin-record.ts';
import {
  fallsWithin,
  lastDayOf,
  notAfterDeath,
  notBefore,
  notSameDay,
  presentByEnd,
  validCode,
  withinYear,
} from './families.ts';
import { planStartsWithConference } from './plan-starts-with-conference.ts';
import { findPlanOfNeed, findProtectionPlan } from './plans-of-need.ts';
import { dayOf, isGiven, isYes, wordsOf } from './reading.ts';
import { reviewRules } from './reviews.ts';
import type { PartRule } from './rule.ts';

type PlanRule = PartRule<CinProtectionPlan>;

function isOpen(plan: CinProtectionPlan): boolean {
  return !isGiven(plan.end);
}

const notDuringPlanOfNeed: PlanRule = {
  number: '4017',
  check: (plan, { child, context: { end } }, tell) => {
    const { start } = plan;
    const day = dayOf(start);
    if (start === null || day === null) return;
    const running = findPlanOfNeed(
      child,
      (other) => fallsWithin(day, dayOf(other.start), lastDayOf(other.end, end)) && day !== dayOf(other.end),
    );
    if (running !== undefined) {
      tell(start, { value: day, start: wordsOf(running.start), other: running.line });
    }
  },
};

const plansBefore: PlanRule = {
  number: '8730',
  check: (plan, _, tell) => {
    const { previousPlans } = plan;
    if (previousPlans === null || !/^\+?\d+$/.test(previousPlans.text)) {
      tell(previousPlans ?? plan, { value: wordsOf(previousPlans) });
    }
  },
};

const notWithoutAction: PlanRule = {
  number: '8832',
  check: (plan, { episode }, tell) => {
    if (isYes(episode.noFurtherAction)) tell(plan);
  },
};

const oneOpen: PlanRule = {
  number: '8935',
  check: (plan, { child }, tell) => {
    if (!isOpen(plan)) return;
    let count = 0;
    for (const { protectionPlans } of child.episodes) count += protectionPlans.filter(isOpen).length;
    if (count > 1) tell(plan, { count });
  },
};

const noOverlap: PlanRule = {
  number: '8940',
  check: (plan, { child, context: { end } }, tell) => {
    const { start } = plan;
    const day = dayOf(start);
    if (start === null || day === null) return;
    const running = findProtectionPlan(
      child,
      (other) => other !== plan && fallsWithin(day, dayOf(other.start), lastDayOf(other.end, end)),
    );
    if (running !== undefined) {
      tell(start, { value: day, start: wordsOf(running.start), other: running.line });
    }
  },
};

export const protectionPlanRules: readonly PlanRule[] = [
  notBefore(
    '1105',
    ({ start }) => start,
    (_, { episode }) => episode.referralDate,
  ),
  planStartsWithConference,
  notDuringPlanOfNeed,
  presentByEnd('8720', ({ start }) => start),
  plansBefore,
  notWithoutAction,
  notSameDay(
    '8840',
    ({ start }) => start,
    ({ end }) => end,
  ),
  ...reviewRules,
  validCode('8905', 'category', ({ initialCategory }) => initialCategory, true),
  validCode('8910', 'category', ({ latestCategory }) => latestCategory, true),
  notAfterDeath('8915', ({ start }) => start),
  notAfterDeath('8920', ({ end }) => end),
  notBefore(
    '8925',
    ({ end }) => end,
    ({ start }) => start,
  ),
  withinYear('8930', ({ end }) => end),
  oneOpen,
  noOverlap,
];
