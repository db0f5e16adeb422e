import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { strategyDiscussion } from './strategy-discussion.ts';

const settings = settingsOf('strategy-discussion', { limit: 1, unit: 'working-days' });
const incident = fact('incident', '2024-02-28');
const of = { incident: 'incident-1' } as const;

testScenarios(strategyDiscussion, settings, [
  {
    name: 'due on a leap day',
    facts: [incident],
    on: {
      '2024-02-28': 'incident-1: ok since 2024-02-28, due 2024-02-29',
      '2024-02-29': 'incident-1: due since 2024-02-29, due 2024-02-29',
      '2024-03-01': 'incident-1: late since 2024-03-01, due 2024-02-29, 1 working-days over',
    },
    says: 'The incident happened on 28 February 2024 and may have harmed the child significantly. The profile asks for a strategy discussion within 1 working day, by 29 February 2024; none is recorded. It is 1 working day late.',
  },
  {
    name: 'an incident without significant harm asks for none',
    facts: [fact('incident', '2024-02-28', { significantHarm: 'no' })],
    on: { '2024-04-01': 'none' },
  },
  {
    name: 'whether there was significant harm is not recorded: nobody can say',
    facts: [fact('incident', '2024-02-28', { significantHarm: 'not-recorded' })],
    on: { '2024-04-01': 'incident-1: not-recorded since 2024-02-28' },
    says: 'The incident happened on 28 February 2024. Whether it may have harmed the child significantly is not recorded.',
  },
  {
    name: 'a discussion of another incident is not of this one',
    facts: [incident, fact('strategy-discussion', '2024-02-29', { incident: 'incident-2' })],
    on: { '2024-03-01': 'incident-1: late since 2024-03-01, due 2024-02-29, 1 working-days over' },
  },
  {
    name: 'held, by whatever form',
    facts: [incident, fact('strategy-discussion', '2024-02-29', { ...of, form: 'meeting' })],
    on: { '2024-03-01': 'incident-1: ok since 2024-02-29' },
  },
  {
    name: 'not held, with the reason recorded, is an answer',
    facts: [
      incident,
      fact('strategy-discussion', '2024-02-29', { ...of, form: 'not-held', rationale: 'Seen by a doctor' }),
    ],
    on: { '2024-03-01': 'incident-1: ok since 2024-02-29' },
    says: 'The incident happened on 28 February 2024 and may have harmed the child significantly. The profile asks for a strategy discussion within 1 working day, by 29 February 2024. That none was needed was recorded, with its reason, on 29 February 2024, in time.',
  },
  {
    name: 'not held, without a reason, answers nothing',
    facts: [incident, fact('strategy-discussion', '2024-02-29', { ...of, form: 'not-held' })],
    on: { '2024-03-05': 'incident-1: late since 2024-03-01, due 2024-02-29, 3 working-days over' },
    says: 'The incident happened on 28 February 2024 and may have harmed the child significantly. That no strategy discussion was held was recorded on 29 February 2024, but not why. The profile asks for a strategy discussion within 1 working day, by 29 February 2024; none is recorded. It is 3 working days late.',
  },
  {
    name: 'not held, without a reason, and then held after all',
    facts: [
      incident,
      fact('strategy-discussion', '2024-02-29', { ...of, form: 'not-held' }),
      fact('strategy-discussion', '2024-03-06', of),
    ],
    on: {
      '2024-03-05': 'incident-1: late since 2024-03-01, due 2024-02-29, 3 working-days over',
      '2024-03-06': 'incident-1: ok since 2024-03-06',
    },
  },
]);
