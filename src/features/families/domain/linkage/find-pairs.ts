import { type Comparison, comparePeople, type Field } from './compare/compare-people.ts';
import { findCandidates, type PlacePair } from './find-candidates.ts';
import { chooseThreshold, type Threshold } from './model/choose-threshold.ts';
import { encodePairs } from './model/encode-pairs.ts';
import { type Fitted, fitModel } from './model/fit-model.ts';
import type { Commonness } from './model/linkage-model.ts';
import { countValues, type ValueCounts } from './model/value-counts.ts';
import type { PersonRecord } from './person-record.ts';
import { type PreparedPerson, preparePerson } from './prepare-person.ts';
import { samplePairs } from './sample-pairs.ts';
import { type Reasons, tellReasons } from './tell-reasons.ts';

/** Two records, by their places in the list, with the chance that they are of one person. */
export interface ScoredPair {
  readonly one: number;
  readonly other: number;
  readonly chance: number;
  readonly comparison: Comparison;
}

export interface FoundPairs {
  /** All that were compared, the likeliest first. */
  readonly pairs: readonly ScoredPair[];
  readonly threshold: Threshold;
  readonly fitted: Fitted;
  /** How common values are in these records. */
  readonly commonness: Commonness;
  /** Keys shared by too many records to compare them all. */
  readonly commonKeys: number;
}

/**
 * Finds which records are of one person, by a model fitted to the records themselves, without a truth. `sides`: to which of
 * two files each belongs, where pairs across them are wanted; null for one list compared with itself.
 */
export function findPairs(records: readonly PersonRecord[], sides: readonly number[] | null): FoundPairs {
  const people = records.map(preparePerson);
  const { pairs, commonKeys } = findCandidates(people, sides);
  const counts = countValues(people);
  const fields: readonly Field[] = [...counts.keys(), 'initial', 'due'];
  const { numberOf, countsOf } = numberValues(counts, fields);
  const compare = (list: readonly PlacePair[]) => list.map(([one, other]) => compareAt(people, one, other));
  const comparisons = compare(pairs);
  const { sample, allPairs } = samplePairs(people.length, sides);
  const fitted = fitModel({
    candidates: encodePairs(comparisons, fields, { numberOf }),
    sample: encodePairs(compare(sample), fields, { numberOf }),
    allPairs,
    records: people.length,
    counts: countsOf,
  });
  const scored = pairs.map(([one, other], at) => ({
    one,
    other,
    chance: fitted.chances[at] ?? 0,
    comparison: comparisons[at] ?? [],
  }));
  return {
    pairs: scored.toSorted((a, b) => b.chance - a.chance || a.one - b.one || a.other - b.other),
    threshold: chooseThreshold(fitted.chances),
    fitted,
    commonness: (field, value) => fitted.shares[fields.indexOf(field)]?.[numberOf(field, value)] ?? null,
    commonKeys,
  };
}

/** The pairs from the threshold on, the likeliest first. */
export function pairsAbove({ pairs, threshold }: FoundPairs): readonly ScoredPair[] {
  return pairs.filter(({ chance }) => chance >= threshold.from);
}

/** Why a pair may be of one person, and why not. */
export function tellPair({ fitted, commonness }: FoundPairs, { comparison }: ScoredPair): Reasons {
  return tellReasons(comparison, fitted.model, commonness);
}

function compareAt(people: readonly PreparedPerson[], one: number, other: number): Comparison {
  const [first, second] = [people[one], people[other]];
  if (first === undefined || second === undefined) throw new RangeError('no such record');
  return comparePeople(first, second);
}

function numberValues(counts: ValueCounts, fields: readonly Field[]) {
  const numbers = new Map(
    fields.map((field) => [
      field,
      new Map([...(counts.get(field)?.keys() ?? [])].map((value, at) => [value, at])),
    ]),
  );
  return {
    numberOf: (field: Field, value: string) => numbers.get(field)?.get(value) ?? -1,
    countsOf: fields.map((field) => Float64Array.from(counts.get(field)?.values() ?? [])),
  };
}
