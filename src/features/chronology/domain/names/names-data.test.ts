import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import castWords from '../../../../../data/cast-words.json' with { type: 'json' };
import ordinaryWords from '../../../../../data/ordinary-words.json' with { type: 'json' };
import peoples from '../../../../../data/peoples.json' with { type: 'json' };
import smallLetterWords from '../../../../../data/small-letter-words.json' with { type: 'json' };
import townNames from '../../../../../data/town-names.json' with { type: 'json' };

function schemaOf(name: string) {
  const file = new URL(`../../../../../data/${name}.schema.json`, import.meta.url);
  return z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')));
}

test('the words of lists of people keep to their schema', () => {
  const schema = schemaOf('cast-words');
  expect(schema.safeParse(castWords).error).toBeUndefined();
  const [role] = castWords.roles;
  expect(schema.safeParse({ ...castWords, roles: [{ ...role, kind: 'animal' }] }).success).toBe(false);
  expect(schema.safeParse({ ...castWords, titles: { ...castWords.titles, f: ['Mrs'] } }).success).toBe(false);
});

test('the everyday words keep to their schema', () => {
  const schema = schemaOf('ordinary-words');
  expect(schema.safeParse(ordinaryWords).error).toBeUndefined();
  expect(schema.safeParse({ ...ordinaryWords, words: ['Capital word'] }).success).toBe(false);
  expect(schema.safeParse({ ...ordinaryWords, more: [] }).success).toBe(false);
});

test('the names that are words in small letters keep to their schema', () => {
  const schema = schemaOf('small-letter-words');
  expect(schema.safeParse(smallLetterWords).error).toBeUndefined();
  expect(schema.safeParse({ ...smallLetterWords, things: ['Lily'] }).success).toBe(false);
});

test('the names of towns keep to their schema, and each stands there once', () => {
  const schema = schemaOf('town-names');
  expect(schema.safeParse(townNames).error).toBeUndefined();
  expect(schema.safeParse({ ...townNames, names: [] }).success).toBe(false);
  const names = townNames.names.flatMap((line) => line.split(';')).map((name) => name.trim());
  expect(new Set(names).size).toBe(names.length);
});

test('countries, peoples, languages and religions keep to their schema, and each stands there once', () => {
  const schema = schemaOf('peoples');
  expect(schema.safeParse(peoples).error).toBeUndefined();
  expect(schema.safeParse({ ...peoples, countries: [] }).success).toBe(false);
  const { countries, languages, religions, alsoForenames, alsoSurnames } = peoples;
  const all = [countries, peoples.peoples, languages, religions].flat().flatMap((line) => line.split(';'));
  const names = all.map((name) => name.trim().toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  const also = [...alsoForenames, ...alsoSurnames].flatMap((line) => line.split(' '));
  expect(also.filter((word) => !names.includes(word))).toEqual([]);
});

test('no words of a role stand under two roles', () => {
  const words = castWords.roles.flatMap((role) => role.words);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});
