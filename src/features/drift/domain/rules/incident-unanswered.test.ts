import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { incidentUnanswered } from './incident-unanswered.ts';

const plan = fact('plan-start', '2022-01-10');
const incident = fact('incident', '2022-06-01');

testScenarios(
  incidentUnanswered,
  settingsOf('incident-unanswered', { limit: 3, unit: 'working-days', soon: 1 }),
  [
    {
      name: 'an incident before the bank holidays that were moved to June 2022',
      facts: [plan, incident],
      on: {
        '2022-05-31': 'none',
        '2022-06-01': 'incident-1: ok since 2022-06-01, due 2022-06-08',
        '2022-06-07': 'incident-1: due since 2022-06-07, due 2022-06-08',
        '2022-06-08': 'incident-1: due since 2022-06-07, due 2022-06-08',
        '2022-06-09': 'incident-1: late since 2022-06-09, due 2022-06-08, 1 working-days over',
      },
      says: 'An incident that may have caused significant harm happened on 1 June 2022, while a plan ran. The profile asks for a strategy discussion or a recorded response within 3 working days, by 8 June 2022; none is recorded. It is 1 working day late.',
    },
    {
      name: 'a strategy discussion answers it',
      facts: [plan, incident, fact('strategy-discussion', '2022-06-06', { incident: 'incident-1' })],
      on: { '2022-06-06': 'incident-1: ok since 2022-06-06' },
      says: 'An incident that may have caused significant harm happened on 1 June 2022, while a plan ran. The profile asks for a strategy discussion or a recorded response within 3 working days, by 8 June 2022. A strategy discussion was held on 6 June 2022, in time.',
    },
    {
      name: 'not held, and nobody says why: that answers nothing',
      facts: [
        plan,
        incident,
        fact('strategy-discussion', '2022-06-06', { incident: 'incident-1', form: 'not-held' }),
      ],
      on: { '2022-06-09': 'incident-1: late since 2022-06-09, due 2022-06-08, 1 working-days over' },
    },
    {
      name: 'not held, with the reason recorded',
      facts: [
        plan,
        incident,
        fact('strategy-discussion', '2022-06-06', {
          incident: 'incident-1',
          form: 'not-held',
          rationale: 'The police already act',
        }),
      ],
      on: { '2022-06-09': 'incident-1: ok since 2022-06-06' },
      says: 'An incident that may have caused significant harm happened on 1 June 2022, while a plan ran. The profile asks for a strategy discussion or a recorded response within 3 working days, by 8 June 2022. A decision not to hold one was recorded, with its reason, on 6 June 2022, in time.',
    },
    {
      name: 'a response is recorded, and known a week after',
      facts: [plan, incident, fact('incident-response', '2022-06-07', { knownFrom: '2022-06-14' })],
      on: {
        '2022-06-13': 'incident-1: late since 2022-06-09, due 2022-06-08, 3 working-days over',
        '2022-06-14': 'incident-1: ok since 2022-06-07',
      },
    },
    {
      name: 'harm was ruled out',
      facts: [plan, fact('incident', '2022-06-01', { significantHarm: 'no' })],
      on: { '2022-06-09': 'none' },
    },
    {
      name: 'harm is not recorded: an answer is still asked for',
      facts: [plan, fact('incident', '2022-06-01', { significantHarm: 'not-recorded' })],
      on: { '2022-06-09': 'incident-1: late since 2022-06-09, due 2022-06-08, 1 working-days over' },
    },
    {
      name: 'an incident before the plan, or on the day it ended, is another rule’s',
      facts: [
        plan,
        fact('incident', '2022-01-09', { incident: 'before' }),
        fact('plan-end', '2022-06-01'),
        incident,
      ],
      on: { '2022-06-09': 'none' },
    },
    {
      name: 'the plan ended since, and the incident is still unanswered',
      facts: [plan, incident, fact('plan-end', '2022-06-06')],
      on: { '2022-06-09': 'incident-1: late since 2022-06-09, due 2022-06-08, 1 working-days over' },
    },
  ],
);
