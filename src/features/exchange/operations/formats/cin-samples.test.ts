import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWhole } from '../../../../../test/builders/exchange/read-whole.ts';
import { entrySchema } from '../../../protection/domain/entries/entry.ts';

const folder = 'test/data/cin/samples';
const samples = readdirSync(folder).filter((name) => name.endsWith('.xml'));

test('there are eleven samples', () => expect(samples).toHaveLength(11));

test.each(samples)('%s: every record is accounted for, and every entry is as its kind asks', async (name) => {
  const { summary, histories } = await readWhole(join(folder, name), 'cin', false);
  const { accounts } = summary;
  expect(summary.format).toBe('cin');
  expect(summary.knowledge).toBe('assumed');
  expect(accounts.records).toBe(accounts.entries + accounts.setAside);
  for (const part of accounts.parts) {
    expect(part.records).toBe(part.entries + part.setAside);
    expect(part.reasons.reduce((sum, { records }) => sum + records, 0)).toBe(part.setAside);
  }
  const entries = histories.flatMap((history) => history.entries);
  expect(entries).toHaveLength(accounts.facts);
  for (const entry of entries) expect(entrySchema.safeParse(entry).error).toBeUndefined();
  for (const history of histories) {
    expect(new Set(history.entries.map(({ id }) => id)).size).toBe(history.entries.length);
  }
  expect(accounts.parts.find(({ part }) => part === 'ChildIdentifiers')?.records).toBe(histories.length);
});

test('both shapes of reviews are read whole, and stray text is told on its line', async () => {
  const { reports } = await readWhole(join(folder, 'CIN_Census_2026.xml'), 'cin', false);
  const stray = reports.filter(({ rule }) => rule === 'stray-text');
  expect(stray.map(({ child, line, part }) => [child, line, part])).toEqual([
    ['DfEX0000001', 23, 'ChildIdentifiers'],
  ]);
});

test('the schema of the file’s own year is asked, and names the child and the line', async () => {
  const { reports, summary } = await readWhole(join(folder, 'CIN2rows.xml'));
  const told = reports.filter(({ rule }) => rule === 'schema');
  expect(told.map(({ child, line, part }) => [child, line, part])).toEqual([
    ['DfEX0000001', 19, 'ChildIdentifiers'],
    ['DfEX0000001', 52, 'ICPCnotRequired'],
  ]);
  expect(summary.notes).toContain('The file was held against the schema of the 2024 census.');
});

test('the same file gives the same ids', async () => {
  const path = join(folder, 'fake_CIN_data.xml');
  const [first, second] = [await readWhole(path, 'cin', false), await readWhole(path, 'cin', false)];
  expect(second.histories).toEqual(first.histories);
});
