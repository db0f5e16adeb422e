import { type Comparison, comparePeople, type Field } from './compare/compare-people.ts';
import { findCandidates, type PlacePair } from './find-candidates.ts';
import { chooseThreshold, type Threshold, thresholdAt } from './model/choose-threshold.ts';
import { encodePairs } from './model/encode-pairs.ts';
import { fitModel } from './model/fit-model.ts';
import { type Commonness, chanceOf, type LinkageModel } from './model/linkage-model.ts';
import { countValues, type ValueCounts } from './model/value-counts.ts';
import type { PersonRecord } from './person-record.ts';
import { type PreparedPerson, preparePerson } from './prepare-person.ts';
import { samplePairs } from './sample-pairs.ts';
import { type Reasons, tellReasons } from './tell-reasons.ts';
import { suggestFrom, usualCommonness, usualModel } from './usual-model.ts';

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
  readonly model: LinkageModel;
  /** How common values are. */
  readonly commonness: Commonness;
  /** Rounds of fitting; null where there were too few records to fit a model to, and the usual one was taken. */
  readonly rounds: number | null;
  /** Keys shared by too many records to compare them all. */
  readonly commonKeys: number;
}

/** From fewer records nobody can learn how often records of one person agree. */
const fewestToFit = 300;

/**
 * Finds which records are of one person, without a truth: by a model fitted to the records themselves, or the usual one where
 * they are few. `sides`: to which of two files each belongs, where pairs across them are wanted; null for one list
 * compared with itself.
 */
export function findPairs(records: readonly PersonRecord[], sides: readonly number[] | null): FoundPairs {
  const people = records.map(preparePerson);
  const { pairs, commonKeys } = findCandidates(people, sides);
  const compared = { people, sides, pairs, comparisons: compareAll(people, pairs) };
  const { chances, ...scored } =
    records.length < fewestToFit ? scoreByUsual(compared) : scoreByFitting(compared);
  const list = pairs.map(([one, other], at) => ({
    one,
    other,
    chance: chances[at] ?? 0,
    comparison: compared.comparisons[at] ?? [],
  }));
  return {
    pairs: list.toSorted((a, b) => b.chance - a.chance || a.one - b.one || a.other - b.other),
    commonKeys,
    ...scored,
  };
}

interface Compared {
  readonly people: readonly PreparedPerson[];
  readonly sides: readonly number[] | null;
  readonly comparisons: readonly Comparison[];
}

type Scored = Omit<FoundPairs, 'pairs' | 'commonKeys'> & { readonly chances: Float64Array };

function scoreByFitting({ people, sides, comparisons }: Compared): Scored {
  const counts = countValues(people);
  const fields: readonly Field[] = [...counts.keys(), 'initial', 'due'];
  const { numberOf, countsOf } = numberValues(counts, fields);
  const { sample, allPairs } = samplePairs(people.length, sides);
  const { model, chances, shares, rounds } = fitModel({
    candidates: encodePairs(comparisons, fields, { numberOf }),
    sample: encodePairs(compareAll(people, sample), fields, { numberOf }),
    allPairs,
    records: people.length,
    counts: countsOf,
  });
  const commonness: Commonness = (field, value) =>
    shares[fields.indexOf(field)]?.[numberOf(field, value)] ?? null;
  return { chances, threshold: chooseThreshold(chances), model, commonness, rounds };
}

function scoreByUsual({ people, comparisons }: Compared): Scored {
  const model = usualModel(people.length);
  const chances = Float64Array.from(comparisons, (found) => chanceOf(found, model, usualCommonness));
  const threshold = thresholdAt(chances, suggestFrom);
  return { chances, threshold, model, commonness: usualCommonness, rounds: null };
}

/** The pairs from the threshold on, the likeliest first. */
export function pairsAbove({ pairs, threshold }: FoundPairs): readonly ScoredPair[] {
  return pairs.filter(({ chance }) => chance >= threshold.from);
}

/** Why a pair may be of one person, and why not. */
export function tellPair({ model, commonness }: FoundPairs, { comparison }: ScoredPair): Reasons {
  return tellReasons(comparison, model, commonness);
}

function compareAll(people: readonly PreparedPerson[], pairs: readonly PlacePair[]): readonly Comparison[] {
  return pairs.map(([one, other]) => compareAt(people, one, other));
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
