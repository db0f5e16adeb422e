import { describe, expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import type { Entry } from '../entry.ts';
import { findSameEvents } from './find-same-events.ts';
import type { ChildNames } from './known-children.ts';

const suggest = (entries: readonly Entry[], children: readonly ChildNames[] = []) =>
  findSameEvents(entries, new Map(), children);

describe('what happened to one child', () => {
  const columns = [
    makeEntry('9 May 2023', 'Nursery', 'Settled well.', { children: ['Ella'] }),
    makeEntry('10 June 2023', 'Nursery', 'Played outside.', { children: ['Mason'] }),
  ];
  const ofNobody = (event: string, children: string[] = []) =>
    makeEntry('5 March 2024', 'Health', event, { children });
  const bySchool = (event: string) => makeEntry('5 March 2024', 'School', event);

  test.each([
    ['HV saw a bruise on the arm of Mason.', 'Teacher saw bruise on arm of Ella.'],
    ['Bruise to Mason’s cheek, said dad hit him.', 'Bruise to Ella’s cheek, said dad hit her.'],
    ['A&E attendance: Mason, fractured wrist, fell.', 'Phone call: Ella fractured wrist, fell.'],
    ['Exclusion of Mason for two days.', 'Rang home: Ella excluded for two days.'],
    ['Report that Mason is missing from home since 16:00.', 'EDT told: Ella missing from home since 16:00.'],
  ])('is told apart from the same of a sibling, wherever the text names them: “%s”, “%s”', (one, other) => {
    for (const children of [[], [['Ella Holt'], ['Mason Holt']]])
      expect(suggest([...columns, ofNobody(one), bySchool(other)], children)).toEqual([]);
  });

  test('is told apart by a column on one side too', () => {
    const of = [...columns, ofNobody('Burn to wrist from kettle.', ['Ella'])];
    expect(suggest([...of, bySchool('Teacher saw a burn to wrist of Mason from kettle.')])).toEqual([]);
    expect(suggest([...of, bySchool('Burn to wrist from kettle. Mason saw it.')])).toHaveLength(1);
    expect(suggest([...of, bySchool('Teacher saw a burn to wrist of Ella from kettle.')])).toHaveLength(1);
  });
});
