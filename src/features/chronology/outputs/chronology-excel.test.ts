import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFamilyReport, buildPlainReport } from '../../../../test/builders/chronology-report.ts';
import { makeTable } from '../../../../test/builders/read-documents.ts';
import { check, checkRows, day } from '../../../../test/chronologies/checking.ts';
import { contrast } from '../../../../test/written/contrast.ts';
import { partOf, requireWellFormed, valuesOf } from '../../../../test/written/office-parts.ts';
import { defaultLimits } from '../../../platform/documents/limits.ts';
import { closeReaders } from '../../../platform/documents/read-document.ts';
import { readDocumentBytes } from '../../../platform/documents/read-document-bytes.ts';
import type { ChronologyReport } from '../domain/analysis.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { mergeFiles } from '../operations/merge-files.ts';
import { chronologyExcel } from './chronology-excel.ts';

afterAll(closeReaders);

type Row = Readonly<Record<string, string | number | undefined>>;

function reportOf(...files: readonly CheckedFile[]): ChronologyReport {
  return buildPlainReport(mergeChronologies(files));
}

/** The rows of a sheet by the headings of their columns, as another library reads them. */
function rowsOf(bytes: Uint8Array, sheet: string): readonly Row[] {
  return utils.sheet_to_json<Row>(read(bytes).Sheets[sheet] ?? {}, { raw: true });
}

/** Excel's number of a day from March 1900 on. */
function serialOf(text: string | null): number | undefined {
  return text === null ? undefined : Math.round((Date.parse(text) - Date.parse('1899-12-30')) / 86_400_000);
}

/** Line ends in cells are Excel's own; an empty text is no cell. */
function told(text: string | null): string | undefined {
  return text === null || text === '' ? undefined : text.replace(/\r\n?/g, '\n');
}

