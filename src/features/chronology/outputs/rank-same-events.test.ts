import { expect, test } from 'vitest';
import type { Difference, SameEvent } from '../domain/same-events/same-event.ts';
import { inOrderOfRank, rankSameEvents } from './rank-same-events.ts';

function group(entry: string, ...kinds: readonly Difference['kind'][]): SameEvent {
  const differences = kinds.map((kind) => ({ kind, sentence: kind, entries: [entry] }));
  return { entries: [entry], score: 1, why: [], differences };
}

const numbers = new Map([...'abcdef'].map((id, index) => [id, index + 1]));

test('what differs in more than its date comes first, then other dates, then what agrees, each by its day', () => {
  const ranked = rankSameEvents(
    [
      group('f', 'injury'),
      group('e', 'date'),
      group('d'),
      group('c', 'outcome', 'date'),
      group('b', 'time'),
      group('a'),
    ],
    numbers,
  );
  expect(inOrderOfRank(ranked).flatMap(({ entries }) => entries)).toEqual(['c', 'f', 'b', 'e', 'a', 'd']);
  expect(ranked.differing).toHaveLength(2);
  expect(ranked.ofOtherTime).toHaveLength(2);
});

test('of the differences of one event an injury comes before who was there, and a date last', () => {
  const [ranked] = rankSameEvents([group('a', 'date', 'present', 'injury')], numbers).differing;
  expect(ranked?.differences.map(({ kind }) => kind)).toEqual(['injury', 'present', 'date']);
});
