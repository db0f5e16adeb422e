import { settingsOf } from '../../../../../test/builders/protection/ask-rule.ts';
import { fact } from '../../../../../test/builders/protection/history.ts';
import { testScenarios } from '../../../../../test/builders/protection/rule-scenarios.ts';
import { stopWithChildhood } from '../clock/childhood.ts';
import { concernUnresolved } from './concern-unresolved.ts';

const settings = settingsOf('concern-unresolved', { limit: 10, unit: 'working-days', soon: 2 });
const raised = fact('concern-raised', '2025-04-14', { by: 'the chair' });
const stage = (on: string, number: number, due: string | null) =>
  fact('concern-stage', on, { stage: number, due });

testScenarios(concernUnresolved, settings, [
  {
    name: 'a concern raised in Holy Week, without a stage: Easter is not counted',
    facts: [raised],
    on: {
      '2025-04-14': 'concern-1: ok since 2025-04-14, due 2025-04-30',
      '2025-04-28': 'concern-1: due since 2025-04-28, due 2025-04-30',
      '2025-04-30': 'concern-1: due since 2025-04-28, due 2025-04-30',
      '2025-05-01': 'concern-1: late since 2025-05-01, due 2025-04-30, 1 working-days over',
      '2025-05-06': 'concern-1: late since 2025-05-01, due 2025-04-30, 3 working-days over',
    },
    says: 'A concern was raised by the chair on 14 April 2025. The profile asks for it to be settled within 10 working days, by 30 April 2025; none is recorded. It is 3 working days late.',
  },
  {
    name: 'immediate risk is for the same day',
    facts: [fact('concern-raised', '2025-04-17', { immediateRisk: true })],
    on: {
      '2025-04-17': 'concern-1: due since 2025-04-17, due 2025-04-17',
      '2025-04-18': 'concern-1: late since 2025-04-18, due 2025-04-17, 0 working-days over',
      '2025-04-22': 'concern-1: late since 2025-04-18, due 2025-04-17, 1 working-days over',
    },
    says: 'A concern was raised on 17 April 2025, with immediate risk told. It was to be settled by 17 April 2025, 1 working day ago; nothing records that it was.',
  },
  {
    name: 'the latest stage with a day sets the day',
    facts: [
      raised,
      stage('2025-04-15', 1, '2025-04-16'),
      stage('2025-04-24', 2, '2025-05-01'),
      stage('2025-04-25', 3, null),
    ],
    on: {
      '2025-04-23': 'concern-1: late since 2025-04-17, due 2025-04-16, 3 working-days over',
      '2025-04-24': 'concern-1: ok since 2025-04-24, due 2025-05-01',
      '2025-04-29': 'concern-1: due since 2025-04-29, due 2025-05-01',
      '2025-05-02': 'concern-1: late since 2025-05-02, due 2025-05-01, 1 working-days over',
    },
    says: 'A concern was raised by the chair on 14 April 2025, and reached stage 2 on 24 April 2025. It was to be settled by 1 May 2025, 1 working day ago; nothing records that it was.',
  },
  {
    name: 'settled late',
    facts: [raised, fact('concern-resolved', '2025-05-02')],
    on: {
      '2025-05-01': 'concern-1: late since 2025-05-01, due 2025-04-30, 1 working-days over',
      '2025-05-02': 'concern-1: ok since 2025-05-02',
    },
    says: 'A concern was raised by the chair on 14 April 2025. The profile asks for it to be settled within 10 working days, by 30 April 2025. It was settled on 2 May 2025, 2 working days late.',
  },
  {
    name: 'somebody’s acknowledgement changes nothing of the state',
    facts: [
      raised,
      fact('acknowledgement', '2025-05-02', { rule: 'concern-unresolved', about: 'concern-1' }),
    ],
    on: { '2025-05-02': 'concern-1: late since 2025-05-01, due 2025-04-30, 2 working-days over' },
  },
  {
    name: 'another concern’s end is its own',
    facts: [
      raised,
      fact('concern-raised', '2025-04-15', { concern: 'other' }),
      fact('concern-resolved', '2025-04-20', { concern: 'other' }),
    ],
    on: {
      '2025-05-01':
        'concern-1: late since 2025-05-01, due 2025-04-30, 1 working-days over; other: ok since 2025-04-20',
    },
  },
  {
    name: 'a row told twice gives one signal',
    facts: [raised, raised],
    on: { '2025-04-14': 'concern-1: ok since 2025-04-14, due 2025-04-30' },
  },
]);

testScenarios(stopWithChildhood(concernUnresolved), settings, [
  {
    name: 'it stops at the eighteenth birthday, of one born on a leap day',
    facts: [fact('birth', '2008-02-29'), fact('concern-raised', '2026-02-02')],
    on: {
      '2026-02-27': 'concern-1: late since 2026-02-17, due 2026-02-16, 9 working-days over',
      '2026-02-28': 'none',
    },
  },
]);
