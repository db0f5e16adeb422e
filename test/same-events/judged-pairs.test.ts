import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../src/features/chronology/domain/entry.ts';
import { checkFile } from '../../src/features/chronology/operations/check-file.ts';
import { closeReaders } from '../../src/platform/documents/read-document.ts';
import { day } from '../chronologies/checking.ts';
import { projectFolder } from '../repository/source-files.ts';
import { type JudgedPair, pathOf, type RowReference, readJudgedPairs } from './judged-pairs.ts';

const pairs = readJudgedPairs();
const entries = new Map<string, Entry>();

const keyOf = (path: string, part: string, row: number) => `${path} ${part} ${row}`;

beforeAll(async () => {
  const today = day('2026-03-01');
  for (const path of new Set(pairs.flatMap(({ files }) => files))) {
    const request = { agency: null, table: null, stated: [], today, from: null, to: null };
    const checked = await checkFile({ ...request, path: join(projectFolder, path) });
    for (const entry of checked.entries) entries.set(keyOf(path, entry.origin.part, entry.origin.row), entry);
  }
});

afterAll(() => closeReaders());

function find(pair: JudgedPair, reference: RowReference): Entry | undefined {
  const path = pathOf(pair, reference);
  return path === undefined ? undefined : entries.get(keyOf(path, reference.part, reference.row));
}

function folderOf(path: string): string {
  return path.startsWith('demo/') ? path.slice(0, path.lastIndexOf('/')) : path;
}

function count(holds: (pair: JudgedPair) => boolean): number {
  return pairs.filter(holds).length;
}

const isPublished = ({ files }: JudgedPair) => files.every((path) => path.startsWith('test/data/'));

test('every judged pair leads to two entries of one chronology, neither of them a note', () => {
  const lost = pairs.filter((pair) => {
    const found = [find(pair, pair.first), find(pair, pair.second)];
    return found.some((entry) => entry === undefined || entry.note) || found[0] === found[1];
  });
  expect(lost).toEqual([]);
  expect(pairs.filter(({ files }) => new Set(files.map(folderOf)).size > 1)).toEqual([]);
});

test('every file that a pair names holds one of its two entries', () => {
  const idle = pairs.filter((pair) => {
    const used = [pair.first, pair.second].map((reference) => pathOf(pair, reference));
    return pair.files.some((path) => !used.includes(path));
  });
  expect(idle).toEqual([]);
});

test('no two entries are judged twice', () => {
  const keys = pairs.map((pair) =>
    [pair.first, pair.second]
      .map((reference) => keyOf(pathOf(pair, reference) ?? '', reference.part, reference.row))
      .toSorted()
      .join(' | '),
  );
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('there are enough pairs of either answer, and few that nobody could decide', () => {
  expect(count(({ same }) => same !== 'unclear')).toBeGreaterThanOrEqual(200);
  expect(count(({ same }) => same === true)).toBeGreaterThanOrEqual(70);
  expect(count(({ same }) => same === false)).toBeGreaterThanOrEqual(100);
  expect(count((pair) => isPublished(pair) && pair.same !== 'unclear')).toBeGreaterThanOrEqual(60);
  expect(count(({ same }) => same === 'unclear')).toBeLessThanOrEqual(10);
});
