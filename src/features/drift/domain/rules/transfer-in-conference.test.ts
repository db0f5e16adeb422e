import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { transferInConference } from './transfer-in-conference.ts';

const settings = settingsOf('transfer-in-conference', { limit: 15, unit: 'working-days', soon: 5 });
const told = fact('transfer-in', '2023-04-17');

testScenarios(transferInConference, settings, [
  {
    name: 'fifteen working days over the bank holiday of May and the coronation’s',
    facts: [told],
    on: {
      '2023-05-04': 'null: ok since 2023-04-17, due 2023-05-10',
      '2023-05-05': 'null: due since 2023-05-05, due 2023-05-10',
      '2023-05-10': 'null: due since 2023-05-05, due 2023-05-10',
      '2023-05-11': 'null: late since 2023-05-11, due 2023-05-10, 1 working-days over',
    },
    says: 'On 17 April 2023 it was told that the child has moved here on a plan of another authority. The profile asks for a transfer-in conference within 15 working days, by 10 May 2023; none is recorded. It is 1 working day late.',
  },
  {
    name: 'an initial conference that took nothing over, or came before, does not meet it',
    facts: [
      told,
      fact('initial-conference', '2023-04-24'),
      fact('initial-conference', '2023-04-10', { transferIn: 'yes' }),
    ],
    on: { '2023-05-11': 'null: late since 2023-05-11, due 2023-05-10, 1 working-days over' },
  },
  {
    name: 'met by the first conference that took it over',
    facts: [told, fact('initial-conference', '2023-05-02', { transferIn: 'yes' })],
    on: { '2023-05-02': 'null: ok since 2023-05-02' },
  },
]);
