import { expect, test } from 'vitest';
import { findPhrases, indexNamedPhrases } from './find-phrases.ts';
import { readTokens } from './text-tokens.ts';

const index = indexNamedPhrases([
  ['missed', ['did not attend', 'missed ~ appointment', 'WNB']],
  ['nurse', ['health visitor']],
]);
const find = (text: string) => findPhrases(readTokens(text), index).map(({ name, words }) => [name, words]);

test('a phrase is found whatever its capitals and endings', () => {
  expect(find('Mother Did Not Attend the clinic')).toEqual([['missed', 'Did Not Attend']]);
});

test('a gap holds three words at most', () => {
  expect(find('missed the eye appointment')).toEqual([['missed', 'missed the eye appointment']]);
  expect(find('missed the bus and then one more appointment')).toEqual([]);
});

test('capitals are compared as written, and a known abbreviation is what it stands for', () => {
  expect(find('WNB today')).toEqual([['missed', 'WNB']]);
  expect(find('wnb today')).toEqual([]);
});

test('each name is found once, with its first words', () => {
  expect(find('Health visitor rang. The health visitors met.')).toEqual([['nurse', 'Health visitor']]);
});

test('a text that repeats the beginning of a phrase 20,000 times is gone through at once', () => {
  expect(find('missed '.repeat(20_000))).toEqual([]);
});
