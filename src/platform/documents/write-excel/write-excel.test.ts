import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../test/chronologies/checking.ts';
import { partOf, partsOf, requireWellFormed, valuesOf } from '../../../../test/written/office-parts.ts';
import { addDays } from '../../../shared/day.ts';
import { defaultLimits } from '../limits.ts';
import { readDocumentBytes } from '../read-document-bytes.ts';
import { daySerial } from './day-serial.ts';
import {
  dayCell,
  type ExcelCell,
  type ExcelLimits,
  type ExcelSheet,
  excelLimits,
  numberCell,
  textCell,
} from './excel-sheets.ts';
import { rowHeight } from './row-height.ts';
import { splitLongText } from './split-long-text.ts';
import { writeExcel } from './write-excel.ts';

const properties = { title: 'Merged chronology', description: 'Two files' };

function sheetOf(rows: readonly (readonly ExcelCell[])[], more: Partial<ExcelSheet> = {}): ExcelSheet {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => ({
    heading: `Heading ${index + 1}`,
    width: 20,
  }));
  return { name: 'Chronology', columns, count: rows.length, rows, ...more };
}

function write(rows: readonly (readonly ExcelCell[])[], limits: ExcelLimits = excelLimits): Uint8Array {
  return writeExcel({ properties, sheets: [sheetOf(rows)] }, limits);
}

/** The cell at an address of the first sheet, as another library reads it. */
function cellAt(bytes: Uint8Array, address: string, sheet = 'Chronology') {
  return read(bytes, { cellFormula: true, cellStyles: true, cellNF: true }).Sheets[sheet]?.[address];
}

describe('a workbook', () => {
  const bytes = write([[textCell('Visit'), numberCell(12), dayCell(day('2012-03-12'))]]);
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');

  test('keeps its heading in sight and filters every column', () => {
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:C2"/>');
  });

  test('holds numbers and days as such, and the day as another program reads it', () => {
    expect(cellAt(bytes, 'B2')).toMatchObject({ t: 'n', v: 12 });
    expect(cellAt(bytes, 'C2')).toMatchObject({ t: 'n', v: 40980, w: '12 Mar 2012' });
  });

  test('names its title and language, but no author and no day', () => {
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:title>Merged chronology</dc:title>');
    expect([...partsOf(bytes).values()].join('')).not.toMatch(/creator|lastModifiedBy|dcterms/);
  });

  test('refers to no part that it does not hold', () => {
    const parts = partsOf(bytes);
    const targets = valuesOf(partOf(bytes, 'xl/_rels/workbook.xml.rels'), 'Relationship', 'Target');
    expect(targets.filter((target) => !parts.has(`xl/${target}`))).toEqual([]);
    const listed = valuesOf(partOf(bytes, '[Content_Types].xml'), 'Override', 'PartName');
    expect(listed.filter((path) => !parts.has(path.slice(1)))).toEqual([]);
  });
});

test('days from 1900 on are numbers that another program takes for the same days', () => {
  const first = day('1900-03-01');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90_000 }), (later) => {
      const meant = addDays(first, later);
      const cell = cellAt(write([[dayCell(meant)]]), 'A2');
      const shown = utils.format_cell({ ...cell, z: 'yyyy-mm-dd', w: undefined });
      expect(shown).toBe(meant);
    }),
    { numRuns: 50 },
  );
});

test('Excel’s 29 February 1900 is no day’s number, and days before 1900 are texts', () => {
  expect(daySerial(day('1900-01-01'))).toBe(1);
  expect(daySerial(day('1900-02-28'))).toBe(59);
  expect(daySerial(day('1900-03-01'))).toBe(61);
  expect(daySerial(day('1899-12-31'))).toBeNull();
  expect(cellAt(write([[dayCell(day('1890-03-12'))]]), 'A2')).toMatchObject({ t: 's', v: '12 Mar 1890' });
});

test.each(['=1+1', '+44 20', '-2+3', '@SUM(A1)', '%x', '|cmd', '\t=1', ' =1', '\ufeff=1', '＝1', '=cmd|x'])(
  '%j is a text that stays as it is, and that never becomes a formula when it is edited',
  (text) => {
    const bytes = write([[textCell(text)]]);
    expect(cellAt(bytes, 'A2')).toMatchObject({ t: 's', v: text });
    expect(cellAt(bytes, 'A2')?.f).toBeUndefined();
    expect(partOf(bytes, 'xl/styles.xml')).toContain('quotePrefix="1"');
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  },
);

