import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import clauseWords from '../../../../../data/clause-words.json' with { type: 'json' };
import vocabulary from '../../../../../data/themes.json' with { type: 'json' };
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

describe.each(vocabulary.themes)('$theme', ({ theme, patterns }) => {
  test('each phrase suggests it for its example', () => {
    expect(patterns.filter(({ example }) => !suggests(example, theme)).map(({ example }) => example)).toEqual(
      [],
    );
  });

  test('no phrase suggests it for a text that it must not match', () => {
    const wrong = patterns.flatMap((pattern) => ('not' in pattern && pattern.not ? [pattern.not] : []));
    expect(wrong.filter((text) => suggests(text, theme))).toEqual([]);
  });
});
