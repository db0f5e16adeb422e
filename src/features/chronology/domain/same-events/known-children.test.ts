import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import { findSameEvents } from './find-same-events.ts';

const ofHealth = (child: string) =>
  makeEntry('10 March 2017', 'Health', 'Was not brought to the dental appointment at Quarry Steps.', {
    children: [child],
  });
const ofSchool = (child: string) =>
  makeEntry('10 March 2017', 'School', 'Was not brought to the dental appointment at Quarry Steps today.', {
    children: [child],
  });
const isOneEvent = (one: string, other: string) =>
  findSameEvents([ofHealth(one), ofSchool(other)], new Map()).length === 1;

test('where names are replaced what is told of two children is not one event', () => {
  expect(isOneEvent('Child B', 'Child B')).toBe(true);
  expect(isOneEvent('Child A', 'Child B')).toBe(false);
  expect(isOneEvent('Perran', 'Child AB')).toBe(false);
  // “Child” alone may be any.
  expect(isOneEvent('Perran', 'Child')).toBe(true);
});
