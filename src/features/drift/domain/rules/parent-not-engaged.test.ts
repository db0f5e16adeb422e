import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { parentNotEngaged } from './parent-not-engaged.ts';

const plan = fact('plan-start', '2025-01-10');
const father = fact('parent', '2024-11-01', { parent: 'father', role: 'father' });
const engaged = (on: string, how: 'invited' | 'seen' | 'not-invited-unsafe') =>
  fact('parent-engaged', on, { parent: 'father', how });

testScenarios(parentNotEngaged, settingsOf('parent-not-engaged', { limit: 6, unit: 'weeks', soon: 7 }), [
  {
    name: 'a father was never seen or heard in six weeks',
    facts: [father, plan],
    on: {
      '2025-01-09': 'none',
      '2025-01-10': 'father: ok since 2025-01-10, due 2025-02-21',
      '2025-02-14': 'father: due since 2025-02-14, due 2025-02-21',
      '2025-02-21': 'father: due since 2025-02-14, due 2025-02-21',
      '2025-02-22': 'father: late since 2025-02-22, due 2025-02-21, 1 days over',
    },
    says: 'The plan began on 10 January 2025. The profile asks for the child’s father to be seen or heard, or a record of why that is unsafe, within 6 weeks, by 21 February 2025; none is recorded. It is 1 day late.',
  },
  {
    name: 'invited is not engaged',
    facts: [father, plan, engaged('2025-01-20', 'invited')],
    on: { '2025-02-22': 'father: late since 2025-02-22, due 2025-02-21, 1 days over' },
  },
  {
    name: 'seen late is seen',
    facts: [father, plan, engaged('2025-03-01', 'seen')],
    on: { '2025-03-01': 'father: ok since 2025-03-01' },
    says: 'The plan began on 10 January 2025. The profile asks for the child’s father to be seen or heard, or a record of why that is unsafe, within 6 weeks, by 21 February 2025. They were seen on 1 March 2025, 8 days late.',
  },
  {
    name: 'why it is unsafe is an answer',
    facts: [father, plan, engaged('2025-01-20', 'not-invited-unsafe')],
    on: { '2025-01-20': 'father: ok since 2025-01-20' },
    says: 'The plan began on 10 January 2025. The profile asks for the child’s father to be seen or heard, or a record of why that is unsafe, within 6 weeks, by 21 February 2025. Why it is unsafe to invite them was recorded on 20 January 2025, in time.',
  },
  {
    name: 'seen before the plan is not of this plan',
    facts: [father, engaged('2025-01-09', 'seen'), plan],
    on: { '2025-02-22': 'father: late since 2025-02-22, due 2025-02-21, 1 days over' },
  },
  {
    name: 'a father of whom people learn in March has his own six weeks',
    facts: [plan, fact('parent', '2025-03-03', { parent: 'father', role: 'father' })],
    on: { '2025-03-02': 'none', '2025-04-15': 'father: late since 2025-04-15, due 2025-04-14, 1 days over' },
    says: 'The child’s father has been known of since 3 March 2025. The profile asks for the child’s father to be seen or heard, or a record of why that is unsafe, within 6 weeks, by 14 April 2025; none is recorded. It is 1 day late.',
  },
  {
    name: 'the mother’s part is not the father’s',
    facts: [father, fact('parent', '2024-11-01'), plan, fact('parent-engaged', '2025-01-20')],
    on: {
      '2025-02-22': 'father: late since 2025-02-22, due 2025-02-21, 1 days over; mother: ok since 2025-01-20',
    },
  },
  {
    name: 'two plans: asked once, of the first',
    facts: [
      father,
      plan,
      engaged('2025-01-20', 'seen'),
      fact('plan-start', '2025-02-01', { plan: 'plan-2' }),
    ],
    on: { '2025-04-01': 'father: ok since 2025-01-20' },
  },
]);
