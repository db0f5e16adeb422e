import { expect, test } from 'vitest';
import { hideByRecord, nobodyKnown, personKnown } from '../../../../../test/builders/known-family.ts';
import { makeNameHider } from './hide-names.ts';
import type { CastMember } from './terms/cast.ts';
import { givePseudonyms } from './terms/pseudonyms.ts';
import { learnVocabulary } from './words/vocabulary-of-texts.ts';

const family = {
  ...nobodyKnown,
  children: [personKnown('Layla Noori', 'child')],
  adults: [
    personKnown('Nasreen Noori', 'mother'),
    personKnown('Mohammed Tariq Hussain', 'father'),
    personKnown('Ahmad Noori', 'uncle'),
    personKnown('Kwame Boateng', 'mother’s partner'),
    personKnown('Lewis Brown', 'stepfather'),
  ],
  workers: [personKnown('Imran Barnes', 'social worker')],
};

const byRecord = (...texts: readonly string[]) => hideByRecord(family, texts);

function byList(text: string): string {
  const people = [...family.children, ...family.adults].map((one): CastMember => ({ ...one, pseudonym: '' }));
  const hider = makeNameHider(givePseudonyms(people), learnVocabulary([text]), new Set(), [text]);
  return hider.hide(text, {}, () => '');
}

test.each([
  [
    'Mr Ahmad hit Layla. Mrs Nasreen shouted.',
    'Mr Uncle or [name] hit Child A. Mrs Mother or [name] shouted.',
  ],
  ['Layla says Mr Kwame sleeps in the room.', 'Child A says Mr Partner or [name] sleeps in the room.'],
  ['Mr Tariq was angry.', 'Mr Father or [name] was angry.'],
  // A teacher may have it for a surname.
  [
    'Layla told Mr Ahmad that her uncle hits her.',
    'Child A told Mr Uncle or [name] that her uncle hits her.',
  ],
])('a title before an adult’s forename makes nobody new, and is a doubt: %s', (text, shown) => {
  expect(byRecord(text)).toEqual([shown]);
  expect(byList(text)).toBe(shown);
});

test.each([
  // Of another sex, of staff by a forename, of a surname, of a worker’s forename.
  ['Then Mrs Ahmad rang.', 'Then Adult 1 rang.'],
  ['Told Miss Nasreen that Layla cried.', 'Told Adult 1 that Child A cried.'],
  ['Seen by Mr Lewis.', 'Seen by Adult 1.'],
  ['Mr Imran rang.', 'Adult 1 rang.'],
  ['Neighbour Yusuf Ahmad rang. Seen by Mr Ahmad.', 'Neighbour Neighbour 1 rang. Seen by Neighbour 1.'],
  ['Dr Ahmad rang. Seen by Mr Ahmad.', 'Doctor 1 rang. Seen by Adult 1.'],
  ['Seen by Mr Ahmad (TA). Mr Ahmad rang.', 'Seen by Adult 1 (TA). Adult 1 rang.'],
])('but where a stranger may be meant it is a person of their own: %s', (text, shown) => {
  expect(byRecord(text)).toEqual([shown]);
});

test.each([
  ['Told Miss Nasreen that Layla cried.', 'Told Miss Mother or [name] that Child A cried.'],
  ['Seen by Mr Lewis.', 'Seen by Mr Stepfather or [name].'],
  ['Seen by Mr Ahmad (TA).', 'Seen by Mr [name] (TA).'],
])('with a list it is a doubt there, or nobody of it: %s', (text, shown) => {
  expect(byList(text)).toBe(shown);
});