test('whatever a cell says, the workbook is well formed, and the very text is read back', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('_x000D_', '_x005F_x0041_', '_x0041', ' edges ', '<t>&amp;</t>', 'a\u0000b', '\ud800'),
  );
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (row) => {
      const bytes = write([row.map((text) => textCell(text))]);
      requireWellFormed(bytes);
      const read = row.map((_, index) => cellAt(bytes, `${'ABCD'.charAt(index)}2`)?.v ?? '');
      expect(read).toEqual(row.map(told));
    }),
    { numRuns: 80 },
  );
});

/** Halves of characters and what is no character cannot stand in any file; line ends are Excel’s own. */
function told(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n');
}

test('our own reader gives back the rows and days that were written', () => {
  const bytes = write([
    [textCell('=Visit'), dayCell(day('2012-03-12'))],
    [textCell('two\nlines'), null],
  ]);
  const [part] = readDocumentBytes('a.xlsx', bytes, defaultLimits).parts;
  expect(part?.rows.map(({ cells }) => cells)).toEqual([
    ['Heading 1', 'Heading 2'],
    ['=Visit', '12/03/2012'],
    ['two\nlines', ''],
  ]);
});

describe('what is too much for Excel', () => {
  test('a text longer than a cell keeps its beginning, and stands whole on a sheet of its own', () => {
    const text = 'The visitor wrote at length. '.repeat(1500);
    const bytes = write([[numberCell(1), textCell(text)]]);
    const begun = String(cellAt(bytes, 'B2')?.v);
    expect(begun.length).toBeLessThanOrEqual(excelLimits.characters);
    expect(begun).toMatch(/… \[The whole text stands on the sheet “Long texts” from row 2\.\]$/);
    expect(cellAt(bytes, 'B2')?.l?.Target).toBe("#'Long texts'!A2");
    const rows = utils.sheet_to_json<string[]>(read(bytes).Sheets['Long texts'] ?? {}, { header: 1 });
    expect(
      rows
        .slice(1)
        .map((row) => row[3])
        .join(''),
    ).toBe(text);
    expect(rows[1]?.slice(0, 3)).toEqual(["'Chronology'!A2", 'Heading 2', 1]);
  });

  test('pieces of a long text join to the text, and none cuts a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 2, max: 40 }),
        (text, most) => {
          const pieces = splitLongText(text, most);
          expect(pieces.join('')).toBe(text);
          expect(pieces.every((piece) => piece.length <= most && piece.isWellFormed())).toBe(true);
        },
      ),
    );
  });

  test('rows that find no room on a sheet go on on the next, and links find them there', () => {
    const rows = Array.from({ length: 7 }, (_, index) => [numberCell(index + 1)]);
    const link = { sheet: 'Chronology', row: 6 };
    const bytes = writeExcel(
      {
        properties,
        sheets: [sheetOf(rows), sheetOf([[numberCell(7, { link })]], { name: 'What stands out' })],
      },
      { ...excelLimits, rows: 4 },
    );
    const names = read(bytes).SheetNames;
    expect(names).toEqual(['Chronology', 'Chronology (2)', 'Chronology (3)', 'What stands out']);
    expect(cellAt(bytes, 'A2', 'Chronology (3)')?.v).toBe(7);
    expect(cellAt(bytes, 'A2', 'What stands out')?.l?.Target).toBe("#'Chronology (3)'!A2");
  });

  test('links beyond the last that Excel keeps are left out, and the cells stay', () => {
    const link = { sheet: 'Chronology', row: 0 };
    const rows = Array.from({ length: 5 }, (_, index) => [numberCell(index, { link })]);
    const bytes = write(rows, { ...excelLimits, links: 3 });
    expect(valuesOf(partOf(bytes, 'xl/worksheets/sheet1.xml'), 'hyperlink', 'ref')).toEqual([
      'A2',
      'A3',
      'A4',
    ]);
    expect(cellAt(bytes, 'A6')?.v).toBe(4);
  });
});

test.each([
  ['short', 1],
  [`${'word '.repeat(11)}words`, 1],
  [`${'word '.repeat(12)}words`, 2],
  ['a'.repeat(300), 5],
  ['one\ntwo\n\nfour', 4],
  ['x'.repeat(30_000), 32],
])('a row is high enough for %.20j', (text, lines) => {
  const height = rowHeight([{ kind: 'text', text }], [{ heading: 'Event', width: 60 }]);
  expect(height).toBe(Math.min(409, Math.ceil(lines * 12.75 + 3)));
});

test('a sheet without rows still has its heading', () => {
  const bytes = writeExcel({
    properties,
    sheets: [sheetOf([], { columns: [{ heading: 'Date', width: 10 }] })],
  });
  expect(cellAt(bytes, 'A1')?.v).toBe('Date');
  requireWellFormed(bytes);
});
