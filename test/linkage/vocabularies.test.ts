import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import names from '../../data/given-names.json' with { type: 'json' };
import parameters from '../../data/linkage.json' with { type: 'json' };
import headings from '../../data/linkage-headings.json' with { type: 'json' };
import peers from '../../data/linkage-peers.json' with { type: 'json' };
import usual from '../../data/linkage-usual.json' with { type: 'json' };
import { levelsOf } from '../../src/features/families/domain/linkage/compare/levels.ts';
import { fitUsual } from './fit-usual.ts';

function schemaOf(name: string) {
  const file = new URL(`../../data/${name}.schema.json`, import.meta.url);
  return z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')));
}

test.each([
  ['given-names', names],
  ['linkage', parameters],
  ['linkage-headings', headings],
  ['linkage-peers', peers],
  ['linkage-usual', usual],
])('%s keeps to its schema, and the schema can be broken', (name, data) => {
  expect(schemaOf(name).safeParse(data).error).toBeUndefined();
  expect(schemaOf(name).safeParse({ ...data, more: 1 }).success).toBe(false);
});

test.each(['same', 'relatives', 'namesakes'] as const)(
  'chances of %s add up to one, for every level',
  (kind) => {
    for (const [thing, chances] of Object.entries(parameters[kind])) {
      if (typeof chances === 'number') continue;
      expect(Object.keys(chances).toSorted(), thing).toEqual([...levelsOfThing(thing)].toSorted());
      expect(
        Object.values(chances).reduce((sum: number, chance) => sum + Number(chance), 0),
        thing,
      ).toBeCloseTo(1, 6);
    }
  },
);

function levelsOfThing(thing: string): readonly string[] {
  const levels: Readonly<Record<string, readonly string[]>> = levelsOf;
  return levels[thing] ?? [];
}

test('the usual model is what fitting it again gives', () => {
  expect(usual.fields).toEqual(fitUsual().fields);
}, 120_000);

test('no name stands twice in one group, and no group twice', () => {
  for (const group of names.groups)
    expect(new Set(group.split(' ')).size, group).toBe(group.split(' ').length);
  expect(new Set(names.groups).size).toBe(names.groups.length);
});
