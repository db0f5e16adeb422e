import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { legalStep } from './legal-step.ts';

const letter = fact('legal-step-planned', '2025-03-03', { due: '2025-03-31' });
const taken = (on: string) => fact('legal-step', on, { step: 'letter-before-proceedings' });
const decided = fact('legal-step', '2025-03-03', { step: 'pre-proceedings-decision' });

testScenarios(legalStep, settingsOf('legal-step', { limit: 16, unit: 'weeks', soon: 7 }), [
  {
    name: 'a letter before proceedings was to be sent by the end of March',
    facts: [letter],
    on: {
      '2025-03-02': 'none',
      '2025-03-03': 'letter-before-proceedings: ok since 2025-03-03, due 2025-03-31',
      '2025-03-24': 'letter-before-proceedings: due since 2025-03-24, due 2025-03-31',
      '2025-03-31': 'letter-before-proceedings: due since 2025-03-24, due 2025-03-31',
      '2025-04-01': 'letter-before-proceedings: late since 2025-04-01, due 2025-03-31, 1 days over',
    },
    says: 'On 3 March 2025 a day was set for a step before or into court: letter before proceedings. It was to be taken by 31 March 2025, 1 day ago; nothing records that it was.',
  },
  {
    name: 'taken on the day the day was set',
    facts: [taken('2025-03-03'), letter],
    on: { '2025-03-03': 'letter-before-proceedings: ok since 2025-03-03' },
    says: 'On 3 March 2025 a day was set for a step before or into court: letter before proceedings. It was taken on 3 March 2025, in time.',
  },
  {
    name: 'a letter of before is another letter',
    facts: [taken('2025-03-02'), letter],
    on: { '2025-04-01': 'letter-before-proceedings: late since 2025-04-01, due 2025-03-31, 1 days over' },
  },
  {
    name: 'another day set later takes its place',
    facts: [letter, fact('legal-step-planned', '2025-03-28', { due: '2025-04-11' })],
    on: {
      '2025-03-27': 'letter-before-proceedings: due since 2025-03-24, due 2025-03-31',
      '2025-03-28': 'letter-before-proceedings: ok since 2025-03-28, due 2025-04-11',
    },
  },
  {
    name: 'pre-proceedings have gone on for sixteen weeks',
    facts: [decided],
    on: {
      '2025-03-03': 'pre-proceedings: ok since 2025-03-03, due 2025-06-23',
      '2025-06-16': 'pre-proceedings: due since 2025-06-16, due 2025-06-23',
      '2025-06-23': 'pre-proceedings: due since 2025-06-16, due 2025-06-23',
      '2025-06-24': 'pre-proceedings: late since 2025-06-24, due 2025-06-23, 1 days over',
    },
    says: 'Pre-proceedings were decided on 3 March 2025. The profile asks for their end, or proceedings to be issued, within 16 weeks, by 23 June 2025; none is recorded. It is 1 day late.',
  },
  {
    name: 'proceedings were issued',
    facts: [decided, fact('legal-step', '2025-05-01', { step: 'proceedings-issued' })],
    on: { '2025-05-01': 'pre-proceedings: ok since 2025-05-01' },
    says: 'Pre-proceedings were decided on 3 March 2025. The profile asks for their end, or proceedings to be issued, within 16 weeks, by 23 June 2025. Proceedings were issued on 1 May 2025, in time.',
  },
  {
    name: 'decided anew, the weeks begin anew',
    facts: [
      decided,
      fact('legal-step', '2025-05-01', { step: 'pre-proceedings-ended' }),
      fact('legal-step', '2025-06-02', { step: 'pre-proceedings-decision' }),
    ],
    on: {
      '2025-06-01': 'pre-proceedings: ok since 2025-05-01',
      '2025-06-02': 'pre-proceedings: ok since 2025-06-02, due 2025-09-22',
    },
  },
  {
    name: 'the decision itself was planned: two clocks, each its own',
    facts: [
      fact('legal-step-planned', '2025-02-24', { step: 'pre-proceedings-decision', due: '2025-03-07' }),
      decided,
    ],
    on: {
      '2025-03-03':
        'pre-proceedings-decision: ok since 2025-03-03; pre-proceedings: ok since 2025-03-03, due 2025-06-23',
    },
  },
]);
