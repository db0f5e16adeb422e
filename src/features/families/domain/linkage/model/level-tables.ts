import parameters from '../../../../../../data/linkage.json' with { type: 'json' };
import { type Field, levelsOfField, thingOf } from '../compare/compare-people.ts';
import type { Thing } from '../compare/levels.ts';
import type { EncodedPairs } from './encode-pairs.ts';
import type { OfKinds } from './linkage-model.ts';

/** How often each level is found of one field in pairs of each kind, as shares that add up to 1. */
export type LevelTable = OfKinds<readonly number[]>;

type Weighed = Exclude<Thing, 'order'>;

/** Pairs that are added to what is counted, spread evenly over the levels, so that none is impossible. */
const addedPairs = 1;
/** By these people are told apart; relatives differ in them as `data/linkage.json` says, whatever is seen. */
const ownThings: ReadonlySet<Thing> = new Set(['given', 'initial', 'born', 'due', 'sex']);
/** Where the fitting begins: as the data say. */
export function firstTables(fields: readonly Field[], sample: EncodedPairs): readonly LevelTable[] {
  const others = countLevels(sample, null, addedEvenly);
  return fields.map((field, place) => ({
    same: ofOnePerson(field),
    relative: relativesOf(field),
    namesake: namesakesOf(field) ?? others[place] ?? [],
    other: others[place] ?? [],
  }));
}

/** What is found of relatives, for each level of a field. */
function relativesOf(field: Field): readonly number[] {
  return inOrder(field, parameters.relatives[weighed(field)]);
}

/** What is found of namesakes; null of what tells nothing of names. */
export function namesakesOf(field: Field): readonly number[] | null {
  const thing = thingOf(field);
  const isOfNames = thing === 'given' || thing === 'surname' || thing === 'initial' || thing === 'sex';
  return isOfNames ? inOrder(field, parameters.namesakes[thing]) : null;
}

/** The part of the data that speaks of a field. */
function weighed(field: Field): Weighed {
  const thing = thingOf(field);
  if (thing === 'order') throw new RangeError('the order of names is told, not weighed');
  return thing;
}

function inOrder(field: Field, chances: Readonly<Record<string, number>>): readonly number[] {
  return levelsOfField(field).map((level) => chances[level] ?? 0);
}

function ofOnePerson(field: Field): readonly number[] {
  return inOrder(field, parameters.same[weighed(field)]);
}

/** How often each level is found of one person. A child is expected once: that is not learned from a list. */
export function countSame(pairs: EncodedPairs, weights: Float64Array): Tables {
  const counted = countLevels(pairs, weights, (field) => added(ofOnePerson(field), parameters.same.weight));
  return pairs.fields.map((field, place) => (field === 'due' ? ofOnePerson(field) : (counted[place] ?? [])));
}

/** How often each level is found of relatives: what is known beforehand holds until many are seen. */
export function countRelatives(pairs: EncodedPairs, weights: Float64Array): Tables {
  const counted = countLevels(pairs, weights, (field) =>
    added(relativesOf(field), parameters.relatives.weight),
  );
  return pairs.fields.map((field, place) =>
    ownThings.has(thingOf(field)) ? relativesOf(field) : (counted[place] ?? []),
  );
}

function added(shares: readonly number[], weight: number): readonly number[] {
  return shares.map((share) => share * weight);
}

/** By field, then by level. */
type Tables = readonly (readonly number[])[];

/** What is added to the counts of a field before shares are made of them. */
type Added = (field: Field) => readonly number[];

export const addedEvenly: Added = (field) => {
  const levels = levelsOfField(field);
  return levels.map(() => addedPairs / levels.length);
};

/** The share of each level among the pairs that have the field, each pair counted by its weight. */
export function countLevels(pairs: EncodedPairs, weights: Float64Array | null, addedTo: Added): Tables {
  const { count, fields, levels } = pairs;
  return fields.map((field, place) => {
    const rows = [...addedTo(field)];
    for (let row = 0; row < count; row += 1) {
      const level = levels[row * fields.length + place] ?? -1;
      if (level >= 0) rows[level] = (rows[level] ?? 0) + (weights?.[row] ?? 1);
    }
    const total = rows.reduce((sum, found) => sum + found, 0);
    return rows.map((found) => found / total);
  });
}
