import { keysOf } from '../../src/features/families/domain/linkage/keys-of.ts';
import { scorePeople } from '../../src/features/families/domain/linkage/score-people.ts';
import type { KnownRecord } from './make-families.ts';

export interface SuggestionFigures {
  readonly records: number;
  /** Pairs of records of one person. */
  readonly truePairs: number;
  readonly right: number;
  /** Suggested, and of two people: each as “one | other”. */
  readonly wrong: readonly string[];
  readonly recall: number;
  readonly candidatesPerRecord: number;
}

/** Asks for each record as the application does: candidates by their keys, scored by the usual model. */
export function measureSuggestions(known: readonly KnownRecord[]): SuggestionFigures {
  const holders = new Map<string, KnownRecord[]>();
  for (const one of known) {
    for (const key of keysOf(one.record)) holders.set(key, [...(holders.get(key) ?? []), one]);
  }
  const personOf = new Map(known.map(({ record, person }) => [record.id, person]));
  const suggested = new Set<string>();
  let candidates = 0;
  for (const { record } of known) {
    const found = new Set(keysOf(record).flatMap((key) => holders.get(key) ?? []));
    candidates += found.size - 1;
    const records = [...found].map((one) => one.record);
    for (const match of scorePeople(record, records, { people: known.length })) {
      if (match.isSuggested) suggested.add([record.id, match.id].sort().join(' | '));
    }
  }
  const isRight = (pair: string) => new Set(pair.split(' | ').map((id) => personOf.get(id))).size === 1;
  const right = [...suggested].filter(isRight).length;
  const truePairs = countTruePairs(known);
  return {
    records: known.length,
    truePairs,
    right,
    wrong: [...suggested].filter((pair) => !isRight(pair)),
    recall: right / truePairs,
    candidatesPerRecord: candidates / known.length,
  };
}

export function countTruePairs(known: readonly { readonly person: string }[]): number {
  const counts = new Map<string, number>();
  for (const { person } of known) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}
