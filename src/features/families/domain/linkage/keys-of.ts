import { variantKey } from './names/known-names.ts';
import { soundKey } from './names/sound-key.ts';
import type { PersonRecord } from './person-record.ts';
import { type PreparedName, type PreparedPerson, preparePerson } from './prepare-person.ts';

/**
 * The texts by which a database finds a person, to be kept with them (`person_key`) and compared for equality: who shares
 * none with another is not compared with them. In order, each once; none for a sealed record.
 */
export function keysOf(record: PersonRecord): readonly string[] {
  return record.isSealed ? [] : keysOfPrepared(preparePerson(record));
}

export function keysOfPrepared(person: PreparedPerson): readonly string[] {
  if (person.record.isSealed) return [];
  const keys = new Set<string>();
  const ofDate = keysOfDate(person);
  for (const name of person.names) {
    for (const key of keysOfName(name, person)) keys.add(key);
  }
  for (const key of ofDate) keys.add(key);
  for (const [heading, text] of person.further) if (isTelling(text)) keys.add(`f:${heading}:${text}`);
  return [...keys].sort();
}

/** Texts too short to tell people apart make no key. */
function isTelling(text: string): boolean {
  return text.length > 5;
}

function keysOfDate({ born }: PreparedPerson): readonly string[] {
  if (born === null) return [];
  // Day and month in one order, so that those who exchanged them are found.
  return [`d:${born.slice(0, 4)}${[born.slice(4, 6), born.slice(6)].sort().join('')}`];
}

function* keysOfName(name: PreparedName, person: PreparedPerson): Generator<string> {
  const given = givenSounds(name);
  const surnames = surnameSounds(name);
  for (const year of yearsOf(person)) {
    for (const sound of [...given, ...surnames]) yield `y:${sound}:${year}`;
  }
  for (const sound of given) {
    for (const other of surnames) yield `n:${[sound, other].sort().join(':')}`;
  }
  const initials = [name.givenWords[0], ...name.surnameWords].flatMap((word) => word?.charAt(0) ?? []);
  for (const initial of new Set(initials)) {
    if (person.born !== null) yield `m:${initial}:${person.born.slice(4)}`;
    if (person.born !== null) yield `b:${initial}:${person.born.slice(0, 6)}`;
    if (person.postcode !== null) yield `p:${initial}:${person.postcode}`;
  }
}

/** Of the name, and of the name that it is a form of. */
function givenSounds({ givenWords, givenSound }: PreparedName): readonly string[] {
  const [first = ''] = givenWords;
  if (first.length < 2) return [];
  const whole = variantKey(first);
  return [...new Set([givenSound, ...(whole === null ? [] : [soundKey(whole)])])].filter((key) => key !== '');
}

/** Of the whole surname, and of each part of a double-barrelled one. */
function surnameSounds({ surnameWords, surnameSound }: PreparedName): readonly string[] {
  const words = surnameWords.filter((word) => word.length > 2).map(soundKey);
  return [...new Set([surnameSound, ...words])].filter((key) => key !== '');
}

/** A child who is expected may be born in the year before, or registered with the next. */
function yearsOf({ born, expected }: PreparedPerson): readonly string[] {
  if (born !== null) return [born.slice(0, 4)];
  if (expected === null) return [];
  const year = Number(expected.slice(0, 4));
  const month = Number(expected.slice(4, 6));
  return [
    String(year),
    ...(month < 5 ? [String(year - 1)] : []),
    ...(month === 12 ? [String(year + 1)] : []),
  ];
}
