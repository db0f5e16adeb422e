import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { z } from 'zod';
import lists from '../../../../data/annex-a/lists.json' with { type: 'json' };
import codes from '../../../../data/exchange/answers.json' with { type: 'json' };
import tables from '../../../../data/ssd/tables.json' with { type: 'json' };
import { annexALists, plainHeading } from './annex-a/annex-a-lists.ts';
import { ssdTables } from './ssd/ssd-tables.ts';
import { tableFacts } from './ssd/table-facts.ts';

test.each([
  ['annex-a/lists', lists],
  ['exchange/answers', codes],
  ['ssd/tables', tables],
])('data/%s.json is as its schema says', (name, data) => {
  const url = new URL(`../../../../data/${name}.schema.json`, import.meta.url);
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(url, 'utf8')));
  expect(schema.safeParse(data).error).toBeUndefined();
});

it('finds the headings of the template themselves, each once in its list', () => {
  for (const list of annexALists) {
    const headings = list.columns.map(({ heading }) => plainHeading(heading));
    expect(new Set(headings).size).toBe(headings.length);
    expect(list.columns.filter(({ tells }) => tells)).toHaveLength(1);
    for (const { heading, matches } of list.columns) {
      if (matches !== null) expect(plainHeading(heading)).toMatch(matches);
    }
  }
});

it('knows every column that the tables of the dataset name', () => {
  for (const { columns, required, days, key, person } of ssdTables) {
    for (const column of [...required, ...days, key, ...(person === null ? [] : [person])]) {
      expect(columns).toContain(column);
    }
  }
  const columnsOf = (table: string) => ssdTables.find(({ name }) => name === table)?.columns;
  for (const { table, plan, links } of tableFacts) {
    for (const link of links) {
      expect(columnsOf(table)).toContain(link.column);
      expect(columnsOf(link.table)).toContain(link.key);
    }
    if (plan !== null) expect(columnsOf(table)).toContain(plan);
  }
});
