import { expect, test } from 'vitest';
import dateWords from '../../../data/date-words.json' with { type: 'json' };
import { monthNames, phrasesByFirstWord, roles, saysDateIsUnknown } from './vocabulary.ts';

const phrases = dateWords.groups.flatMap((group) => group.phrases);

test('each phrase means one thing', () => {
  const twice = phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index);
  expect(twice).toEqual([]);
});

test('phrases stand in lower case, as texts are compared', () => {
  expect(phrases.filter((phrase) => phrase !== phrase.toLowerCase().trim())).toEqual([]);
});

test('every role has phrases, and every phrase a known role', () => {
  const used = new Set(dateWords.groups.map(({ role }) => role));
  expect([...used].sort()).toEqual([...roles].sort());
});

test('the longest phrase is tried first', () => {
  const lengths = phrasesByFirstWord.get('end')?.map(({ words }) => words.length) ?? [];
  expect(lengths).toEqual(lengths.toSorted((one, other) => other - one));
  expect(lengths.length).toBeGreaterThan(1);
});

test('there are twelve months', () => {
  expect(monthNames).toHaveLength(12);
  expect(monthNames[11]).toBe('december');
});

test('only a whole text says that the date is unknown', () => {
  expect(saysDateIsUnknown('unknown')).toBe(true);
  expect(saysDateIsUnknown('unknown man seen')).toBe(false);
});
