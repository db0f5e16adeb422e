import type { CinPlanDates } from '../cin-record.ts';
import { notAfterDeath, notBefore, notSameDay, presentByEnd, withinYear } from './families.ts';
import {
  isOpen,
  notWhileRuns,
  notWithoutAction,
  oneOpen,
  plansOfNeed,
  protectionPlans,
} from './plans-together.ts';
import type { PartRule } from './rule.ts';

type PlanOfNeedRule = PartRule<CinPlanDates>;

const notBothOpen: PlanOfNeedRule = {
  number: '4001',
  check: (plan, { episode }, tell) => {
    if (!isOpen(plan)) return;
    const other = episode.protectionPlans.find(isOpen);
    if (other !== undefined) tell(plan, { other: other.line });
  },
};

export const planOfNeedRules: readonly PlanOfNeedRule[] = [
  notWithoutAction('4000'),
  notBothOpen,
  oneOpen('4004', plansOfNeed),
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
  notWhileRuns('4014', plansOfNeed, false),
  notBefore(
    '4015',
    ({ start }) => start,
    (_, { episode }) => episode.referralDate,
  ),
  notWhileRuns('4016', protectionPlans, true),
];
