import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import { findSameEvents } from './find-same-events.ts';

test('a date of many months may be of a day within it, and not of one long after it', () => {
  const court = 'Appeared before the Youth Court, subject of a referral order to the Youth Justice Service.';
  const years = makeEntry('January 2010 to August 2011', 'Community Health', court);
  const suggested = (date: string) =>
    findSameEvents([years, makeEntry(date, 'Larkmoor Primary School', court)], new Map()).length;
  expect(suggested('15 July 2011')).toBe(1);
  expect(suggested('15 July 2013')).toBe(0);
});
