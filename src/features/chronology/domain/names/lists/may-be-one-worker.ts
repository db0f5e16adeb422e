import { compareNames } from '../../../../families/domain/linkage/compare/compare-names.ts';
import type { PersonName } from '../../../../families/domain/linkage/person-record.ts';
import { type PreparedPerson, preparePerson } from '../../../../families/domain/linkage/prepare-person.ts';
import { particles } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';
import { readPersonName } from '../terms/person-name.ts';
import { soundKey } from '../terms/sound-key.ts';
import { namesStated } from './stated-workers.ts';

/** “SW1”, “Professional 2”: what stands for one worker alone in a record whose names were replaced. */
const pseudonym = /^\p{L}+ ?\d{1,3}$/u;

/**
 * Whether two texts that state a worker may mean one. In doubt they may: “A. Lee”, “Ms Lee”, “Lee, Ann (SW)” and “Ann Leigh” may all be Ann
 * Lee; “Duty team” may be anybody.
 */
export function mayBeOneWorker(one: string, other: string): boolean {
  if ([one, other].every((text) => pseudonym.test(text))) return one === other;
  const [here, there] = [namesStated(one), namesStated(other)];
  if (here.length === 0 || there.length === 0) return true;
  return here.some((first) => there.some((second) => mayBeOne(first, second)));
}

function mayBeOne(one: readonly string[], other: readonly string[]): boolean {
  // Of two words alone one may be a forename and the other the surname to it.
  if ((one.length === 1 && other.length === 1) || areInitials(one) || areInitials(other)) return true;
  if (sound(one) === sound(other)) return true;
  const { given, initial, surname } = compareNames(asPerson(one), asPerson(other));
  return [given, initial, surname].every((found) => found?.level !== 'different');
}

function sound(words: readonly string[]): string {
  return words.map(soundKey).join(' ');
}

/** “AL” */
function areInitials([only = '', ...more]: readonly string[]): boolean {
  return more.length === 0 && /^\p{Lu}{1,3}$/u.test(only);
}

function asPerson(words: readonly string[]): PreparedPerson {
  const nothing = { born: null, expected: null, sex: null, postcode: null, address: null };
  return preparePerson({ id: '', names: namesOf(words), ...nothing, isSealed: false });
}

/** A word alone is a forename or a surname; what begins as “van der Berg” does is a surname. */
function namesOf(words: readonly string[]): readonly PersonName[] {
  const [first = '', ...more] = words;
  const text = words.join(' ');
  if (more.length === 0) return [named(text, ''), named('', text)];
  if (particles.has(foldName(first))) return [named('', text)];
  const { forename, middle, surname } = readPersonName(text);
  return [named([...forename, ...middle.flat()].join(' '), surname.join(' '))];
}

function named(given: string, surname: string): PersonName {
  return { kind: 'recorded', given, surname };
}
