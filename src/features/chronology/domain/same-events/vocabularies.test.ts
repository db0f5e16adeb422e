import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import differences from '../../../../../data/account-differences.json' with { type: 'json' };
import kinds from '../../../../../data/event-kinds.json' with { type: 'json' };
import weights from '../../../../../data/same-events.json' with { type: 'json' };
import { features } from './finding.ts';

function schemaOf(name: string) {
  const file = new URL(`../../../../../data/${name}.schema.json`, import.meta.url);
  return z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')));
}

test.each([
  ['event-kinds', kinds],
  ['account-differences', differences],
  ['same-events', weights],
])('%s keeps to its schema, and the schema can be broken', (name, data) => {
  expect(schemaOf(name).safeParse(data).error).toBeUndefined();
  expect(schemaOf(name).safeParse({ ...data, more: 1 }).success).toBe(false);
});

test('everything that is found between two accounts has a weight, and nothing else has one', () => {
  expect(Object.keys(weights.weights).toSorted()).toEqual([...features].toSorted());
});

test('no kind of event and no word of one stands twice', () => {
  const names = kinds.kinds.map(({ kind }) => kind);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  for (const { kind, words } of kinds.kinds) {
    expect(
      words.filter((word, place) => words.indexOf(word) !== place),
      kind,
    ).toEqual([]);
  }
});

test('a topic that needs another names one that exists', () => {
  const names = differences.topics.map(({ topic }) => topic);
  const needed = differences.topics.flatMap((topic) => ('needs' in topic ? [topic.needs] : []));
  expect(needed.filter((name) => name === undefined || !names.includes(name))).toEqual([]);
});
