import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeReaders } from '../src/platform/documents/read-document.ts';
import { mergeDemonstration } from './merge-demonstration.ts';
import { readTruth } from './truth.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-demo-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await closeReaders();
});

it('merges every family’s files, once and again, into documents, a page and data', async () => {
  const results = join(folder, 'results');
  await mergeDemonstration(results);
  const families = await mergeDemonstration(results);
  const truth = readTruth();
  expect(families.map(({ title }) => title)).toEqual(truth.families.map(({ title }) => title));
  for (const { merged, outputs } of families) {
    expect(outputs.map((path) => path.split('.').at(-1))).toEqual(['html', 'docx', 'xlsx', 'csv', 'json']);
    for (const path of outputs) expect(statSync(path).size).toBeGreaterThan(1000);
    const rows = merged.files.reduce((sum, { accounts }) => sum + accounts.rows, 0);
    expect(merged.entries.length + merged.setAside.length).toBe(rows);
  }
});

it('names each agency as the demonstration does', async () => {
  const families = await mergeDemonstration(join(folder, 'names'));
  const named = families.flatMap(({ merged }) => merged.files.map(({ agency }) => agency)).toSorted();
  expect(named).toEqual(
    readTruth()
      .files.map(({ agency }) => agency)
      .toSorted(),
  );
});

it('says what to do when the results have no place to stand', async () => {
  const blocked = join(folder, 'blocked');
  writeFileSync(blocked, 'a file, not a folder');
  await expect(mergeDemonstration(join(blocked, 'results'))).rejects.toMatchObject({
    code: 'output-not-writable',
    words: { todo: expect.stringContaining('npm start') },
  });
});
