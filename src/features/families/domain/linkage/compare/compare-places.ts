import { editDistance } from '../names/edit-distance.ts';
import type { PreparedPerson } from '../prepare-person.ts';
import { isMisspelling, shareOfWords } from './compare-texts.ts';
import type { Found } from './levels.ts';

/** The second half of a British postcode: a digit and two letters. */
const inwardLength = 3;
const nearWords = 0.7;
const alikeWords = 0.4;

export function comparePostcodes(one: PreparedPerson, other: PreparedPerson): Found<'postcode'> | null {
  const [first, second] = [one.postcode, other.postcode];
  if (first === null || second === null) return null;
  if (first === second) return { level: 'same', value: first };
  if (editDistance(first, second, 1) === 1) return { level: 'near', value: '' };
  const isDistrict = first.length > 4 && first.slice(0, -inwardLength) === second.slice(0, -inwardLength);
  return { level: isDistrict ? 'district' : 'different', value: '' };
}

export function compareAddresses(one: PreparedPerson, other: PreparedPerson): Found<'address'> | null {
  const [first, second] = [one.addressWords, other.addressWords];
  if (first.length === 0 || second.length === 0) return null;
  const [text, more] = [first.join(' '), second.join(' ')];
  if (text === more) return { level: 'same', value: text };
  const share = shareOfWords(first, second);
  if (share >= nearWords || isMisspelling(first.join(''), second.join('')))
    return { level: 'near', value: '' };
  return { level: share >= alikeWords ? 'alike' : 'different', value: '' };
}
