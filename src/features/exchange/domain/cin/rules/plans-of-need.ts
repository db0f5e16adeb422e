import type { CinChild, CinPlanDates, CinProtectionPlan } from '../cin-record.ts';
import {
  fallsWithin,
  lastDayOf,
  notAfterDeath,
  notBefore,
  notSameDay,
  presentByEnd,
  withinYear,
} from './families.ts';
import { dayOf, isGiven, isYes, wordsOf } from './reading.ts';
import type { PartRule } from './rule.ts';

type PlanOfNeedRule = PartRule<CinPlanDates>;

function isOpen(plan: { readonly end: CinPlanDates['end'] }): boolean {
  return !isGiven(plan.end);
}

/** The first of the child’s plans of need that passes, in the order of the file. */
export function findPlanOfNeed(
  child: CinChild,
  passes: (plan: CinPlanDates) => boolean,
): CinPlanDates | undefined {
  for (const { plansOfNeed } of child.episodes) {
    const found = plansOfNeed.find(passes);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first of the child’s protection plans that passes, in the order of the file. */
export function findProtectionPlan(
  child: CinChild,
  passes: (plan: CinProtectionPlan) => boolean,
): CinProtectionPlan | undefined {
  for (const { protectionPlans } of child.episodes) {
    const found = protectionPlans.find(passes);
    if (found !== undefined) return found;
  }
  return undefined;
}

const notWithoutAction: PlanOfNeedRule = {
  number: '4000',
  check: (plan, { episode }, tell) => {
    if (isYes(episode.noFurtherAction)) tell(plan);
  },
};

const notBothOpen: PlanOfNeedRule = {
  number: '4001',
  check: (plan, { episode }, tell) => {
    if (!isOpen(plan)) return;
    const other = episode.protectionPlans.find(isOpen);
    if (other !== undefined) tell(plan, { other: other.line });
  },
};

const oneOpen: PlanOfNeedRule = {
  number: '4004',
  check: (plan, { child }, tell) => {
    if (!isOpen(plan)) return;
    let count = 0;
    for (const { plansOfNeed } of child.episodes) count += plansOfNeed.filter(isOpen).length;
    if (count > 1) tell(plan, { count });
  },
};

const noOverlap: PlanOfNeedRule = {
  number: '4014',
  check: (plan, { child, context: { end } }, tell) => {
    const { start } = plan;
    const day = dayOf(start);
    if (start === null || day === null) return;
    const running = findPlanOfNeed(
      child,
      (other) => other !== plan && fallsWithin(day, dayOf(other.start), lastDayOf(other.end, end)),
    );
    if (running !== undefined) {
      tell(start, { value: day, start: wordsOf(running.start), other: running.line });
    }
  },
};

const notWhileProtected: PlanOfNeedRule = {
  number: '4016',
  check: (plan, { child, context: { end } }, tell) => {
    const { start } = plan;
    const day = dayOf(start);
    if (start === null || day === null) return;
    const running = findProtectionPlan(
      child,
      (other) => fallsWithin(day, dayOf(other.start), lastDayOf(other.end, end)) && day !== dayOf(other.end),
    );
    if (running !== undefined) {
      tell(start, { value: day, start: wordsOf(running.start), other: running.line });
    }
  },
};

export const planOfNeedRules: readonly PlanOfNeedRule[] = [
  notWithoutAction,
  notBothOpen,
  oneOpen,
  notAfterDeath('4008', ({ start }) => start),
  notAfterDeath('4009Q', ({ end }) => end),
  presentByEnd('4010', ({ start }) => start),
  notBefore(
    '4011',
    ({ end }) => end,
    ({ start }) => start,
  ),
  notSameDay(
    '4012Q',
    ({ start }) => start,
    ({ end }) => end,
  ),
  withinYear('4013', ({ end }) => end),
  noOverlap,
  notBefore(
    '4015',
    ({ start }) => start,
    (_, { episode }) => episode.referralDate,
  ),
  notWhileProtected,
];
