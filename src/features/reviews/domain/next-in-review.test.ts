import { expect, test } from 'vitest';
import { parseDay } from '../../../shared/day.ts';
import { findReviewSteps, type RequestToFollow } from './next-in-review.ts';
import type { RequestState } from './request-standing.ts';

const due = parseDay('2026-12-03');
function request(agencyName: string, state: RequestState, late = false): RequestToFollow {
  if (due === null) throw new Error('no day');
  return { id: agencyName, agencyName, due, standing: { state, late, reopened: false } };
}
const sentences = (requests: readonly RequestToFollow[]) =>
  findReviewSteps(requests).map(({ sentence }) => sentence);

test('a review in which nobody is asked begins with asking', () => {
  expect(sentences([])).toEqual(['Ask the agencies for their chronologies.']);
  expect(sentences([request('Police', 'withdrawn')])).toEqual(['Ask the agencies for their chronologies.']);
});

test('who is late comes first, then what has to be mended, then who still has time', () => {
  expect(
    sentences([
      request('Health', 'errors'),
      request('School', 'waiting'),
      request('Police', 'waiting', true),
      request('Housing', 'answered'),
    ]),
  ).toEqual([
    'Remind Police: nothing has come, and it was due on 3 December 2026.',
    'Ask Health to mend the rows that were set aside.',
    'Wait for 1 agency: the last day is 3 December 2026.',
  ]);
});

test('what an officer may put in for an agency is told so', () => {
  const one = request('Housing', 'checked');
  const byLink = { ...one, standing: { ...one.standing, mayCheck: true as const } };
  expect(sentences([one, byLink])).toEqual([
    'Ask Housing to put what was checked into the chronology.',
    'Look at what was read of Housing, and put it into the chronology, or ask the agency to.',
  ]);
});

test('when everybody has answered, the chronology is read', () => {
  expect(sentences([request('Health', 'answered'), request('Police', 'nothing')])).toEqual([
    'Every agency has answered: read the chronology.',
  ]);
});

test('an agency whose answer was removed for good is asked to send again, and not waited for', () => {
  const one = request('Police', 'waiting');
  const gone = { ...one, standing: { ...one.standing, reopened: true } };
  expect(sentences([gone, request('School', 'waiting')])).toEqual([
    'Ask Police to send its chronology again: what it had sent was removed for good.',
    'Wait for 1 agency: the last day is 3 December 2026.',
  ]);
});

test('of a file that was refused nothing is said of why: it may be one that was removed for good before', () => {
  expect(sentences([request('Health', 'refused', true)])).toEqual([
    'Ask Health to send another file: the last one could not be taken in. The answer was due on 3 December 2026.',
  ]);
});
