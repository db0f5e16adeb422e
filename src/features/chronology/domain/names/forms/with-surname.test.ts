import { expect, test } from 'vitest';
import { makeNameHider } from '../hide-names.ts';
import type { Cast } from '../terms/cast.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';

const row = (name: string, role: string, pseudonym: string): Cast[number] => ({
  name,
  otherNames: [],
  role,
  pseudonym,
  born: null,
});
const cast: Cast = [
  row('Lewis Farrow', 'child', 'Child A'),
  row('Rosie Farrow', 'child', 'Child B'),
  row('May Farrow', 'child', 'Child C'),
  row('Kim Farrow', 'mother', 'Mother'),
  row('Paul Ahmed', 'health visitor', 'HV1'),
  { ...row('Tyrell', 'person', 'Person 1'), isFromTexts: true },
];

function hide(text: string, notNames: readonly string[] = []): string {
  return makeNameHider(cast, learnVocabulary([]), new Set(notNames)).hide(text, {}, () => 'a text');
}

test.each([
  ['Lewis Brown hit Rosie.', '[name] hit Child B.'],
  ['Rosie White disclosed abuse by her father.', 'Child B or [name] disclosed abuse by her father.'],
  ['LEWIS COOK STOLE A PHONE.', 'Child A or [name] STOLE A PHONE.'],
  ['Lewis BROWN was arrested.', '[name] was arrested.'],
  ['Lewis BANKS sold drugs.', 'Child A or [name] sold drugs.'],
  ['Lewis Banks was excluded.', 'Child A or [name] was excluded.'],
  ['Seen with Lewis Brown (9) and Rosie.', 'Seen with Child A or [name] (9) and Child B.'],
  ['Pushed by Lewis Short.', 'Pushed by [name].'],
  ['Kim Head rang.', 'Mother or [name] rang.'],
  ['Support worker Kim Brown rang.', 'Support worker [name] rang.'],
])('a forename of the list with the surname of somebody else is not told as theirs: %s', (text, shown) => {
  expect(hide(text)).toBe(shown);
});

test.each([
  ['Lewis Short.', 'Child A Short.'],
  ['Lewis Bright and alert.', 'Child A Bright and alert.'],
  ['Rosie Head injury.', 'Child B Head injury.'],
  ['Rosie Day 3 on antibiotics.', 'Child B Day 3 on antibiotics.'],
  ['Rosie Park View School rang.', 'Child B Park View School rang.'],
  ['Rosie Price of food went up.', 'Child B Price of food went up.'],
  ['Told Rosie They hit her.', 'Told Child B They hit her.'],
  ['Kim Domestic abuse.', 'Mother Domestic abuse.'],
  ['May Day off school.', 'Child C Day off school.'],
  ['Lewis Young people’s group.', 'Child A Young people’s group.'],
  ['Lewis’s Brown coat was torn.', 'Child A’s Brown coat was torn.'],
])('and a word with a capital that is none stays behind the child: %s', (text, shown) => {
  expect(hide(text)).toBe(shown);
});

test('a worker with another surname is nobody of the list, and whom the texts alone name by a forename has it', () => {
  expect(hide('Paul Green visited.')).toBe('[name] visited.');
  expect(hide('Seen with Tyrell Green.')).toBe('Seen with Person 1.');
});

test('a word of an agency’s name is a surname where a deed is told alone', () => {
  expect(hide('Lewis Park at lunch.', ['park'])).toBe('Child A Park at lunch.');
  expect(hide('Lewis Park hit Rosie.', ['park'])).toBe('[name] hit Child B.');
});

test('a misspelt surname of theirs is theirs', () => {
  expect(hide('Lewis Farow hit Rosie.')).toBe('Child A [name] hit Child B.');
});
