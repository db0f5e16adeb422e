import { read as readPeer, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildXlsx, type XlsxCell, type XlsxPlan } from '../../../../test/builders/xlsx.ts';
import { cellsOf, noteCodes, read } from '../../../../test/documents/reading.ts';
import type { CellDetail, Row } from '../../../shared/document.ts';

const file = 'police.xlsx';

function sheet(
  rows: XlsxPlan['sheets'][number]['rows'],
  more: Partial<XlsxPlan['sheets'][number]> = {},
): XlsxPlan {
  return { sheets: [{ name: 'Chronology', rows, ...more }] };
}

function rowsOf(plan: XlsxPlan): readonly Row[] {
  return read(file, buildXlsx(plan)).parts[0]?.rows ?? [];
}

function shown(cell: XlsxCell, date1904 = false): [string | undefined, CellDetail['value']] {
  const [row] = rowsOf({ ...sheet([[cell]]), date1904 });
  return [row?.cells[0], row?.details?.[0]?.value];
}

const date = (day: string, time: string | null = null) =>
  expect.objectContaining({ kind: 'date', day, time });

describe('a date cell is a day, as it is on paper here', () => {
  test.each<[XlsxCell, string, unknown]>([
    [{ date: '2012-03-12' }, '12/03/2012', date('2012-03-12')],
    [{ date: '2012-03-12', format: 'mm-dd-yy' }, '12/03/2012', date('2012-03-12')],
    [{ date: '2012-03-12', format: '[$-F800]dddd, mmmm dd, yyyy' }, '12/03/2012', date('2012-03-12')],
    [{ date: '2012-03-12', format: 'yyyy\\-mm\\-dd;@' }, '12/03/2012', date('2012-03-12')],
    [{ date: '2012-03-12', time: '14:30' }, '12/03/2012 14:30', date('2012-03-12', '14:30')],
    [{ date: '2012-03-12', time: '23:59' }, '12/03/2012 23:59', date('2012-03-12', '23:59')],
    [
      { date: '2012-03-12', time: '14:30:15', format: 'd/m/yy h:mm' },
      '12/03/2012 14:30:15',
      date('2012-03-12', '14:30'),
    ],
    [{ date: '1900-02-28' }, '28/02/1900', date('1900-02-28')],
    [{ date: '1900-03-01' }, '01/03/1900', date('1900-03-01')],
  ])('%j', (cell, text, value) => {
    expect(shown(cell)).toEqual([text, value]);
  });

  test('in the date system of older Macs too', () => {
    expect(shown({ date: '2012-03-12', time: '09:05' }, true)).toEqual([
      '12/03/2012 09:05',
      date('2012-03-12', '09:05'),
    ]);
  });

  test('midnight is no time: every day without one holds it', () => {
    expect(shown({ date: '2012-03-12', time: '00:00' })).toEqual(['12/03/2012', date('2012-03-12')]);
  });

  test('day 60 of the 1900 system is a 29 February that never was', () => {
    expect(shown({ number: 60, format: 'dd/mm/yyyy' })).toEqual([
      '29/02/1900',
      { kind: 'number', number: 60 },
    ]);
  });

  test('zero is the day before the first, which nobody wrote', () => {
    expect(shown({ number: 0, format: 'dd/mm/yyyy' })).toEqual(['00/01/1900', { kind: 'number', number: 0 }]);
  });

  test('a formula that gives a date is a day', () => {
    expect(shown({ formula: 'TODAY()', value: 40980, format: 'dd/mm/yyyy' })).toEqual([
      '12/03/2012',
      date('2012-03-12'),
    ]);
  });

  test('the strict form of the standard writes dates out', () => {
    expect(shown({ attributes: 't="d"', xml: '<v>2012-03-12T14:30:00</v>' })).toEqual([
      '12/03/2012 14:30',
      date('2012-03-12', '14:30'),
    ]);
  });
});

