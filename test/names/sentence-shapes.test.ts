import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeNameHider } from '../../src/features/chronology/domain/names/hide-names.ts';
import type { Cast } from '../../src/features/chronology/domain/names/terms/cast.ts';
import { isMonthWord } from '../../src/features/chronology/domain/names/words/ordinary-words.ts';
import { learnVocabulary } from '../../src/features/chronology/domain/names/words/vocabulary-of-texts.ts';
import hardLists from '../data/names/hard-lists.json' with { type: 'json' };

/**
 * How names stand in the sentences of real chronologies, in our own words and with invented people: what a document without names makes of
 * each. Beside it the everyday words of the list that stay, which its maker is told of, and the months that stay untold.
 */
const cast: Cast = hardLists.shapes.map(([name = '', other = '', role = '', pseudonym = '']) => ({
  name: name ?? '',
  otherNames: other === '' || other === null ? [] : [other],
  role: role ?? '',
  pseudonym: pseudonym ?? '',
  born: null,
}));
const listed = new Set(
  cast.flatMap(({ name, otherNames }) =>
    [name, ...otherNames].flatMap((text) => text.toLowerCase().split(/[ -]/)),
  ),
);
const none = learnVocabulary([]);

function show(text: string) {
  const hider = makeNameHider(cast, none, new Set());
  const shown = hider.hide(text, {}, () => 'a text');
  const told = new Set(hider.left().map(({ word }) => word.toLowerCase()));
  const words = shown.match(/(?<![\p{L}\p{N}’'])\p{Lu}\p{L}+/gu) ?? [];
  const months = words
    .map((word) => word.toLowerCase())
    .filter((word) => listed.has(word) && !told.has(word));
  return { shown, told: [...told].toSorted().join(' '), months: [...new Set(months)].toSorted().join(' ') };
}

const rows = readFileSync(new URL('../data/names/sentence-shapes.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

test.each(rows)('%s', (text = '', shown, told = '', months = '') => {
  expect(show(text)).toEqual({ shown, told, months });
});

test('no word of a listed name stays untold but a month or a season', () => {
  const untold = rows.flatMap(([, , , months = '']) => months.split(' '));
  expect(untold.filter((word) => word !== '' && !isMonthWord(word))).toEqual([]);
});
