import type { CinProtectionPlan } from '../cin-record.ts';
import { notAfterDeath, notBefore, notSameDay, presentByEnd, validCode, withinYear } from './families.ts';
import { planStartsWithConference } from './plan-starts-with-conference.ts';
import { notWhileRuns, notWithoutAction, oneOpen, plansOfNeed, protectionPlans } from './plans-together.ts';
import { wordsOf } from './reading.ts';
import { reviewRules } from './reviews.ts';
import type { PartRule } from './rule.ts';

type PlanRule = PartRule<CinProtectionPlan>;

const plansBefore: PlanRule = {
  number: '8730',
  check: (plan, _, tell) => {
    const { previousPlans } = plan;
    if (previousPlans === null || !/^\+?\d+$/.test(previousPlans.text)) {
      tell(previousPlans ?? plan, { value: wordsOf(previousPlans) });
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
  notWhileRuns('4017', plansOfNeed, true),
  presentByEnd('8720', ({ start }) => start),
  plansBefore,
  notWithoutAction('8832'),
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
  oneOpen('8935', protectionPlans),
  notWhileRuns('8940', protectionPlans, false),
];