describe('where the format hides part of a date, the text leaves it out, and the cell still holds the day', () => {
  test.each([
    ['mmm-yy', 'March 2012', 'month'],
    ['mmmm yyyy', 'March 2012', 'month'],
    ['yyyy', '2012', 'year'],
    ['d-mmm', '12 March', 'day-and-month'],
    ['dddd\\ d\\ mmmm', '12 March', 'day-and-month'],
  ])('%s', (format, text, shows) => {
    expect(shown({ date: '2012-03-12', format })).toEqual([
      text,
      { kind: 'date', day: '2012-03-12', time: null, shows },
    ]);
  });
});

describe('a time alone is a time', () => {
  test.each<[XlsxCell, string]>([
    [{ time: '09:15' }, '09:15'],
    [{ time: '00:00' }, '00:00'],
    [{ time: '14:30', format: 'h:mm AM/PM' }, '14:30'],
    [{ time: '14:30', format: '[$-F400]h:mm:ss AM/PM' }, '14:30'],
    [{ time: '14:30', format: 'dd/mm/yyyy hh:mm' }, '14:30'],
  ])('%j', (cell, text) => {
    expect(shown(cell)).toEqual([text, { kind: 'time', time: text }]);
  });
});

describe('other cells read as they are seen', () => {
  test.each<[string, XlsxCell, string]>([
    ['an NHS number', 9434765919, '9434765919'],
    [
      'a telephone number with its leading zero',
      { number: 7700900123, format: '00000000000' },
      '07700900123',
    ],
    ['a long number', 123456789012345, '123456789012345'],
    ['a sum without the noise of binary fractions', 0.1 + 0.2, '0.3'],
    ['a percentage', { number: 0.125, format: '0.0%' }, '12.5%'],
    ['an amount', { number: 1234.5, format: '"£"#,##0.00' }, '£1,234.50'],
    ['a number that its format would hide', { number: 7, format: ';;;' }, '7'],
    ['a negative number', -3.5, '-3.5'],
    ['true', true, 'TRUE'],
    ['an error', { error: '#N/A' }, '#N/A'],
    ['runs of formatted text', { richText: ['3', 'rd', ' March'] }, '3rd March'],
    ['text in the sheet itself', { inline: 'Seen & well' }, 'Seen & well'],
    ['a formula’s text', { formula: 'A1&"x"', value: 'Seen' }, 'Seen'],
    ['a line break as Excel for Windows writes it', 'one_x000D_\ntwo', 'one\ntwo'],
    ['spaces at both ends', ' Seen ', ' Seen '],
  ])('%s', (_, cell, text) => {
    expect(shown(cell)[0]).toBe(text);
  });

  test('the reading aid of a Japanese text is passed over', () => {
    const xml = '<is><t>base</t><rPh sb="0" eb="1"><t>aid</t></rPh></is>';
    expect(shown({ attributes: 't="inlineStr"', xml })[0]).toBe('base');
  });
});

describe('rows and columns are where Excel shows them', () => {
  test('empty rows are passed over, and the others keep their numbers', () => {
    const rows = rowsOf(
      sheet([['Single agency chronology'], [], ['Date', 'Event'], [null, null], ['1/5/12', 'Seen']]),
    );
    expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, 'Single agency chronology', ''],
      [3, 'Date', 'Event'],
      [5, '1/5/12', 'Seen'],
    ]);
  });

  test('merged cells say what they cover, and cover only what is there', () => {
    const rows = rowsOf(
      sheet(
        [
          ['2012', null, 'x'],
          ['1/5/12', 'a', 'y'],
          [null, 'b', 'z'],
        ],
        { merges: ['A1:B1', 'A2:A1048576'] },
      ),
    );
    expect(rows.map(({ details }) => details)).toEqual([
      { 0: { span: 2 }, 1: { coveredBy: { row: 1, column: 0 } } },
      undefined,
      { 0: { coveredBy: { row: 2, column: 0 } } },
    ]);
  });

  test('a cell far below an empty sheet of a million rows costs nothing', () => {
    const rowsXml = '<row r="1048576"><c r="C1048576"><v>1</v></c></row>';
    const rows = rowsOf(sheet([['Date']], { rowsXml, dimension: 'A1:XFD1048576' }));
    expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, 'Date', '', ''],
      [1048576, '', '', '1'],
    ]);
  });

  test('cells without addresses follow each other', () => {
    const rowsXml = '<row><c><v>1</v></c><c><v>2</v></c></row>';
    expect(rowsOf(sheet([], { rowsXml }))[0]).toMatchObject({ number: 1, cells: ['1', '2'] });
  });
});