describe('the report of a family', () => {
  let report: ChronologyReport;
  let bytes: Uint8Array;
  beforeAll(async () => {
    report = await buildFamilyReport('brathe');
    bytes = await chronologyExcel(report);
  });

  test('has a sheet for each thing that one asks', () => {
    expect(read(bytes).SheetNames).toEqual([
      'Chronology',
      'What stands out',
      'Same events',
      'Set aside',
      'Sources',
      'No records',
      'Key',
    ]);
    requireWellFormed(bytes);
  });

  test('holds every entry and note, cell by cell, as the report does', () => {
    const rows = rowsOf(bytes, 'Chronology');
    expect(rows).toHaveLength(report.merged.entries.length);
    for (const [index, entry] of report.merged.entries.entries()) {
      const outside = entry.when.notes.some(({ code }) => code === 'author-note-year');
      expect(rows[index]).toMatchObject({
        'No.': index + 1,
        Agency: entry.agency,
        Date: told(entry.when.text),
        Event: told(entry.event),
        Source: told(entry.source),
        Status: entry.note ? 'Author’s note' : 'Entry',
        File: entry.origin.file,
        'Row in file': entry.origin.row,
        Id: entry.id,
      });
      expect([rows[index]?.['First day'], rows[index]?.['Last day']]).toEqual(
        outside ? [undefined, undefined] : [serialOf(entry.when.earliest), serialOf(entry.when.latest)],
      );
      expect([rows[index]?.['Response'], rows[index]?.['Outcome'], rows[index]?.['Comment']]).toEqual([
        told(entry.response),
        told(entry.outcome),
        told(entry.comment),
      ]);
      expect(rows[index]?.['To check'] ?? '').toBe(entry.issues.map(({ message }) => message).join('\n'));
    }
  });

  test('holds every cell that the agencies wrote, and every one of the rows set aside', () => {
    const { Sheets, SheetNames } = read(bytes);
    const words = SheetNames.flatMap((name) =>
      utils.sheet_to_json<(string | number)[]>(Sheets[name] ?? {}, { header: 1 }).flat(),
    ).join('\n');
    const cells = [...report.merged.entries, ...report.merged.setAside]
      .flatMap(({ origin }) => Object.values(origin.cells))
      .map((text) => text.trim());
    expect(cells.filter((text) => !words.includes(told(text) ?? ''))).toEqual([]);
    expect(rowsOf(bytes, 'Set aside')).toHaveLength(report.merged.setAside.length);
  });

  test('every finding has its sentence, its days and its entries, and leads to the first of them', () => {
    const { advice, patterns, gaps, pastedTexts } = report.analysis;
    const rows = rowsOf(bytes, 'What stands out');
    expect(rows.map((row) => row['What was found'])).toEqual(
      [...patterns, ...gaps, ...pastedTexts, ...advice].map(({ sentence }) => sentence),
    );
    const first = report.merged.entries.findIndex(({ id }) => id === advice[0]?.entries[0]) + 1;
    expect(rows[0]?.['First entry']).toBe(first);
    const sheet = read(bytes).Sheets['What stands out'];
    expect(sheet?.['E2']?.l?.Target).toBe(`#'Chronology'!A${first + 1}`);
  });

  test('counts the rows of each file as the report does', () => {
    expect(rowsOf(bytes, 'Sources')).toMatchObject(
      report.merged.files.map(({ agency, file, accounts }) => ({
        Agency: agency,
        File: file,
        Rows: accounts.rows,
        Entries: accounts.entries,
        Notes: accounts.notes,
        'Set aside': accounts.setAside,
      })),
    );
  });

  test('says agencies by letters as well as by colour, at a contrast of 4.5 to 1 or more', () => {
    const styles = partOf(bytes, 'xl/styles.xml');
    const grounds = valuesOf(styles, 'fgColor', 'rgb').map((colour) => colour.slice(2));
    expect(grounds.length).toBeGreaterThan(8);
    const unreadable = grounds.filter(
      (ground) => contrast('FFFFFF', ground) < 4.5 && contrast('000000', ground) < 7,
    );
    expect(unreadable).toEqual([]);
    expect(rowsOf(bytes, 'Chronology').every((row) => /^\p{L}/u.test(String(row['Mark'])))).toBe(true);
  });

  test('read again by the program, it has the same entries, notes and rows set aside', () => {
    const again = check(readDocumentBytes('merged.xlsx', bytes, defaultLimits));
    const notes = report.merged.entries.filter(({ note }) => note).length;
    expect(again.accounts).toMatchObject({
      entries: report.merged.entries.length - notes,
      notes,
      setAside: report.merged.setAside.length,
    });
    const texts = (entries: readonly { event: string; when: { text: string } }[]) =>
      entries.map(({ event, when }) => `${when.text}: ${event}`.replace(/\s+/g, ' '));
    expect(texts(again.entries)).toEqual(texts(report.merged.entries));
  });
});

test.each(['okonjay', 'venmoor'])(
  'the workbook of the %s family has the same rows when it is read again',
  async (family) => {
    const report = await buildFamilyReport(family);
    const again = check(readDocumentBytes('merged.xlsx', await chronologyExcel(report), defaultLimits));
    expect(again.accounts.rows).toBe(report.merged.entries.length + report.merged.setAside.length);
    expect(again.accounts.setAside).toBe(report.merged.setAside.length);
  },
);

test('texts that begin as formulas do stay texts, and stay as they were', async () => {
  const rows = ['=1+1', '+44 20', '@SUM(A1)', '-2+3', '|cmd'].map((text) => ['12/03/2012', '=Log', text]);
  const bytes = await chronologyExcel(reportOf(checkRows(...rows)));
  expect(rowsOf(bytes, 'Chronology').map((row) => row['Event'])).toEqual(rows.map(([, , text]) => text));
  expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
});

