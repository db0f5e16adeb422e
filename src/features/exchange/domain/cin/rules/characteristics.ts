import type { CinValue } from '../cin-record.ts';
import { isCode } from './codes.ts';
import { isGiven, wentFurther, wordsOf } from './reading.ts';
import type { ChildRule } from './rule.ts';

const ethnicity: ChildRule = {
  number: '4220',
  check: ({ characteristics }, { edition }, tell) => {
    const { ethnicity: value } = characteristics;
    if (!isGiven(value) || !isCode('ethnicity', value.text, edition)) {
      tell(value ?? characteristics, { value: wordsOf(value) });
    }
  },
};

const disability: ChildRule = {
  number: '8540',
  check: ({ identifiers, characteristics, episodes }, { edition }, tell) => {
    if (!isGiven(identifiers.birthDate) || !episodes.some(wentFurther)) return;
    if (characteristics.disabilities.length === 0) tell(characteristics, { value: '(nothing)' });
    for (const value of characteristics.disabilities) {
      if (!isCode('disability', value.text, edition)) tell(value, { value: wordsOf(value) });
    }
  },
};

export function isNone(value: CinValue): boolean {
  return value.text.toUpperCase() === 'NONE';
}

const noneAlone: ChildRule = {
  number: '8790',
  check: ({ characteristics: { disabilities } }, _, tell) => {
    const none = disabilities.find(isNone);
    if (none !== undefined && disabilities.some((value) => isGiven(value) && !isNone(value))) tell(none);
  },
};

/** The places where a value comes a second time: each value once, however often it is given. */
export function findRepeated(values: readonly CinValue[]): readonly CinValue[] {
  return values.filter((value, at) => {
    const before = values.slice(0, at).filter((other) => other.text === value.text);
    return value.text !== '' && before.length === 1;
  });
}

const disabilityOnce: ChildRule = {
  number: '8794',
  check: ({ characteristics: { disabilities } }, _, tell) => {
    if (disabilities.length < 2) return;
    for (const value of findRepeated(disabilities)) tell(value, { value: value.text });
  },
};

export const characteristicRules: readonly ChildRule[] = [ethnicity, disability, noneAlone, disabilityOnce];
