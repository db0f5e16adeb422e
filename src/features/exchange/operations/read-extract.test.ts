import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { buildCompoundFile } from '../../../../test/builders/compound-file.ts';
import { cinChild, cinFile, tempFile } from '../../../../test/builders/exchange/cin-file.ts';
import { readWhole } from '../../../../test/builders/exchange/read-whole.ts';
import { AppError } from '../../../shared/app-error.ts';
import { detectFormat } from './detect-format.ts';

const census = cinFile(cinChild());
const table = 'pers_person_id,pers_dob\nA,2018-05-05\n';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'sightline-extract-')), 'extract');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test.each([
  ['a census', () => tempFile('census.xml', census), 'cin'],
  ['a census of another name', () => tempFile('export.txt', census), 'cin'],
  [
    'a census in UTF-16',
    () => tempFile('a.xml', new Uint8Array(Buffer.from(`\uFEFF${census}`, 'utf16le'))),
    'cin',
  ],
  [
    'a census with a prefix',
    () => tempFile('a.xml', '<?xml version="1.0"?>\n<!-- a --><c:Message xmlns:c="u"/>'),
    'cin',
  ],
  ['a folder of tables', () => folderOf({ 'ssd_person.csv': table }), 'ssd'],
  ['a zip of tables', () => tempFile('a.zip', zipSync({ 'ssd/ssd_person.CSV': strToU8(table) })), 'ssd'],
  [
    'a workbook',
    () => tempFile('a.xlsx', zipSync({ '[Content_Types].xml': strToU8('<Types/>') })),
    'annex-a',
  ],
  ['own entries', () => tempFile('a.jsonl', '{"sightline":"entries","edition":1,"title":"A"}\n'), 'entries'],
  [
    'own entries of another name',
    () => tempFile('a.txt', '{"sightline":"entries","edition":1,"title":"A"}\n'),
    'entries',
  ],
] as const)('%s is told by what is in it', (_name, make, format) => {
  expect(detectFormat(make())).toBe(format);
});

const refused: readonly (readonly [name: string, make: () => string, code: string])[] = [
  ['a name that is nobody’s', () => '/no/such/file.xml', 'file-not-found'],
  ['an empty file', () => tempFile('a.xml', ''), 'file-empty'],
  ['an empty folder', () => folderOf({}), 'extract-empty'],
  ['a folder without tables', () => folderOf({ 'notes.docx': 'x' }), 'extract-empty'],
  ['an empty zip', () => tempFile('a.zip', zipSync({})), 'extract-empty'],
  ['a zip of something else', () => tempFile('a.zip', zipSync({ 'a.pdf': strToU8('x') })), 'extract-unknown'],
  ['other XML', () => tempFile('a.xml', '<html><body/></html>'), 'extract-unknown'],
  ['JSON of another kind', () => tempFile('a.json', '{"a":1}'), 'extract-unknown'],
  ['one table alone', () => tempFile('ssd_person.csv', table), 'extract-unknown'],
  ['a PDF', () => tempFile('a.pdf', '%PDF-1.7\n'), 'pdf-file'],
  ['an old workbook', () => tempFile('a.xls', buildCompoundFile([{ name: 'Workbook' }])), 'old-excel-file'],
];

test.each(refused)('%s is refused', async (_name, make, code) => {
  await expect(readWhole(make())).rejects.toMatchObject({ code });
});

test('a format that is named is taken at its word', async () => {
  const path = tempFile('a.jsonl', '{"sightline":"entries","edition":1,"title":"A"}\n');
  await expect(readWhole(path, 'cin')).rejects.toMatchObject({ code: 'extract-unknown' });
  await expect(readWhole(folderOf({}), 'cin')).rejects.toMatchObject({ code: 'file-is-folder' });
  expect((await readWhole(tempFile('a', census), 'cin')).summary.format).toBe('cin');
});

test('every child says what its source can tell; of Sightline’s own form nothing, since it can tell everything', async () => {
  const ofCensus = (await readWhole(tempFile('a.xml', census))).histories[0]?.tells;
  expect(ofCensus?.has('plan-start.previousPlans')).toBe(true);
  expect(ofCensus?.has('panel')).toBe(false);

  const ssd = folderOf({
    'ssd_person.csv': table,
    'ssd_cp_plans.csv': 'cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date\nP1,A,2024-05-01\n',
  });
  const ofDataset = (await readWhole(ssd)).histories[0]?.tells;
  expect(ofDataset?.has('plan-start')).toBe(true);
  expect(ofDataset?.has('plan-start.previousPlans')).toBe(false);

  const own = '{"sightline":"entries","edition":1,"title":"A"}\n{"child":"A","family":null,"entries":[]}\n';
  const [child] = (await readWhole(tempFile('a.jsonl', own))).histories;
  expect(child?.child).toBe('A');
  expect(child?.tells).toBeUndefined();
});

test('a pipe is refused before anything of it is read', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'sightline-pipe-')), 'pipe');
  execFileSync('mkfifo', [path]);
  for (const format of [undefined, 'cin', 'annex-a', 'ssd', 'entries'] as const)
    await expect(readWhole(path, format)).rejects.toMatchObject({ code: 'file-unreadable' });
});

test.each([
  ['a broken archive', () => tempFile('a.zip', 'PK\u0003\u0004 and no more'), undefined],
  ['XML given for a workbook', () => tempFile('a.xml', census), 'annex-a'],
] as const)('%s is refused in words of an extract, with its name', async (_name, make, format) => {
  const error = await readWhole(make(), format).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError)) throw new Error('it was read');
  const { what, where, todo } = error.words;
  expect(where).toMatch(/^a\.(zip|xml)$/);
  expect(`${what} ${todo}`).not.toMatch(/chronology|Word|CSV/);
});
