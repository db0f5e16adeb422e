import { expect, test } from 'vitest';
import { makeNameHider } from './hide-names.ts';
import type { Cast, CastMember } from './terms/cast.ts';
import { learnVocabulary } from './words/vocabulary-of-texts.ts';

const person = (name: string, role: string, pseudonym: string): CastMember => ({
  ...{ name, role, pseudonym },
  otherNames: [],
  born: null,
});
const cast: Cast = [
  person('Mia Cole', 'child', 'Child A'),
  person('Callum Cook', 'father', 'Father'),
  person('Gemma Cole', 'mother', 'Mother'),
  person('Alan Ahmed', 'maternal grandfather', 'Maternal grandfather'),
  person('Neha Patel', 'social worker', 'SW1'),
];

test.each([
  ['Mr C was arrested. Seen with Mr C. Police came.', 'Father was arrested. Seen with Father. Police came.'],
  ['Seen by Mr C. Mia cried.', 'Seen by Father. Child A cried.'],
  ['Mr C Hughes was arrested.', 'Mr [name] was arrested.'],
  ['MR C HUGHES HIT MIA.', 'MR [name] HIT Child A.'],
  ['Ms C. Okafor rang. Mrs C Hughes said so.', 'Ms [name]. [name] rang. Mrs [name] said so.'],
  ['Mr C Cook hit Mia.', 'Father hit Child A.'],
])('a letter behind a title and before another’s surname is nobody’s of the list: %s', (text, shown) => {
  const hider = makeNameHider(cast, learnVocabulary([]), new Set(), [text]);
  expect(hider.hide(text, {}, () => 'a text')).toBe(shown);
});

test.each([
  ['Mia Young, Y9, hit a boy.', 'Child A or [name], Y9, hit a boy.'],
  ['Callum Small touched Mia.', 'Father or [name] touched Child A.'],
  ['Callum Strong, lodger, hit Mia.', 'Father or [name], lodger, hit Child A.'],
  ['Gemma Smart, support worker, rang.', '[name], support worker, rang.'],
  ['Callum Wild arrested.', '[name] arrested.'],
  ['Alan Patel is a registered sex offender.', '[name] is a registered sex offender.'],
])('nor does a word that says how somebody is tell of whoever is said to be somebody: %s', (text, shown) => {
  const hider = makeNameHider(cast, learnVocabulary([]), new Set(), [text]);
  expect(hider.hide(text, {}, () => 'a text')).toBe(shown);
});

test('what is said of a child with a capital stays theirs', () => {
  const text =
    'Mia Bright and alert. Mia Small for age. Mia Young, happy. Mia Marks on arm. Mia Cross with Gemma.';
  const hider = makeNameHider(cast, learnVocabulary([]), new Set(), [text]);
  expect(hider.hide(text, {}, () => 'a text')).toBe(
    'Child A Bright and alert. Child A Small for age. Child A Young, happy. Child A Marks on arm. Child A Cross with Mother.',
  );
});
