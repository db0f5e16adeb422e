import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedGlossary } from '../domain/abbreviations/glossary.ts';
import { readGlossary } from './read-glossary.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightline-glossary-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

test('without a list of one’s own the published glossary counts', async () => {
  expect(await readGlossary(null)).toEqual({ ok: true, value: publishedGlossary });
});

test('a list of one’s own stands over the published glossary and leaves the rest of it', async () => {
  const path = await write('own.csv', 'abbreviation,meaning\nXQZ,crossing team\nSW,swimming\n');
  const read = await readGlossary(path);
  if (!read.ok) throw new Error('not read');
  expect(read.value.get('XQZ')?.meaning).toBe('crossing team');
  expect(read.value.get('SW')?.meaning).toBe('swimming');
  expect(read.value.get('MARAC')).toEqual(publishedGlossary.get('MARAC'));
});

test('a list with a fault is told with its file and not used', async () => {
  const path = await write('twice.csv', 'abbreviation,meaning\nXQZ,one\nXQZ,two\n');
  const read = await readGlossary(path);
  if (read.ok) throw new Error('was read');
  expect(JSON.stringify(read.error.map(({ message }) => message))).toContain('XQZ');
});

test('a list that cannot be read is an error, not a crash', async () => {
  const read = await readGlossary(join(folder, 'nothing-here.csv'));
  expect(read.ok).toBe(false);
});