describe('what is hidden or missing is told', () => {
  test('hidden sheets, rows and columns are read and marked', () => {
    const rows = [
      ['Date', 'Event'],
      ['1/5/12', 'Seen'],
    ];
    const sheets = [
      { name: 'Chronology', rows, hiddenRows: [2], hiddenColumns: [2] },
      { name: 'Lists', rows, hidden: true },
    ];
    const document = read(file, buildXlsx({ sheets }));
    expect(document.parts.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Chronology', false],
      ['Lists', true],
    ]);
    expect(document.parts[0]?.rows.map(({ hidden }) => hidden)).toEqual([undefined, true]);
    expect(noteCodes(document)).toEqual(['hidden-rows', 'hidden-columns', 'hidden-part']);
  });

  test('a formula without a result is empty, and told with its place', () => {
    const document = read(file, buildXlsx(sheet([['Date'], [{ formula: 'B2+1', value: null }, 'Seen']])));
    expect(cellsOf(document)[1]).toEqual(['', 'Seen']);
    expect(document.notes[0]).toMatchObject({ code: 'formula-without-value', where: 'sheet “Chronology”' });
    expect(document.notes[0]?.message).toContain('row 2, column 1');
  });

  test('a formula whose result is an empty text is not told', () => {
    const cell: XlsxCell = { attributes: 't="str"', xml: '<f>IF(B2="","",B2)</f><v></v>' };
    expect(noteCodes(read(file, buildXlsx(sheet([['Date'], [cell, 'Seen']]))))).toEqual([]);
  });

  test('links to another workbook are noted, and its last results are read', () => {
    const extraEntries = [
      {
        name: 'xl/externalLinks/externalLink1.xml',
        data: '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      },
      {
        name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
        data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="Other.xlsx" TargetMode="External"/></Relationships>',
      },
    ];
    const plan = { ...sheet([[{ formula: '[1]Sheet1!A1', value: 'Seen' }]]), extraEntries };
    const document = read(file, buildXlsx(plan));
    expect(cellsOf(document)).toEqual([['Seen']]);
    expect(noteCodes(document)).toEqual(['linked-workbook']);
  });
});

test.each(['Europe/London', 'America/New_York', 'Pacific/Auckland'])(
  'days do not move with the clock of %s',
  (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      expect(shown({ date: '2012-07-01' })[0]).toBe('01/07/2012');
      expect(shown({ date: '2012-01-01', time: '00:30' })[0]).toBe('01/01/2012 00:30');
      expect(shown({ date: '2012-03-25', time: '01:30' })[0]).toBe('25/03/2012 01:30');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  },
);

const anyCell: fc.Arbitrary<XlsxCell> = fc.oneof(
  fc.constant(null),
  fc
    .string({ minLength: 1, unit: fc.constantFrom('a', 'é', '&', '<', ' ', '\n', '"') })
    .filter((text) => text.trim() !== ''),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.boolean(),
  fc.record({ inline: fc.string({ minLength: 1, unit: fc.constantFrom('b', 'ß', '>') }) }),
);

test('every sheet is read as another library reads it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const bytes = buildXlsx(sheet([['Date', 'a', 'b', 'c'], ...rows]));
      const [name = ''] = ['Chronology'];
      const peerSheet = readPeer(bytes, { type: 'array' }).Sheets[name];
      if (peerSheet === undefined) throw new Error('the other library found no sheet');
      const peer = utils.sheet_to_json<string[]>(peerSheet, {
        header: 1,
        raw: false,
        defval: '',
        blankrows: false,
      });
      expect(cellsOf(read(file, bytes))).toEqual(peer);
    }),
    { numRuns: 200 },
  );
});
