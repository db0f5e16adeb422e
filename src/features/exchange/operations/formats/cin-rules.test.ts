import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportsOf } from '../../../../../test/builders/census-text.ts';
import { readWhole } from '../../../../../test/builders/exchange/read-whole.ts';
import type { RuleReport } from '../../domain/extract.ts';

const folder = 'test/data/cin/samples';
const samples = readdirSync(folder).filter((name) => name.endsWith('.xml'));

/** Reports under official numbers, in an order of their own. */
function official(reports: readonly RuleReport[]): readonly string[] {
  return reports
    .filter(({ rule }) => /^\d+Q?$/.test(rule))
    .map(({ rule, child, plan, line, message }) => [rule, child, plan, line, message].join(' | '))
    .sort();
}

test.each(samples)('%s: reading a file asks every official rule, of the file’s own year', async (name) => {
  const path = join(folder, name);
  const { reports } = await readWhole(path);
  const expected = official(reportsOf(readFileSync(path, 'utf8')));
  expect(expected.length).toBeGreaterThan(0);
  expect(official(reports)).toEqual(expected);
});
