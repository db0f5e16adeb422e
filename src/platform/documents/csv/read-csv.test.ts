import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCsv, type CsvEncoding, encodeText } from '../../../../test/builders/csv.ts';
import { bytesOf, cellsOf, noteCodes, read, refusalOf } from '../../../../test/documents/reading.ts';
import { readCsvRecords } from './csv-records.ts';

const rows = [
  ['Date', 'Source', 'Event'],
  ['12/3/12', 'Health visitor', 'Zoë said “I’m fine” – café, £5'],
  ['13/3/12', 'School', 'Two\nlines, and a "quoted" word'],
];

const encodings: CsvEncoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'];
const delimiters = [',', ';', '\t', '|'];
const newlines = ['\r\n', '\n', '\r'];
const forms = encodings.flatMap((encoding) =>
  delimiters.flatMap((delimiter) => newlines.map((newline) => ({ encoding, delimiter, newline }))),
);

test.each(forms)(
  'the same rows are read in $encoding, parted by $delimiter, lines ended by $newline',
  (form) => {
    expect(cellsOf(read('school.csv', buildCsv(rows, form)))).toEqual(rows);
  },
);

describe('what the file does not say is told', () => {
  test('Windows-1252 is a guess; UTF-8, which proves itself, is none', () => {
    expect(noteCodes(read('a.csv', buildCsv(rows, { encoding: 'windows-1252' })))).toEqual([
      'encoding-guessed',
    ]);
    expect(noteCodes(read('a.csv', buildCsv(rows, { encoding: 'utf-8' })))).toEqual([]);
  });

  test('UTF-16 without its mark is read, and told', () => {
    const marked = encodeText('Date,Event\nMay 2012,Seen\n', 'utf-16le');
    const document = read('a.csv', marked.slice(2));
    expect(cellsOf(document)).toEqual([
      ['Date', 'Event'],
      ['May 2012', 'Seen'],
    ]);
    expect(noteCodes(document)).toEqual(['encoding-guessed']);
  });

  test('semicolons in a .csv and commas in a .tsv are told, tabs in a .tsv are not', () => {
    expect(noteCodes(read('a.csv', buildCsv(rows, { delimiter: ';' })))).toEqual(['delimiter-guessed']);
    expect(noteCodes(read('a.tsv', buildCsv(rows, { delimiter: ',' })))).toEqual(['delimiter-guessed']);
    expect(noteCodes(read('a.tsv', buildCsv(rows, { delimiter: '\t' })))).toEqual([]);
  });

  test('a first line “sep=;” states the delimiter, and is no row', () => {
    const document = read('a.csv', bytesOf('sep=;\r\nDate;Event\r\n1 May, 2012;Seen\r\n'));
    expect(document.parts[0]?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [2, 'Date', 'Event'],
      [3, '1 May, 2012', 'Seen'],
    ]);
    expect(noteCodes(document)).toEqual([]);
  });

  test('a row with a cell too many is kept as it is, and told with its line', () => {
    const document = read('a.csv', bytesOf('Date,Event\n1/5/12,Seen\n2/5/12,Seen, well\n'));
    expect(cellsOf(document)[2]).toEqual(['2/5/12', 'Seen', ' well']);
    expect(document.notes[0]).toMatchObject({
      code: 'rows-of-unequal-length',
      message: expect.stringMatching(
        /^1 row has more or fewer cells than the other 2, which have 2;.*line 3\./,
      ),
    });
  });

  test('where most rows differ from one another, none of them is called the rule', () => {
    const { notes } = read('a.csv', bytesOf('a,b,c\n1,2,3,4\n1,2\n1\n1,2,3,4,5,6,7\n'));
    expect(notes[0]?.message).toMatch(/^The rows have between 1 and 7 cells; .* on line 2\./);
  });
});

