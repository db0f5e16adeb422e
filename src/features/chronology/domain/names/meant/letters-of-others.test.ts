import { expect, test } from 'vitest';
import { makeNameHider } from '../hide-names.ts';
import type { Cast } from '../terms/cast.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';

const somebody = { otherNames: [], born: null } as const;
const cast: Cast = [
  { ...somebody, name: 'Tasnim Begum', role: 'child', pseudonym: 'Child A' },
  { ...somebody, name: 'Rahim Miah', role: 'child', pseudonym: 'Child B' },
  { ...somebody, name: 'Shirina Begum', role: 'mother', pseudonym: 'Mother' },
];
const ofTexts: Cast = [
  ...cast,
  { ...somebody, name: 'Paul', role: 'person', pseudonym: 'Person 1', isFromTexts: true },
  { ...somebody, name: 'Jack', role: 'person', pseudonym: 'Person 2', isFromTexts: true },
];

function hide(people: Cast, text: string): string {
  return makeNameHider(people, learnVocabulary([text]), new Set(), [text]).hide(text, {}, () => '');
}

test.each([
  ['EDT informed Paul R.', 'EDT informed Person 1 or [name].'],
  ['Rang Paul R at the office.', 'Rang Person 1 or [name] at the office.'],
  ['Emailed Paul T.', 'Emailed Person 1 or [name].'],
  ['Hit by Jack R in the queue.', 'Hit by Person 2 or [name] in the queue.'],
  ['Rahim and Jack R were sent out.', 'Child B and Person 2 or [name] were sent out.'],
  ['Jack R (Y9) pushed him.', 'Person 2 or [name] (Y9) pushed him.'],
])('a letter behind whom the texts alone name goes with the name: %s', (text, shown) => {
  expect(hide(ofTexts, text)).toBe(shown);
});

test.each([
  ['EDT informed Paul R.', 'EDT informed [name].'],
  ['Rang Paul R at the office.', 'Rang [name] at the office.'],
  ['Jack R (Y9) pushed him.', '[name] (Y9) pushed him.'],
])('and so it does behind whom nobody listed: %s', (text, shown) => {
  expect(hide(cast, text)).toBe(shown);
});

test.each([
  ['Told Paul R hit her.', 'Told Person 1 Child B hit her.'],
  ['Told Paul R hasn’t been in school.', 'Told Person 1 Child B hasn’t been in school.'],
  ["Told Paul R won't go home.", "Told Person 1 Child B won't go home."],
  ['R rang Paul.', 'Child B rang Person 1.'],
  ['Paul, R and T seen.', 'Person 1, Child B and Child A seen.'],
])('whoever is told of beside them is the child: %s', (text, shown) => {
  expect(hide(ofTexts, text)).toBe(shown);
});
