import { type Comparison, type Field, thingOf } from '../compare/compare-people.ts';

/**
 * What two records may be: of one person, of relatives of one household, of two who share their names only, or of two who have
 * nothing to do with each other.
 */
export const kinds = ['same', 'relative', 'namesake', 'other'] as const;
export type Kind = (typeof kinds)[number];
export type OfKinds<T> = Readonly<Record<Kind, T>>;

/**
 * What fitting finds, and scoring needs: the model of Fellegi and Sunter (1969), with two more kinds of pair than “one person”
 * and “two”. Twins share surname, date of birth and address, and namesakes their names: both would pass for one person
 * where only chance is reckoned with.
 */
export interface LinkageModel {
  /** How often two records taken at random are of each kind. */
  readonly priors: OfKinds<number>;
  /** By field, then by level: how often the level is found in pairs of each kind. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, OfKinds<number>>>>>;
}

/** The chance that a person taken at random has this value; null where it is not known. */
export type Commonness = (field: Field, value: string) => number | null;

/** What one finding says of each kind, in natural logarithms; nothing for a field that the model does not know. */
export function weightsOf(
  { field, level, value }: Comparison[number],
  model: LinkageModel,
  commonness: Commonness,
): OfKinds<number> {
  const chances = (model.fields[field] ?? model.fields[thingOf(field)])?.[level];
  if (chances === undefined) return { same: 0, relative: 0, namesake: 0, other: 0 };
  const common = level === 'same' ? commonness(field, value) : null;
  const other = common ?? chances.other;
  return {
    same: Math.log(chances.same),
    relative: Math.log(chances.relative),
    namesake: Math.log(namesTell.has(field) ? chances.namesake : other),
    other: Math.log(other),
  };
}

/** Namesakes are as any two people in all but these. */
export const namesTell: ReadonlySet<Field> = new Set<Field>(['given', 'initial', 'surname', 'sex']);

/** The chance that a pair is of one person, from 0 to 1. */
export function chanceOf(comparison: Comparison, model: LinkageModel, commonness: Commonness): number {
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (const [at, kind] of kinds.entries()) sums[at] = Math.log(model.priors[kind]);
  for (const found of comparison) {
    const weights = weightsOf(found, model, commonness);
    for (const [at, kind] of kinds.entries()) sums[at] = (sums[at] ?? 0) + weights[kind];
  }
  return sharesOfLogs(sums)[0] ?? 0;
}

/** Numbers given as logarithms, as shares of their sum. */
export function sharesOfLogs(logs: readonly number[]): readonly number[] {
  const most = Math.max(...logs);
  const numbers = logs.map((log) => Math.exp(log - most));
  const sum = numbers.reduce((total, number) => total + number, 0);
  return numbers.map((number) => number / sum);
}
