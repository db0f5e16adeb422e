import { afterAll, expect, test } from 'vitest';
import { readEntries } from '../../src/features/chronology/domain/read-entries.ts';
import { findSameEvents } from '../../src/features/chronology/domain/same-events/find-same-events.ts';
import { closeReaders } from '../../src/platform/documents/read-document.ts';
import {
  poolGroups,
  precisionOf,
  purityOf,
  readFrozen,
  readSeed,
  recallOf,
  scoreGroups,
  scoreJudged,
  scoreTruth,
} from './measure.ts';

afterAll(() => closeReaders());

test('on the demonstration, nine suggested pairs in ten are right, and nine true pairs in ten are suggested', async () => {
  const score = scoreTruth(await readFrozen(), findSameEvents, readEntries);
  expect(precisionOf(score)).toBeGreaterThanOrEqual(0.9);
  expect(recallOf(score)).toBeGreaterThanOrEqual(0.9);
});

test('on the demonstration, of the groups of all families together, 86 in 100 have no wrong member', async () => {
  const scores = scoreGroups(await readFrozen(), findSameEvents, readEntries);
  expect(purityOf(poolGroups(scores))).toBeGreaterThanOrEqual(0.86);
  for (const score of scores) expect(purityOf(score), score.name).toBeGreaterThanOrEqual(0.6);
});

test('a demonstration of another seed does not fare much worse', async () => {
  const score = scoreTruth(await readSeed('held-out-1'), findSameEvents, readEntries);
  expect(precisionOf(score)).toBeGreaterThanOrEqual(0.84);
  expect(recallOf(score)).toBeGreaterThanOrEqual(0.84);
});

test('on the hard pairs that a person judged in the demonstration, nine in ten are met', async () => {
  const score = await scoreJudged('demonstration', findSameEvents, readEntries);
  expect(precisionOf(score)).toBeGreaterThanOrEqual(0.9);
  expect(recallOf(score)).toBeGreaterThanOrEqual(0.9);
});

test('in the published reports, of 77 judged pairs that are two events, at most five are suggested, and some that are one', async () => {
  const score = await scoreJudged('published', findSameEvents, readEntries);
  expect(score.suggested - score.both).toBeLessThanOrEqual(5);
  expect(recallOf(score)).toBeGreaterThanOrEqual(0.25);
});

test('an empty set of readings serves nearly as well', async () => {
  const score = scoreTruth(await readFrozen(), findSameEvents, () => new Map());
  expect(precisionOf(score)).toBeGreaterThanOrEqual(0.88);
  expect(recallOf(score)).toBeGreaterThanOrEqual(0.88);
});
