import { type Comparison, type Field, thingOf } from './compare/compare-people.ts';
import type { LevelOf, Thing } from './compare/levels.ts';
import { type Commonness, type LinkageModel, weightsOf } from './model/linkage-model.ts';

/** Why two records may be of one person, and why not, in words; what says most comes first. */
export interface Reasons {
  readonly reasons: readonly string[];
  readonly doubts: readonly string[];
}

type Words = { readonly [T in Thing]: Readonly<Record<LevelOf<T>, string>> };

const words: Words = {
  given: {
    same: 'same first name',
    variant: 'first name is another form of the same',
    near: 'first name differs by a letter or two',
    part: 'some of the first names are the same',
    alike: 'first name sounds or looks alike',
    'one of several': 'one record says only which of several children',
    different: 'different first name',
  },
  initial: { same: 'same initial', different: 'different initial' },
  order: { exchanged: 'first name and surname stand the other way round' },
  surname: {
    same: 'same surname',
    near: 'surname differs by a letter or two',
    part: 'part of the surname is the same',
    alike: 'surname sounds or looks alike',
    different: 'different surname',
  },
  born: {
    same: 'same date of birth',
    exchanged: 'day and month of birth stand the other way round',
    digit: 'date of birth differs by a digit',
    parts: 'date of birth differs in the day, the month or the year alone',
    near: 'dates of birth lie about a year apart or less',
    different: 'different date of birth',
    generation: 'born thirteen years apart or more',
  },
  due: { fits: 'expected about the day of birth', different: 'expected at another time' },
  sex: { same: 'same sex', different: 'different sex' },
  postcode: {
    same: 'same postcode',
    near: 'postcode differs by a letter or digit',
    district: 'postcodes of one district',
    different: 'different postcode',
  },
  address: {
    same: 'same address',
    near: 'nearly the same address',
    alike: 'address alike in part',
    different: 'different address',
  },
  further: { same: 'the same', near: 'nearly the same', alike: 'alike', different: 'different' },
};

export function tellReasons(comparison: Comparison, model: LinkageModel, commonness: Commonness): Reasons {
  const told = comparison
    .map((found) => {
      const { same, other } = weightsOf(found, model, commonness);
      return { text: sayFinding(found.field, found.level), says: same - other };
    })
    .toSorted((one, other) => Math.abs(other.says) - Math.abs(one.says));
  return {
    reasons: told.filter(({ says }) => says >= 0).map(({ text }) => text),
    doubts: told.filter(({ says }) => says < 0).map(({ text }) => text),
  };
}

function sayFinding(field: Field, level: string): string {
  const thing = thingOf(field);
  const ofThing: Readonly<Record<string, string>> = words[thing];
  const text = ofThing[level] ?? level;
  return thing === 'further' ? `${field.slice('further:'.length)}: ${text}` : text;
}