test('a row is numbered by the line on which it begins, whatever lines its cells and empty lines take', () => {
  const text = 'Date,Event\r\n1/5/12,"one\r\ntwo\rthree\nfour"\r\n\r\n2/5/12,Seen\r\n';
  const numbers = read('a.csv', bytesOf(text)).parts[0]?.rows.map(({ number }) => number);
  expect(numbers).toEqual([1, 2, 7]);
});

test.each([
  ['an inch mark in a cell without quotation marks', 'a,5" nail,c', ['a', '5" nail', 'c']],
  [
    'words that nobody doubled the marks of',
    'a,"He said "no" to, her",c',
    ['a', 'He said "no" to, her', 'c'],
  ],
  ['spaces after a closing mark', 'a,"b" ,c', ['a', 'b', 'c']],
  ['doubled marks', 'a,"say ""no""",c', ['a', 'say "no"', 'c']],
  ['empty cells in quotation marks', 'a,"",c', ['a', '', 'c']],
])('quotation marks are taken as they are meant: %s', (_, line, cells) => {
  expect(cellsOf(read('a.csv', bytesOf(`Date,Source,Event\n${line}\n`)))[1]).toEqual(cells);
});

describe('a quotation mark that may have been left open is refused, with the line on which it stands', () => {
  test.each([
    ['nothing closes it', 'a,b\n1,2\n3,"open\n4,5\n6,7\n'],
    ['a later cell in quotation marks seems to close it', 'a,b\n1,2\n3,"open\n4,5\n6,"7"\n'],
    ['a later cell at the start of its line seems to close it', 'a,b\n1,2\n3,"open\n"4",5\n'],
    ['the next cell opens one too', 'a,b\n1,2\n3,"open,"7"\n'],
  ])('%s', (_, text) => {
    const { code, words } = refusalOf('school.csv', bytesOf(text));
    expect(code).toBe('csv-unclosed-quote');
    expect(words.where).toBe('school.csv, line 3');
  });
});

test('lines in UTF-8 beside lines in Windows-1252 are refused, and both are named', () => {
  const utf8 = bytesOf('Date,Event\n1/5/12,Zoë’s café\n');
  const other = encodeText('2/5/12,Zoë’s café\n', 'windows-1252');
  const { code, words } = refusalOf('joined.csv', new Uint8Array([...utf8, ...other]));
  expect(code).toBe('encoding-mixed');
  expect(words.what).toContain('line 2 is in UTF-8 and line 3 is not');
});

test('“CAFÉ” in Windows-1252 is not mistaken for UTF-8, although its last bytes could be', () => {
  const bytes = encodeText('Date,Event\n1/5/12,“CAFÉ”\n2/5/12,CAFÉ”\n', 'windows-1252');
  expect(cellsOf(read('a.csv', bytes))[2]).toEqual(['2/5/12', 'CAFÉ”']);
});

test('two hundred columns are read', () => {
  const wide = Array.from({ length: 200 }, (_, place) => `Column ${place + 1}`);
  expect(cellsOf(read('wide.csv', buildCsv([wide, wide])))).toEqual([wide, wide]);
});

test('a cell of 30,000 characters is read whole', () => {
  const long = 'Seen, and well. '.repeat(2_000);
  expect(cellsOf(read('long.csv', buildCsv([['1/5/12', long]])))[0]).toEqual(['1/5/12', long]);
});

const anyCell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é', ';') });
const anyRows = fc.array(fc.array(anyCell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });

test('every table comes back from its file as it went in', () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom(...delimiters), (table, delimiter) => {
      const text = new TextDecoder().decode(buildCsv(table, { delimiter }));
      expect([...readCsvRecords(text, delimiter)].map(({ cells }) => cells)).toEqual(table);
    }),
    { numRuns: 500 },
  );
});

test('well-formed files are read as a common library reads them', () => {
  fc.assert(
    fc.property(anyRows, (table) => {
      const text = new TextDecoder().decode(buildCsv(table));
      const peer = parse(text, { relaxColumnCount: true });
      expect([...readCsvRecords(text, ',')].map(({ cells }) => cells)).toEqual(peer);
    }),
    { numRuns: 300 },
  );
});
