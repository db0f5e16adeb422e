import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { historyAlone } from './history-alone.ts';

const plan = fact('plan-start', '2025-01-10');
const old = fact('incident', '2025-02-27', { id: 'old' });
const view = (restsOn: readonly string[], standing: 'current' | 'historical' = 'current') =>
  fact('risk-view', '2025-05-31', { risk: 'violence', standing, restsOn: [...restsOn] });

testScenarios(historyAlone, settingsOf('history-alone', { limit: 3, unit: 'months' }), [
  {
    name: 'all that a current risk rests on is more than three months old',
    facts: [plan, old, view(['old'])],
    on: { '2025-05-30': 'none', '2025-05-31': 'violence: late since 2025-05-31' },
    says: 'The risk “violence” was called current on 31 May 2025, but all that it rests on is history: the last of it is of 27 February 2025, more than 3 months before.',
  },
  {
    name: 'three months before 31 May is the last day of February',
    facts: [plan, fact('incident', '2025-02-28', { id: 'old' }), view(['old'])],
    on: { '2025-05-31': 'violence: ok since 2025-05-31' },
    says: 'The risk “violence” was called current on 31 May 2025, and rests on what is recorded up to 28 February 2025.',
  },
  {
    name: 'one thing of late among the old',
    facts: [plan, old, fact('visit', '2025-05-20', { id: 'new' }), view(['old', 'new'])],
    on: { '2025-05-31': 'violence: ok since 2025-05-31' },
  },
  {
    name: 'it names nothing that is recorded',
    facts: [plan, view(['lost'])],
    on: { '2025-05-31': 'violence: not-recorded since 2025-05-31' },
    says: 'The risk “violence” was called current on 31 May 2025, and nothing that it rests on is recorded.',
  },
  {
    name: 'what it names becomes known later',
    facts: [plan, fact('visit', '2025-05-20', { id: 'new', knownFrom: '2025-06-10' }), view(['new'])],
    on: {
      '2025-06-09': 'violence: not-recorded since 2025-05-31',
      '2025-06-10': 'violence: ok since 2025-05-31',
    },
  },
  {
    name: 'what it names is taken back',
    facts: [
      plan,
      old,
      fact('contact', '2025-05-20', { id: 'new' }),
      fact('contact', '2025-05-20', { replaces: 'new', withdrawn: true, knownFrom: '2025-06-10' }),
      view(['old', 'new']),
    ],
    on: { '2025-06-09': 'violence: ok since 2025-05-31', '2025-06-10': 'violence: late since 2025-05-31' },
  },
  {
    name: 'a risk called historical is called what it is',
    facts: [plan, old, view(['old'], 'historical')],
    on: { '2025-05-31': 'none' },
  },
  {
    name: 'the latest view of a risk counts',
    facts: [
      plan,
      old,
      view(['old']),
      fact('risk-view', '2025-07-01', { risk: 'violence', standing: 'historical', restsOn: ['old'] }),
    ],
    on: { '2025-06-30': 'violence: late since 2025-05-31', '2025-07-01': 'none' },
  },
  {
    name: 'a limit in weeks',
    facts: [plan, fact('incident', '2025-05-16', { id: 'old' }), view(['old'])],
    settings: settingsOf('history-alone', { limit: 2, unit: 'weeks' }),
    on: { '2025-05-31': 'violence: late since 2025-05-31' },
  },
  {
    name: 'no plan runs',
    facts: [old, view(['old'])],
    on: { '2025-05-31': 'none' },
  },
]);
