import { levelsOfField } from '../compare/compare-people.ts';
import type { EncodedPairs } from './encode-pairs.ts';
import { estimateShares, type FieldValues } from './estimate-shares.ts';
import {
  addedEvenly,
  countLevels,
  countRelatives,
  countSame,
  firstTables,
  type LevelTable,
  namesakesOf,
} from './level-tables.ts';
import type { LinkageModel, OfKinds } from './linkage-model.ts';
import { type Chances, scoreEncoded } from './score-encoded.ts';

export interface FitInput {
  /** Pairs that share a key: nearly all that are of one person. */
  readonly candidates: EncodedPairs;
  /** Pairs taken evenly from all: they stand for those that are of two people. */
  readonly sample: EncodedPairs;
  /** How many pairs there are in all. */
  readonly allPairs: number;
  readonly records: number;
  /** By the place of a field: how many records hold each value, by its number. */
  readonly counts: readonly FieldValues[];
}

export interface Fitted {
  readonly model: LinkageModel;
  /** The chance of each candidate pair to be of one person, in order. */
  readonly chances: Float64Array;
  /** By the place of a field: the chance of each value, by its number. */
  readonly shares: readonly Float64Array[];
  readonly rounds: number;
}

const mostRounds = 60;
/** No chance moved by more than this in the last round. */
const settled = 1e-4;
const mostPrior = 0.1;
/** Where fitting begins: one record in four has another of the same person, and so on. */
const firstShare = 0.25;
/** Half a pair, so that a list without any leaves a chance. */
const leastPairs = 0.5;

/**
 * Finds how often each level is found of one person, of relatives, of namesakes and of others, without being told which
 * pairs are which: expectation maximisation (Dempster, Laird, Rubin 1977; for linkage Winkler 1988). Agreement on
 * a value counts by how common the value is.
 */
export function fitModel(input: FitInput): Fitted {
  const { candidates, sample, allPairs } = input;
  let tables = firstTables(candidates.fields, sample);
  const first = Math.min(mostPrior, (input.records * firstShare) / allPairs);
  let priors = priorsOf(first, first, first);
  let shares = estimateShares(input, null);
  let before: Float64Array = new Float64Array(candidates.count);
  for (let round = 1; ; round += 1) {
    const scoring = { tables, shares, priors };
    const chances = scoreEncoded(candidates, scoring);
    tables = countAgain(input, chances, scoreEncoded(sample, scoring));
    shares = estimateShares(input, chances.same);
    const share = (list: Float64Array) => Math.min(mostPrior, Math.max(sum(list), leastPairs) / allPairs);
    priors = priorsOf(share(chances.same), share(chances.relative), share(chances.namesake));
    if (mostChange(before, chances.same) < settled || round === mostRounds) {
      return { model: modelOf(candidates, tables, priors), chances: chances.same, shares, rounds: round };
    }
    before = chances.same;
  }
}

function priorsOf(same: number, relative: number, namesake: number): OfKinds<number> {
  return { same, relative, namesake, other: 1 - same - relative - namesake };
}

function countAgain(
  { candidates, sample }: FitInput,
  chances: Chances,
  ofSample: Chances,
): readonly LevelTable[] {
  const same = countSame(candidates, chances.same);
  const relative = countRelatives(candidates, chances.relative);
  const others = countLevels(sample, ofSample.other, addedEvenly);
  return candidates.fields.map((field, place) => {
    const other = others[place] ?? [];
    return {
      same: same[place] ?? [],
      relative: relative[place] ?? [],
      namesake: namesakesOf(field) ?? other,
      other,
    };
  });
}

function modelOf(
  { fields }: EncodedPairs,
  tables: readonly LevelTable[],
  priors: OfKinds<number>,
): LinkageModel {
  const rows = fields.map((field, place) => {
    const table = tables[place];
    const levels = levelsOfField(field).map((name, level): [string, OfKinds<number>] => [
      name,
      {
        same: table?.same[level] ?? 0,
        relative: table?.relative[level] ?? 0,
        namesake: table?.namesake[level] ?? 0,
        other: table?.other[level] ?? 0,
      },
    ]);
    return [field, Object.fromEntries(levels)] as const;
  });
  return { priors, fields: Object.fromEntries(rows) };
}

function mostChange(before: Float64Array, after: Float64Array): number {
  return after.reduce((most, chance, at) => Math.max(most, Math.abs(chance - (before[at] ?? 0))), 0);
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}
