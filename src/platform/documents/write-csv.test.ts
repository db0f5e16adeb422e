import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, cellsOf, read } from '../../../test/documents/reading.ts';
import { formulaSafe, withoutFormulaMark } from './formula-safe.ts';
import { csvText } from './write-csv.ts';

const formula = '1+1|A1';
const starts = ['=', '+', '-', '@', '|', '%', '\t', '\r', '＝', '＋', '－', '＠', '｜', '％'];
const before = [
  '',
  ' ',
  '   ',
  '\ufeff',
  '\u0000',
  '\u0001',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\n',
  '\t ',
  ' \ufeff ',
];

describe('no cell becomes a live formula', () => {
  test.each(starts.flatMap((start) => before.map((front) => ({ cell: `${front}${start}${formula}` }))))(
    '$cell',
    ({ cell }) => {
      expect(formulaSafe(cell).startsWith("'")).toBe(true);
      expect(withoutFormulaMark(formulaSafe(cell))).toBe(cell);
    },
  );
});

test.each([
  'Seen at home',
  '12/03/2012',
  '-',
  '--',
  '-3.5',
  '3 - 4',
  'a=b',
  "'quoted'",
  '',
  '?May 2012',
  '…',
])('an ordinary text stays as it is: %s', (text) => {
  expect(formulaSafe(text)).toBe(text);
  expect(withoutFormulaMark(text)).toBe(text);
});

test('a text that began with an apostrophe before a formula keeps it', () => {
  expect(formulaSafe("'=1")).toBe("''=1");
  expect(withoutFormulaMark("''=1")).toBe("'=1");
});

const anyText = fc.string({ unit: fc.constantFrom(...starts, ...before, "'", 'a', '1', '"', ',', '.') });

test('the mark can always be taken off again, and no marked text would run', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const safe = formulaSafe(text);
      expect(withoutFormulaMark(safe)).toBe(text);
      expect(/^[\s\0\ufeff\u200b]*[=@]/.test(safe)).toBe(false);
    }),
    { numRuns: 5_000 },
  );
});

test('a file that we wrote is read back with its values unchanged', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (texts) => {
      const rows = texts.map((row) => [
        'Row',
        ...row.map((cell) => cell.replaceAll('\0', '').replaceAll('\u0001', '')),
      ]);
      const cells = cellsOf(read('merged.csv', bytesOf(csvText([['A', 'B', 'C'], ...rows])))).slice(1);
      expect(cells.map((row) => row.map(withoutFormulaMark))).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});

test('lines end as Excel expects, and the file says that it is UTF-8', () => {
  expect(
    csvText([
      ['a', 'b, c'],
      ['“d”', 'e\nf'],
    ]),
  ).toBe('\ufeffa,"b, c"\r\n“d”,"e\nf"\r\n');
  expect(csvText([['a']], { byteOrderMark: false })).toBe('a\r\n');
});
