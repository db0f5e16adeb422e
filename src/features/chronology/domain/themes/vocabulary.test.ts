import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import clauseWords from '../../../../../data/clause-words.json' with { type: 'json' };
import vocabulary from '../../../../../data/themes.json' with { type: 'json' };
import { type Item, type Phrase, parsePhrase } from '../text/phrase.ts';
import { findThemes } from './find-themes.ts';
import { themes } from './theme.ts';

const suggests = (text: string, theme: string) => findThemes(text).some((found) => found.theme === theme);

function schemaOf(name: string): z.ZodType {
  const file = new URL(`../../../../../data/${name}.schema.json`, import.meta.url);
  return z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')));
}

test('the vocabularies keep to their schemas', () => {
  expect(schemaOf('themes').safeParse(vocabulary).error).toBeUndefined();
  expect(schemaOf('themes').safeParse({ ...vocabulary, lists: [] }).success).toBe(false);
  expect(schemaOf('clause-words').safeParse(clauseWords).error).toBeUndefined();
  expect(schemaOf('clause-words').safeParse({ ...clauseWords, phrases: {} }).success).toBe(false);
});

test('every theme has its phrases, in the order of the list of themes', () => {
  expect(vocabulary.themes.map(({ theme }) => theme)).toEqual([...themes]);
});

/** The choices of a phrase that is one choice and no more, as far as they are plain words. */
function plainChoicesOf(phrase: Phrase): readonly string[] {
  const [first, ...rest] = phrase;
  if (first === undefined) return [];
  if (rest.length === 0 && first.is === 'choice') return first.choices.flatMap(plainChoicesOf);
  if (rest.length === 0) return wordsOf(first);
  const words = phrase.map(wordsOf);
  return words.every(({ length }) => length === 1) ? [words.flat().join(' ')] : [];
}

function wordsOf(item: Item): readonly string[] {
  if (item.is === 'capitals') return [item.word.toUpperCase()];
  return item.is === 'word' ? [...item.words] : [];
}

const noLists = new Map(
  Object.keys(vocabulary.lists).map((name) => [name, [parsePhrase('of a list', new Map())]]),
);

describe.each(vocabulary.themes)('$theme', ({ theme, patterns }) => {
  test('each phrase suggests it for its example', () => {
    expect(patterns.filter(({ example }) => !suggests(example, theme)).map(({ example }) => example)).toEqual(
      [],
    );
  });

  test('each plain choice of a phrase that is one choice suggests it by itself', () => {
    const alone = patterns.filter(
      (pattern) => !('weak' in pattern || 'needs' in pattern || 'speaker' in pattern),
    );
    const choices = alone.flatMap(({ pattern }) => plainChoicesOf(parsePhrase(pattern, noLists)));
    expect(choices.filter((text) => !suggests(text, theme))).toEqual([]);
  });

  test('no phrase suggests it for a text that it must not match', () => {
    const wrong = patterns.flatMap((pattern) => ('not' in pattern && pattern.not ? [pattern.not] : []));
    expect(wrong.filter((text) => suggests(text, theme))).toEqual([]);
  });
});
