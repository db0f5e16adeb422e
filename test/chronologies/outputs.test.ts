import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import type { MergedChronology } from '../../src/features/chronology/domain/merge-chronologies.ts';
import { mergeFiles } from '../../src/features/chronology/operations/merge-files.ts';
import { chronologyCsv } from '../../src/features/chronology/outputs/chronology-csv.ts';
import { chronologyExcel } from '../../src/features/chronology/outputs/chronology-excel.ts';
import { chronologyHtml } from '../../src/features/chronology/outputs/chronology-html.ts';
import { chronologyWord } from '../../src/features/chronology/outputs/chronology-word.ts';
import { withoutFormulaMark } from '../../src/platform/documents/formula-safe.ts';
import { closeReaders, readDocument } from '../../src/platform/documents/read-document.ts';
import type { Day } from '../../src/shared/day.ts';
import { buildPlainReport } from '../builders/chronology-report.ts';
import { partOf, wordsOf } from '../written/office-parts.ts';

const project = join(import.meta.dirname, '..', '..');
const demonstration = join(project, 'demo', 'files');
const published = join(project, 'test', 'data', 'chronologies');
const chronology = /\.(docx|xlsx|csv|tsv)$/;

const sets: [string, string[]][] = [
  ...readdirSync(demonstration).map((family): [string, string[]] => [
    `the ${family} family`,
    readdirSync(join(demonstration, family)).map((file) => join(demonstration, family, file)),
  ]),
  ['the published chronologies', readdirSync(published).map((file) => join(published, file))],
];

afterAll(closeReaders);

describe.each(sets)('%s', (_, paths) => {
  const files = paths.filter((path) => chronology.test(path));

  test('every cell that the agencies wrote stands word for word in every document made from them', async () => {
    const merged = await merge(files);
    const cells = (await Promise.all(files.map(cellsOf))).flat();
    expect(cells.length).toBeGreaterThan(20);
    for (const [document, words] of await wordsOfOutputs(merged)) {
      const lost = cells.filter((text) => !words.includes(text));
      expect(lost, document).toEqual([]);
    }
  });
});

test('a cell that reading made into less than it says stands beside its field', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-outputs-'));
  try {
    const path = join(folder, 'health.csv');
    const seen = 'Yes, but only through the window; he had a black eye';
    writeFileSync(path, `Date,Source,Event,Child seen,No.\n12/03/2012,Notes,Home visit,"${seen}",3a\n`);
    const merged = await merge([path]);
    for (const [document, words] of await wordsOfOutputs(merged)) {
      expect(words, document).toContain(seen);
      expect(words, document).toContain('3a');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function merge(paths: readonly string[]): Promise<MergedChronology> {
  const files = paths.map((path) => ({ path, agency: null }));
  const merged = await mergeFiles({ files, today: '2026-11-20' as Day, from: null, to: null });
  if (!merged.ok) throw new Error(merged.error.map((error) => error.message).join('\n'));
  return merged.value;
}

/** What each kind of document says, its files opened again. */
async function wordsOfOutputs(merged: MergedChronology): Promise<readonly [string, string][]> {
  const report = buildPlainReport(merged);
  return [
    ['the page', pageWords(String(chronologyHtml(report)))],
    ['the CSV', sheetWords(chronologyCsv(report))],
    ['Word', plain(wordsOf(partOf(await chronologyWord(report), 'word/document.xml')))],
    ['Excel', workbookWords(await chronologyExcel(report))],
  ];
}

async function cellsOf(path: string): Promise<string[]> {
  const { parts } = await readDocument(path);
  return parts
    .flatMap(({ lead, rows }) => [...lead, ...rows.flatMap((row) => row.cells)])
    .map(plain)
    .filter((text) => text !== '');
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What the page says, without its tags; an abbreviation that is explained stands within its text. */
function pageWords(page: string): string {
  const words = page
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/<\/?abbr\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ');
  return plain(words.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole));
}

function sheetWords(sheet: string): string {
  const rows: string[][] = parse(sheet, { bom: true });
  return plain(rows.flatMap((row) => row.map(withoutFormulaMark)).join(' \n '));
}

/** The texts of all sheets, as another library reads them. */
function workbookWords(bytes: Uint8Array): string {
  const { Sheets } = read(bytes);
  const texts = Object.values(Sheets).flatMap((sheet) =>
    utils.sheet_to_json<unknown[]>(sheet, { header: 1 }),
  );
  return plain(texts.map((row) => row.map(String).join(' ')).join(' '));
}
