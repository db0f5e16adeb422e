import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLockedUntil, findRecent, type GuessLimit, guessLimits, minutesUntil } from './lock-out.ts';

const minute = 60_000;
const start = Date.parse('2026-11-24T10:00:00.000Z');
const at = (minutes: number) => new Date(start + minutes * minute);

/** Lets guesses in at these minutes as the law allows; the minutes at which one was let in, each of them wrong. */
function letIn(limit: GuessLimit, tries: readonly number[]): number[] {
  const failed: number[] = [];
  for (const one of [...tries].sort((first, second) => first - second)) {
    if (findLockedUntil(limit, failed.map(at), at(one)) === null) failed.push(one);
  }
  return failed;
}

describe('guesses at one account from one address', () => {
  const limit = guessLimits['account-here'];
  test.each([
    ['none yet', [], 0, null],
    ['four wrong', [0, 0, 0, 0], 0, null],
    ['five wrong: a minute', [0, 0, 0, 0, 0], 0, 1],
    ['the minute has passed', [0, 0, 0, 0, 0], 1, null],
    ['a sixth: two minutes', [0, 0, 0, 0, 0, 1], 1, 3],
    ['a ninth and beyond: a quarter of an hour', [0, 0, 0, 0, 0, 1, 3, 7, 15, 30], 30, 45],
    ['an hour later all is forgotten', [0, 0, 0, 0, 0], 60, null],
  ])('%s', (_name, failures, now, until) => {
    expect(findLockedUntil(limit, failures.map(at), at(now))).toEqual(until === null ? null : at(until));
  });
});

test.each([
  ['account-here', 60, 12],
  ['account-anywhere', 60, 160],
  ['address', 15, 53],
  ['second-step', 24 * 60, 34],
  ['own-password', 24 * 60, 34],
] as const)('by %s, no %i minutes see more than %i guesses, however they are timed', (kind, window, most) => {
  const times = fc.array(fc.integer({ min: 0, max: 3 * window }), { maxLength: 200 });
  fc.assert(
    fc.property(times, (tries) => {
      const failed = letIn(guessLimits[kind], tries);
      return failed.every(
        (from) => failed.filter((one) => one >= from && one < from + window).length <= most,
      );
    }),
    { numRuns: 100 },
  );
  // As fast as a machine can, without a pause.
  const eager = Array.from({ length: 3 * window }, (_, index) => index);
  const failed = letIn(guessLimits[kind], [...Array.from({ length: 200 }, () => 0), ...eager]);
  for (const from of failed) {
    expect(failed.filter((one) => one >= from && one < from + window).length).toBeLessThanOrEqual(most);
  }
});

test('a lock ends by itself, within the longest wait of its kind', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 200 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...Object.values(guessLimits)), (failures, limit: GuessLimit) => {
      const now = at(Math.max(0, ...failures));
      const until = findLockedUntil(limit, failures.map(at), now);
      return until === null || until.getTime() - now.getTime() <= Math.max(...limit.waits) * minute;
    }),
  );
});

test('a lock of a clock that was a day ahead ends when it is set right; that of one a little ahead holds', () => {
  const limit = guessLimits['account-here'];
  expect(findLockedUntil(limit, Array(5).fill(at(1440)), at(0))).toBeNull();
  expect(findLockedUntil(limit, Array(5).fill(at(2)), at(0))).toEqual(at(3));
});

test('a stranger cannot keep somebody out for more than a minute at a time from everywhere', () => {
  expect(Math.max(...guessLimits['account-anywhere'].waits)).toBe(1);
});

test('what no longer counts is left out, and minutes are told whole', () => {
  expect(findRecent(guessLimits.address, [at(0), at(5), at(14)], at(16))).toEqual([at(5), at(14)]);
  expect(minutesUntil(new Date(start + 61_000), at(0))).toBe(2);
  expect(minutesUntil(new Date(start + 1), at(0))).toBe(1);
});
