import { expect, test } from 'vitest';
import { day } from '../../../../../test/builders/drift-report.ts';
import { type Fact, fact, historyOf } from '../../../../../test/builders/protection/history.ts';
import { knownOn } from '../../../protection/domain/follow-history.ts';
import { findPresentPeople, isOneOf, type PresentPeople } from './present-people.ts';

const nobody: PresentPeople = { chair: null, team: null, worker: null };
const asOf = day('2025-03-31');

const allocated = (on: string, role: string, worker: string, team: string | null = null) =>
  fact('allocation', on, { role, worker, team });
const ended = (on: string, role: string, worker: string) => fact('allocation-end', on, { role, worker });

test.each<[string, readonly Fact[], PresentPeople]>([
  ['a source that names nobody', [fact('plan-start', '2024-05-01')], nobody],
  [
    'a worker in a team, and a chair',
    [
      allocated('2024-05-01', 'social-worker', 'W1', 'North'),
      allocated('2024-05-02', 'chair', 'W9', 'Chairs'),
    ],
    { chair: 'W9', team: 'North', worker: 'W1' },
  ],
  [
    'a worker who went, and the one who came',
    [
      allocated('2024-05-01', 'social-worker', 'W1', 'North'),
      ended('2024-09-01', 'social-worker', 'W1'),
      allocated('2024-09-02', 'social-worker', 'W2', 'South'),
    ],
    { ...nobody, team: 'South', worker: 'W2' },
  ],
  [
    'a worker who went, and nobody after',
    [allocated('2024-05-01', 'social-worker', 'W1', 'North'), ended('2024-09-01', 'social-worker', 'W1')],
    nobody,
  ],
  ['a worker who is to come', [allocated('2025-04-01', 'social-worker', 'W1', 'North')], nobody],
  [
    'no chair allocated: the one of the last conference',
    [
      fact('initial-conference', '2024-05-01', { chair: 'First chair' }),
      fact('review-conference', '2024-07-20', { chair: 'Second chair' }),
    ],
    { ...nobody, chair: 'Second chair' },
  ],
  ['somebody else', [allocated('2024-05-01', 'health-visitor', 'HV', 'Clinic')], nobody],
])('%s', (_, facts, people) => {
  expect(findPresentPeople(knownOn(historyOf('A', ...facts), asOf), asOf)).toEqual(people);
});

test('a name is found in any case and with any spaces, and only whole', () => {
  const people = { ...nobody, chair: 'Ada  Brown', team: 'North 1' };
  expect(isOneOf(people, ' ada brown')).toBe(true);
  expect(isOneOf(people, 'north 1')).toBe(true);
  expect(isOneOf(people, 'North')).toBe(false);
  expect(isOneOf(nobody, '')).toBe(false);
});