test('days that are open, unknown or before 1900 are no numbers', async () => {
  const bytes = await chronologyExcel(
    reportOf(
      checkRows(
        ['before 12/03/2012', 'Log', 'Open'],
        ['undated', 'Log', 'Unknown'],
        ['12/03/1890', 'Log', 'Long ago'],
      ),
    ),
  );
  const days = new Map(
    rowsOf(bytes, 'Chronology').map((row) => [row['Event'], [row['First day'], row['Last day']]]),
  );
  expect(days.get('Open')).toEqual([undefined, serialOf('2012-03-11')]);
  expect(days.get('Unknown')).toEqual([undefined, undefined]);
  expect(days.get('Long ago')).toEqual(['12 Mar 1890', '12 Mar 1890']);
});

test('an entry longer than a cell is told whole', async () => {
  const long = 'The visitor wrote at length. '.repeat(1500).trim();
  const bytes = await chronologyExcel(reportOf(checkRows(['12/03/2012', 'Log', long])));
  const pieces = rowsOf(bytes, 'Long texts').filter((row) => row['Column'] === 'Event');
  expect(pieces.map((row) => row['Text']).join('')).toBe(long);
});

test('tells what one agency knew on a day on a sheet of its own', async () => {
  const report = reportOf(checkRows(['12/03/2012', 'Log', 'Home visit'], ['13/03/2012', 'Log', 'Call']));
  const [first = '', second = ''] = report.merged.entries.map(({ id }) => id);
  const known = {
    agency: 'School',
    on: day('2012-04-01'),
    known: [{ entry: first, basis: 'assumed', since: null, sentence: 'It is assumed that it knew.' }],
    notKnown: [{ entry: second, knownTo: ['Police'], basis: 'shared', ownAccount: null }],
    undecided: [],
  } as const;
  const rows = rowsOf(await chronologyExcel({ ...report, known }), 'Who knew what');
  expect(rows).toMatchObject([
    { Entry: 1, Event: 'Home visit', 'Known to School on 1 April 2012': 'Known' },
    {
      Entry: 2,
      'Known to School on 1 April 2012': 'Known to others only',
      'How, or to whom': 'Known to Police.',
    },
  ]);
});

test('the published chronologies read again have the same rows', async () => {
  const report = buildPlainReport(await mergePublished());
  const again = check(readDocumentBytes('merged.xlsx', await chronologyExcel(report), defaultLimits));
  expect(again.accounts).toMatchObject({
    entries: report.merged.entries.length,
    setAside: report.merged.setAside.length,
  });
});

/** All of them as if they were one family's. */
async function mergePublished() {
  const folder = join(import.meta.dirname, '../../../../test/data/chronologies');
  const names = readdirSync(folder).filter((name) => /\.(docx|xlsx|csv)$/.test(name));
  const files = names.map((name) => ({ path: join(folder, name), agency: null }));
  const merged = await mergeFiles({ files, today: day('2026-03-01'), from: null, to: null });
  if (!merged.ok) throw new Error('the published chronologies could not be merged');
  return merged.value;
}

test('a chronology without entries has its sheets all the same', async () => {
  const bytes = await chronologyExcel(reportOf(check(makeTable([['Date', 'Source', 'Event']]))));
  requireWellFormed(bytes);
  expect(rowsOf(bytes, 'Chronology')).toEqual([]);
  expect(rowsOf(bytes, 'Sources')).toHaveLength(1);
});

test('an anonymised workbook says so, and names nobody by more than what stands for them', async () => {
  const report = reportOf(checkRows(['12/03/2012', 'Log', 'Child A was seen']));
  const member = {
    name: 'Child A',
    otherNames: ['Secret'],
    role: 'child',
    pseudonym: 'Child A',
    born: day('2010-05-03'),
  };
  const bytes = await chronologyExcel({
    ...report,
    cast: [member],
    names: { anonymised: true, replaced: [], findings: [] },
  });
  const key = rowsOf(bytes, 'Key');
  expect(key).toContainEqual({ About: 'Person', Word: 'Child A', Meaning: 'child' });
  expect(key.map((row) => row['Word'])).toContain('Anonymised');
  expect(JSON.stringify(key)).not.toMatch(/Secret|2010/);
});
