import { expect, test } from 'vitest';
import { type Day, parseDay } from '../../../shared/day.ts';
import { findBirthsDue } from './births-due.ts';

const today = parseDay('2026-11-21') as Day;
const child = (name: string, born: string | null, expected: string | null) => ({
  id: `id of ${name}`,
  name,
  born,
  expected,
});

test('a child whose expected day is past waits for somebody to say whether they are born', () => {
  expect(findBirthsDue([child('Niamh', null, '2026-11-20')], today)).toEqual([
    {
      sentence: 'Say whether Niamh is born: the day on which they were expected is past.',
      about: { kind: 'child', id: 'id of Niamh' },
    },
  ]);
});

test('nobody is asked about a child who is expected today or later, who is born, or of whom no date is known', () => {
  const children = [
    child('Today', null, '2026-11-21'),
    child('Later', null, '2027-02-01'),
    child('Born', '2026-11-01', null),
    child('Unknown', null, null),
  ];
  expect(findBirthsDue(children, today)).toEqual([]);
});
