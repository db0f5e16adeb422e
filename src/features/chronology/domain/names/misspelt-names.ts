import { areOtherNames, areVariants } from '../../../families/domain/linkage/names/known-names.ts';
import type { CastMember } from './cast.ts';
import { isCommonSurname } from './forenames.ts';
import { isNear } from './near-names.ts';
import { readPersonName } from './person-name.ts';
import { soundsAlike } from './sound-key.ts';

/** “Rian Sweeney”, “Shabnam Akthar”, “Beth Hargreaves” of Bethany: whoever is meant, by a slip of the pen or a short form. */
export function isMisspeltName({ name, otherNames }: CastMember, seen: string): boolean {
  const { forename, middle, surname } = readPersonName(seen);
  if (forename.length === 0 || surname.length === 0 || middle.length > 0) return false;
  return [name, ...otherNames].map(readPersonName).some((own) => {
    const given = likeness(own.forename, forename);
    const family = own.surname.length > 0 ? likeness(own.surname, surname) : 'other';
    if (family === 'same' && isShortFor(own.forename, forename)) return true;
    return given !== 'other' && family !== 'other' && !(given === 'same' && family === 'same');
  });
}

/** “Whitefield” of Whitfield. Short surnames and those of very many people are too often another’s. */
export function isMisspeltSurname(own: readonly string[], seen: readonly string[]): boolean {
  const keys = [own.join(' '), seen.join(' ')];
  const isRare = keys.every((key) => key.length > 5 && !isCommonSurname(key));
  return isRare && likeness(own, seen) === 'near';
}

/** “Zubaida” of Zubeda, “Beth” of Bethany. */
export function isMisspeltForename(own: readonly string[], seen: readonly string[]): boolean {
  return likeness(own, seen) === 'near';
}

/** “Temi Oladipo” of Temitope Oladipo; not “Ann” of Anna, each a name of its own. */
function isShortFor(own: readonly string[], seen: readonly string[]): boolean {
  const [one, other] = [own.join(' '), seen.join(' ')];
  return other.length > 2 && other.length < one.length && one.startsWith(other) && !areOtherNames(one, other);
}

function likeness(own: readonly string[], seen: readonly string[]): 'same' | 'near' | 'other' {
  const [one, other] = [own.join(' '), seen.join(' ')];
  if (one === other) return 'same';
  if (areVariants(one, other)) return 'near';
  if (areOtherNames(one, other) && !soundsAlike(one, other)) return 'other';
  return (isNear(other, one) && !hasOtherConsonant(one, other)) || soundsAlike(one, other) ? 'near' : 'other';
}

/** “Aleena” and “Aleeza” are two names, and no slip; “Adaeze” and “Adeeze” are one. */
function hasOtherConsonant(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const places = [...one].flatMap((letter, at) => (letter === other.charAt(at) ? [] : [at]));
  const [first = 0] = places;
  return places.length === 1 && !(isVowel(one.charAt(first)) && isVowel(other.charAt(first)));
}

function isVowel(letter: string): boolean {
  return /[aeiouy]/.test(letter);
}
