import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { foldName } from './fold-name.ts';
import { areOtherNames, areVariants } from './known-names.ts';
import { letterLikeness } from './letter-likeness.ts';
import { soundKey } from './sound-key.ts';
import { splitName } from './split-name.ts';

test.each([
  ['O’Neill', "O'NEILL"],
  ['Łukasz', 'Lukasz'],
  ['Öztürk', 'ozturk'],
  ['Smith-Khan', 'smith  khan'],
])('%s and %s are one name when folded', (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

test.each([
  ['Mohammed', 'Muhammad'],
  ['Ayesha', 'Aisha'],
  ['Catherine', 'Kathryn'],
  ['Philips', 'Filips'],
  ['Wójcik', 'Wojcik'],
  ['McDonald', 'MacDonald'],
  ['Knight', 'Nite'],
  ['Stephen', 'Steven'],
  ['Schwartz', 'Shwartz'],
])('%s and %s sound alike', (one, other) => {
  expect(soundKey(one)).toBe(soundKey(other));
});

test.each([
  ['Smith', 'Jones'],
  ['Ella', 'Emma'],
  ['Hassan', 'Hamza'],
])('%s and %s do not', (one, other) => {
  expect(soundKey(one)).not.toBe(soundKey(other));
});

test.each([
  ['Anna Maria de Souza', 'Anna Maria', 'de Souza'],
  ['Souza, Anna', 'Anna', 'Souza'],
  ['Tom', 'Tom', ''],
  ['Unborn baby Marrick', 'Unborn baby', 'Marrick'],
  ['Unborn twin 2 Marrick', 'Unborn twin 2', 'Marrick'],
  ['Baby of Anna Marrick', 'Baby of', 'Marrick'],
])('%s: given “%s”, surname “%s”', (text, given, surname) => {
  expect(splitName('recorded', text)).toEqual({ kind: 'recorded', given, surname });
});

test('Beth is a form of Elizabeth; Ella and Emma are two names, however alike', () => {
  expect(areVariants('beth', 'elizabeth')).toBe(true);
  expect(areOtherNames('ella', 'emma')).toBe(true);
  expect(areOtherNames('beth', 'elizabeth')).toBe(false);
  expect(areOtherNames('ella', 'elal')).toBe(false);
});

test('letters exchanged with their neighbour are one slip', () => {
  expect(editDistance('smith', 'simth', 2)).toBe(1);
  expect(editDistance('smith', 'smyth', 2)).toBe(1);
  expect(editDistance('smith', 'jones', 2)).toBe(3);
});

test('likeness of letters is as Winkler published it', () => {
  expect(letterLikeness('martha', 'marhta')).toBeCloseTo(0.961, 3);
  expect(letterLikeness('dwayne', 'duane')).toBeCloseTo(0.84, 2);
  expect(letterLikeness('dixon', 'dicksonx')).toBeCloseTo(0.813, 3);
});
