import {
  areOtherNames,
  areVariants,
  isFullName,
} from '../../../../families/domain/linkage/names/known-names.ts';
import type { CastMember } from '../terms/cast.ts';
import { readPersonName } from '../terms/person-name.ts';
import { soundsAlike } from '../terms/sound-key.ts';
import { isCommonSurname, sexOfForename } from '../words/forenames.ts';
import { isNear } from './near-names.ts';

/** “Rian Sweeney”, “Shabnam Akthar”, “Beth Hargreaves” of Bethany: whoever is meant, by a slip of the pen or a short form. */
export function isMisspeltName({ name, otherNames }: CastMember, seen: string): boolean {
  const { forename, middle, surname } = readPersonName(seen);
  if (forename.length === 0 || surname.length === 0 || middle.length > 0) return false;
  return [name, ...otherNames].map(readPersonName).some((own) => {
    const given = likeness(own.forename, forename);
    const family = own.surname.length > 0 ? likenessOfSurnames(own.surname, surname) : 'other';
    if (areOfOtherSex(own.forename, forename)) return false;
    if (family === 'same' && isShortFor(own.forename, forename)) return true;
    return given !== 'other' && family !== 'other' && !(given === 'same' && family === 'same');
  });
}

/**
 * “Rose Holt” of Rosemary Holt, “Maria Holt” of Marianne: short for it, or somebody else’s name of its own. A sister or a daughter is called so as well as
 * she herself in short.
 */
export function mayBeOwnName({ name, otherNames }: CastMember, seen: string): boolean {
  const other = readPersonName(seen).forename.join(' ');
  return [name, ...otherNames].map(readPersonName).every(({ forename, middle, surname }) => {
    const own = forename.join(' ');
    const isPart = [...middle.flat(), ...surname].includes(other);
    return own !== other && !isPart && isFullName(other) && !soundsAlike(own, other);
  });
}

/** “Whitefield” of Whitfield. Short surnames and those of very many people are too often another’s. */
export function isMisspeltSurname(own: readonly string[], seen: readonly string[]): boolean {
  return likenessOfSurnames(own, seen) === 'near';
}

function likenessOfSurnames(own: readonly string[], seen: readonly string[]): 'same' | 'near' | 'other' {
  const keys = [own.join(' '), seen.join(' ')];
  if (keys[0] === keys[1]) return 'same';
  const isRare = keys.every((key) => key.length > 5) && !keys.every(isCommonSurname);
  return isRare ? likeness(own, seen) : 'other';
}

/** “Zubaida” of Zubeda, “Beth” of Bethany. */
export function isMisspeltForename(own: readonly string[], seen: readonly string[]): boolean {
  return likeness(own, seen) === 'near';
}

/** “Temi Oladipo” of Temitope Oladipo; not “Ann” of Anna, nor “Martin” of Martina. */
function isShortFor(own: readonly string[], seen: readonly string[]): boolean {
  const [one, other] = [own.join(' '), seen.join(' ')];
  return (
    other.length > 2 && one.length - other.length > 2 && one.startsWith(other) && !areOtherNames(one, other)
  );
}

/** “Francis” and “Frances”. */
function areOfOtherSex(one: readonly string[], other: readonly string[]): boolean {
  const sexes = [one, other].map((parts) => sexOfForename(parts.join('')));
  return !sexes.includes(null) && sexes[0] !== sexes[1];
}

function likeness(own: readonly string[], seen: readonly string[]): 'same' | 'near' | 'other' {
  const [one, other] = [own.join(' '), seen.join(' ')];
  if (one === other) return 'same';
  if (areVariants(one, other)) return 'near';
  const isAlike = soundsAlike(one, other);
  if (areOtherNames(one, other) && !isAlike) return 'other';
  // “Kamila” is no slip for Kamil, nor “Amir” for Samir: what is misspelt begins and ends as the name does.
  const hasSameEnds = one.at(0) === other.at(0) && one.at(-1) === other.at(-1);
  return hasSameEnds && (isAlike || (isNear(other, one) && isSlip(one, other))) ? 'near' : 'other';
}

/** A letter too many or too few, or two in each other’s place. Another letter makes another name: “Aleena” and “Aleeza”, “Hall” and “Hill”. */
function isSlip(one: string, other: string): boolean {
  return one.length !== other.length || [...one].toSorted().join('') === [...other].toSorted().join('');
}
