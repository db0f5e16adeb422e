import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkDocument } from '../../src/features/chronology/domain/check-document.ts';
import type { CheckedFile } from '../../src/features/chronology/domain/checked-file.ts';
import type { Entry } from '../../src/features/chronology/domain/entry.ts';
import { mergeChronologies } from '../../src/features/chronology/domain/merge-chronologies.ts';
import { closeReaders, readDocument } from '../../src/platform/documents/read-document.ts';
import { type Day, parseDay } from '../../src/shared/day.ts';
import type { ReadDocument } from '../../src/shared/document.ts';
import { projectFolder } from '../repository/source-files.ts';
import { arguedDates } from './argued-dates.ts';
import { cellsOfDocument, cellsOfResult } from './cells.ts';

interface PublishedEntry {
  readonly date: string;
  /** As a person read it with the rows around it (EDTF). */
  readonly date_in_context?: string;
  readonly source: string;
  readonly event: string;
}

const folder = join(projectFolder, 'test/data/chronologies');
const names = readdirSync(folder).filter((name) => /\.(docx|xlsx|csv)$/.test(name));
const today = parseDay('2026-03-01') as Day;

afterAll(() => closeReaders());

async function check(name: string): Promise<{ document: ReadDocument; checked: CheckedFile }> {
  const document = await readDocument(join(folder, name));
  const options = { agency: null, table: null, stated: [], today, window: undefined };
  return { document, checked: checkDocument(document, options) };
}

function publishedEntries(name: string): readonly PublishedEntry[] {
  const file = join(folder, name.replace(/\.\w+$/, '.json'));
  return (JSON.parse(readFileSync(file, 'utf8')) as { entries: PublishedEntry[] }).entries;
}

test('there are two dozen published chronologies to try', () => {
  expect(names).toHaveLength(24);
});

test.each(names)('every row and every cell of %s is accounted for', async (name) => {
  const { document, checked } = await check(name);
  const { rows, entries, notes, setAside } = checked.accounts;
  expect(entries + notes + setAside).toBe(rows);
  expect(rows).toBe(publishedEntries(name).length);
  expect(cellsOfResult(checked)).toEqual(cellsOfDocument(document));
});

test.each(names)('the entries of %s say what the published ones say, from the same sources', async (name) => {
  const { checked } = await check(name);
  for (const { entry, published } of pairUp(checked, name)) {
    expect(entry.event).toBe(published.event.trim());
    expect(entry.source).toBe(published.source);
  }
});

test('no date is read wrongly, but for those that are argued', async () => {
  const differing: string[] = [];
  for (const name of names) {
    const { checked } = await check(name);
    for (const { entry, published } of pairUp(checked, name)) {
      const agrees = withoutMarks(entry.when.edtf) === withoutMarks(published.date_in_context ?? null);
      if (!agrees) differing.push(`${name} ${published.date}`);
    }
  }
  expect(differing.filter((date) => !(date in arguedDates))).toEqual([]);
});

test('every date that is argued stands in a published chronology', () => {
  const all = names.flatMap((name) => publishedEntries(name).map(({ date }) => `${name} ${date}`));
  expect(Object.keys(arguedDates).filter((date) => !all.includes(date))).toEqual([]);
});

test('all of them merge, and nothing is lost', async () => {
  const files = await Promise.all(names.map(async (name) => (await check(name)).checked));
  const merged = mergeChronologies(files);
  const total = (count: (file: CheckedFile) => number) => files.reduce((sum, file) => sum + count(file), 0);
  expect(merged.entries).toHaveLength(total(({ accounts }) => accounts.entries + accounts.notes));
  expect(merged.setAside).toHaveLength(total(({ accounts }) => accounts.setAside));
});

/** Each entry with the published one of its row; rows set aside are left out. */
function pairUp(checked: CheckedFile, name: string): { entry: Entry; published: PublishedEntry }[] {
  const rows = [...checked.entries, ...checked.setAside].map(({ origin }) => origin.row);
  const inOrder = rows.toSorted((first, second) => first - second);
  const published = publishedEntries(name);
  return checked.entries.flatMap((entry) => {
    const twin = published[inOrder.indexOf(entry.origin.row)];
    return twin === undefined ? [] : [{ entry, published: twin }];
  });
}

/** Days alone: whether a date is about right and at what hour is tried with the dates themselves. */
function withoutMarks(edtf: string | null): string {
  return String(edtf)
    .replace(/T\d\d:\d\d(:\d\d)?/g, '')
    .replace(/~/g, '');
}
