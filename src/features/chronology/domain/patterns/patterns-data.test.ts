import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import begin from '../../../../../data/begin-chronology.json' with { type: 'json' };
import words from '../../../../../data/pattern-words.json' with { type: 'json' };
import limits from '../../../../../data/patterns.json' with { type: 'json' };
import { patternNames } from './pattern.ts';

function readSchema(name: string): z.ZodType {
  const file = new URL(`../../../../../data/${name}.schema.json`, import.meta.url);
  return z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')));
}

describe('the data of patterns', () => {
  test.each([
    ['patterns', limits],
    ['pattern-words', words],
    ['begin-chronology', begin],
  ])('%s.json keeps to its schema', (name, data) => {
    expect(readSchema(name).safeParse(data).error).toBeUndefined();
  });

  test('a limit without its reason, a theme that is none and a phrase in capitals are refused', () => {
    const bare = { value: 3, unit: 'days' };
    const unreasoned = { ...limits, limits: { ...limits.limits, gap: { days: bare } } };
    expect(readSchema('patterns').safeParse(unreasoned).success).toBe(false);
    expect(readSchema('patterns').safeParse({ ...limits, concerns: ['weather'] }).success).toBe(false);
    const shouting = { ...words, phrases: { ...words.phrases, chairChanges: ['New Chair'] } };
    expect(readSchema('pattern-words').safeParse(shouting).success).toBe(false);
  });

  test('every pattern has limits, and what is recorded as better has words', () => {
    expect(Object.keys(limits.limits)).toEqual([...patternNames, 'plan', 'gap']);
    for (const { better } of limits.swings) expect(Object.keys(words.phrases)).toContain(better);
  });
});
