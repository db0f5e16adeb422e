import { describe, expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import type { Cast, CastMember } from './cast.ts';
import { castWithChildren } from './cast-with-children.ts';
import { makeNameHider } from './hide-names.ts';
import { learnVocabulary } from './vocabulary-of-texts.ts';

function person(name: string, role: string, pseudonym: string): CastMember {
  return { name, otherNames: [], role, pseudonym, born: null };
}

const listed: Cast = [
  person('Ella Holt', 'child', 'Child A'),
  person('Mason Holt', 'child', 'Child B'),
  person('Lily Brown', 'child', 'Child C'),
  person('Kelly Holt', 'mother', 'Mother'),
  person('James Brown', 'father', 'Father'),
];

function hide(cast: Cast, texts: readonly string[]): readonly string[] {
  const hider = makeNameHider(cast, learnVocabulary(texts), new Set(), texts);
  return texts.map((text) => hider.hide(text, {}, () => 'a text'));
}

/** As a document made in the browser has the texts, where the list is the family’s record. */
function hideByRecord(cast: Cast, texts: readonly string[]): readonly string[] {
  const known = (one: CastMember) => ({ ...one, pseudonym: null });
  const family = {
    name: 'Family M',
    children: cast.filter(({ role }) => role === 'child').map(known),
    adults: cast.filter(({ role }) => role !== 'child').map(known),
    workers: [],
    mistaken: [],
    addresses: [],
    reference: null,
  };
  const entries = texts.map((text) => makeEntry('12/03/2012', 'Police', text));
  return hide(castWithChildren({ files: [], entries, setAside: [] }, family), texts);
}

describe('a title', () => {
  test.each([
    ['Discussed with SW. Mason hit Ella.', 'Discussed with SW. Child B hit Child A.'],
    ['Seen by GP. Kelly was drunk.', 'Seen by GP. Mother was drunk.'],
    ['Visited by PC. James was arrested.', 'Visited by PC. Father was arrested.'],
    ['Present: Mum, SW, HV\nElla said dad hit her.', 'Present: Mum, SW, HV\nChild A said dad hit her.'],
    ['Call from Dad. Kelly had hit Mason.', 'Call from Dad. Mother had hit Child B.'],
    ['TC to SW. Kelly Holt drunk.', 'TC to SW. Mother drunk.'],
    ['Seen by Dr. Ella has a rash.', 'Seen by Dr. Child A has a rash.'],
    ['Seen by health visitor. Ella was well.', 'Seen by health visitor. Child A was well.'],
  ])('does not reach over the end of a sentence or a line: %s', (text, shown) => {
    expect(hide(listed, [text])).toEqual([shown]);
    expect(hideByRecord(listed, [text])).toEqual([shown]);
  });

  test.each([
    ['Seen by Dr. Frost.', 'Seen by Dr. [name].'],
    ['Mr. Brown and Mr\nBrown rang.', 'Father and Father rang.'],
    ['Mrs. H rang.', 'Mrs. H rang.'],
    ['Seen by Dr\nBrown.', 'Seen by Dr\n[name].'],
    ['Seen by Dr. Brown.', 'Seen by Dr. [name].'],
  ])('stands before the name behind its own dot: %s', (text, shown) =>
    expect(hide(listed, [text])).toEqual([shown]),
  );
});
