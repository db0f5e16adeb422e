import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeNameHider } from '../../src/features/chronology/domain/names/hide-names.ts';
import { readCast } from '../../src/features/chronology/domain/names/lists/read-cast.ts';
import type { Cast } from '../../src/features/chronology/domain/names/terms/cast.ts';
import { learnVocabulary } from '../../src/features/chronology/domain/names/words/vocabulary-of-texts.ts';
import { closeReaders, readDocument } from '../../src/platform/documents/read-document.ts';
import { parseDay } from '../../src/shared/day.ts';
import { buildDocx } from '../builders/docx.ts';
import { buildXlsx } from '../builders/xlsx.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-lists-'));
afterAll(async () => {
  await closeReaders();
  rmSync(folder, { recursive: true });
});

async function read(name: string, content: string | Uint8Array): Promise<Cast> {
  const today = parseDay('2026-03-31');
  if (today === null) throw new Error('no such day');
  const path = join(folder, name);
  writeFileSync(path, content);
  const result = readCast(await readDocument(path), today);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join('\n'));
  return result.value.cast;
}

const heading = ['Name', 'Other names', 'Role', 'Pseudonym', 'Date of birth'];
const rows = [
  ['Kiah Brathe', 'Kiki; Kiah Moss', 'child', '', '19/07/2008'],
  ['Denna Brathe', '', 'mother', 'Mum of A', ''],
];
const lines = [heading, ...rows];
const expected = [
  {
    name: 'Kiah Brathe',
    otherNames: ['Kiki', 'Kiah Moss'],
    role: 'child',
    pseudonym: 'Child A',
    born: '2008-07-19',
  },
  { name: 'Denna Brathe', otherNames: [], role: 'mother', pseudonym: 'Mum of A', born: null },
];

describe('a list of people is read the same from every kind of file', () => {
  test('an Excel workbook with dates as dates, below a title', async () => {
    const [kiah = [], denna = []] = rows;
    const sheet = [['People'], heading, [...kiah.slice(0, 4), { date: '2008-07-19' }], denna];
    const cast = await read('people.xlsx', buildXlsx({ sheets: [{ name: 'People', rows: sheet }] }));
    expect(cast).toEqual(expected);
  });

  test('a table in a Word document, below a paragraph', async () => {
    const table = { kind: 'table', rows: lines.map((cells) => ({ cells })) } as const;
    const cast = await read(
      'people.docx',
      buildDocx([{ kind: 'paragraph', text: 'People of the family' }, table]),
    );
    expect(cast).toEqual(expected);
  });

  test.each([
    ['a comma', ','],
    ['a tab', '\t'],
  ])('a CSV with %s, a byte order mark and Windows line ends', async (_, separator) => {
    const text = `\uFEFF${lines.map((cells) => cells.join(separator)).join('\r\n')}\r\n`;
    expect(await read('people.csv', text)).toEqual(expected);
  });

  test('a CSV with semicolons, where names within a cell stand in quotes', async () => {
    const quoted = lines.map((cells) => cells.map((cell) => (cell.includes(';') ? `"${cell}"` : cell)));
    expect(await read('people.csv', quoted.map((cells) => cells.join(';')).join('\r\n'))).toEqual(expected);
  });
});

const none = learnVocabulary([]);
const person = (name: string, pseudonym: string, role = 'child') => ({
  name,
  otherNames: [],
  role,
  pseudonym,
  born: null,
});

test('two people of one name and different pseudonyms are both said, never one guessed', () => {
  const hider = makeNameHider(
    [person('Kiah Brathe', 'Child A'), person('Kiah Brathe', 'Child B')],
    none,
    new Set(),
  );
  expect(hider.hide('Kiah Brathe was seen.', {}, () => '')).toBe('Child A or Child B was seen.');
});

test('an empty list still hides numbers and what looks like a name', () => {
  const { hide } = makeNameHider([], none, new Set());
  expect(hide('Seen with Marjorie, 07700 900123.', {}, () => '')).toBe('Seen with [name], [phone number].');
});

test('every one of 500 people is replaced by their own pseudonym', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const nameOf = (at: number) =>
    `Q${letters.charAt(at % 26)}${letters.charAt(Math.floor(at / 26))}vor Zem${letters.charAt(at % 26)}${letters.charAt(Math.floor(at / 26))}ik`;
  const cast = Array.from({ length: 500 }, (_, at) => person(nameOf(at), `Person ${at + 1}`, 'adult'));
  const { hide } = makeNameHider(cast, none, new Set());
  const hidden = cast.map(({ name }) => hide(`Then ${name} came.`, {}, () => ''));
  expect(hidden).toEqual(cast.map(({ pseudonym }) => `Then ${pseudonym} came.`));
});
