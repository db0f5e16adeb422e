import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { enquiryOnOpenPlan } from './enquiry-on-open-plan.ts';

const settings = settingsOf('enquiry-on-open-plan', { limit: 15, unit: 'working-days' });
const plan = fact('plan-start', '2025-01-10');
const enquiry = fact('enquiry-start', '2025-05-02');

testScenarios(enquiryOnOpenPlan, settings, [
  {
    name: 'nothing recorded of it: never late, and not recorded from the day after the due day',
    facts: [plan, enquiry],
    on: {
      '2025-05-02': 'enquiry-1: ok since 2025-05-02, due 2025-05-27',
      '2025-05-27': 'enquiry-1: ok since 2025-05-02, due 2025-05-27',
      '2025-05-28': 'enquiry-1: not-recorded since 2025-05-28',
    },
    says: 'The section 47 enquiry began on 2 May 2025, while a plan was running. The profile asks that what it came to is recorded within 15 working days, by 27 May 2025; it is not recorded.',
  },
  {
    name: 'the first of an outcome, an end or a review answers it',
    facts: [
      plan,
      enquiry,
      fact('enquiry-end', '2025-05-20'),
      fact('review-conference', '2025-05-14'),
      fact('enquiry-outcome', '2025-05-16', { conference: 'not-required' }),
    ],
    on: {
      '2025-05-13': 'enquiry-1: ok since 2025-05-02, due 2025-05-27',
      '2025-05-20': 'enquiry-1: ok since 2025-05-14',
    },
    says: 'The section 47 enquiry began on 2 May 2025, while a plan was running. What followed was recorded on 14 May 2025.',
  },
  {
    name: 'a review before it, or of another plan, is no answer; a conference of its own is',
    facts: [
      plan,
      fact('review-conference', '2025-05-01'),
      enquiry,
      fact('review-conference', '2025-05-09', { plan: 'plan-2' }),
      fact('initial-conference', '2025-06-06', { enquiry: 'enquiry-1' }),
    ],
    on: {
      '2025-06-05': 'enquiry-1: not-recorded since 2025-05-28',
      '2025-06-06': 'enquiry-1: ok since 2025-06-06',
    },
  },
  {
    name: 'without a plan on its day it is another rule’s',
    facts: [fact('plan-start', '2025-05-03'), enquiry],
    on: { '2025-06-06': 'none' },
  },
]);
