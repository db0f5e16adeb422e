import { keysOf } from './linkage/keys-of.ts';
import { nameWords } from './linkage/names/fold-name.ts';
import { soundKey } from './linkage/names/sound-key.ts';
import { splitName } from './linkage/names/split-name.ts';
import { isStandIn } from './linkage/names/stand-in.ts';
import type { NameKind, PersonRecord } from './linkage/person-record.ts';

/** Somebody with all their names, as they are stored. */
export interface StoredPerson {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly { readonly kind: Exclude<NameKind, 'recorded'>; readonly name: string }[];
  readonly born: string | null;
  readonly expected: string | null;
  readonly sex: string | null;
  readonly isSealed: boolean;
}

/** The same as the search compares it. Where people live is left out: a protected address must not be felt in what is found. */
export function asPersonRecord(person: StoredPerson): PersonRecord {
  const { id, born, expected, sex, isSealed } = person;
  const names = [
    splitName('recorded', person.name),
    ...person.otherNames.map(({ kind, name }) => splitName(kind, name)),
  ];
  return { id, names, born, expected, sex, postcode: null, address: null, isSealed };
}

/** What a person without any other key has, so that it is known that somebody looked: nobody is found by it. */
const noKey = '-';

/**
 * The keys by which somebody is found: those by which duplicates are found, and how each word of their names sounds, for those who
 * search by one word alone.
 */
export function findKeysOf(record: PersonRecord): readonly string[] {
  if (record.isSealed) return [noKey];
  const sounds = record.names.flatMap(({ given, surname }) =>
    [...nameWords(given), ...nameWords(surname)]
      .filter((word) => word.length > 1 && !isStandIn(word))
      .map((word) => `w:${soundKey(word)}`),
  );
  const keys = new Set([...keysOf(record), ...sounds]);
  return keys.size === 0 ? [noKey] : [...keys].sort();
}

/** Whether a key is one by which duplicates are found. */
export const keysOfWords = 'w:';
