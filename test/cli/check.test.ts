import { afterAll, expect, test } from 'vitest';
import { buildCsv } from '../builders/csv.ts';
import { buildDocx } from '../builders/docx.ts';
import { buildXlsx } from '../builders/xlsx.ts';
import { makeFolder, sightline } from './sightline.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

const headings = ['Date', 'Source', 'Event'];
const visit = ['12/03/2012', 'Log', 'Home visit'];

function csv(name: string, ...rows: readonly (readonly string[])[]): string {
  folder.write(name, buildCsv(rows));
  return name;
}

function check(...args: readonly string[]) {
  return sightline(folder.path, 'check', ...args);
}

function docxTable(...rows: readonly (readonly string[])[]) {
  return { kind: 'table', rows: rows.map((cells) => ({ cells })) } as const;
}

test('a sound file is told in full, and ends with status 0', async () => {
  const ended = await check(csv('sound.csv', headings, visit), '--agency', 'Harbour School');
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  expect(ended.stdout).toContain('Harbour School');
  expect(ended.stdout).toContain('1 = 1 entry + 0 author’s notes + 0 set aside');
  expect(ended.stdout).toMatch(/Event +the event +certain +row 1, column 3/);
});

test('text in the date cell sets the row aside, tells it by row and column, and ends with status 1', async () => {
  const ended = await check(
    csv('slip.csv', headings, visit, ['31/02/2012', 'Log', 'Call'], ['banana', 'Log', 'Call']),
  );
  expect(ended.status).toBe(1);
  expect(ended.stdout).toContain('Row 3, Date: “31/02/2012”: ');
  expect(ended.stdout).toContain('Row 4, Date: “banana”: ');
  expect(ended.stdout).toContain('3 = 1 entry + 0 author’s notes + 2 set aside');
});

test('--json prints one document in the shape that scripts rely on, and nothing else', async () => {
  const ended = await check(csv('json.csv', headings, visit, ['', 'Log', 'Call']), '--json');
  expect(ended).toMatchObject({ status: 1, stderr: '' });
  const read = JSON.parse(ended.stdout);
  expect(read.sources).toMatchObject([
    { file: 'json.csv', agency: 'json', rows: 2, entries: 1, notes: 0, setAside: 1 },
  ]);
  expect(read.entries).toMatchObject([
    {
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      agency: 'json',
      source: 'Log',
      kind: 'narrative',
      event: 'Home visit',
      response: null,
      outcome: null,
      children: [],
      childSeen: 'not-stated',
      themes: [],
      issues: [],
      note: false,
      when: {
        text: '12/03/2012',
        status: 'read',
        earliest: '2012-03-12',
        latest: '2012-03-12',
        extent: 'day',
        certainty: 'exact',
        time: null,
        edtf: '2012-03-12',
        reason: null,
      },
      origin: {
        file: 'json.csv',
        part: 'CSV',
        row: 2,
        cells: { Date: '12/03/2012', Source: 'Log', Event: 'Home visit' },
      },
    },
  ]);
  expect(read.setAside).toMatchObject([
    { origin: { row: 3 }, issues: [{ code: 'no-date', severity: 'error', column: 'Date' }] },
  ]);
});

test.each([
  [
    'a Word file without a table',
    'none.docx',
    buildDocx([{ kind: 'paragraph', text: 'On 3 May 2012 he moved.' }]),
    'No table',
  ],
  [
    'a table with no date column',
    'undated.csv',
    buildCsv([
      ['Source', 'Event', 'Outcome'],
      ['Log', 'Visit', 'None'],
    ]),
    'No column holds dates',
  ],
  [
    'a table that says nothing of events',
    'counts.csv',
    buildCsv([
      ['Date', 'Score'],
      ['12/03/2012', '7'],
    ]),
    'no column says what happened',
  ],
])('%s cannot be checked: status 3, what, where and what to do', async (_, name, content, what) => {
  folder.write(name, content);
  const ended = await check(name);
  expect(ended).toMatchObject({ status: 3, stdout: '' });
  expect(ended.stderr).toContain(what);
  expect(ended.stderr).toContain(`Where: ${name}`);
  expect(ended.stderr).toContain('What to do: ');
  expect(ended.stderr).not.toContain('    at ');
});

test('two different tables are both read, loudly told, and --table picks one', async () => {
  folder.write(
    'two.docx',
    buildDocx([
      docxTable(headings, visit),
      { kind: 'paragraph', text: 'Police' },
      docxTable(['When', 'What happened', 'Record', 'Outcome'], ['13/03/2012', 'Call', 'Log 7', 'NFA']),
    ]),
  );
  const both = await check('two.docx');
  expect(both.stdout).toContain('2 different tables look like chronologies');
  expect(both.stdout).toContain('2 = 2 entries');
  const one = await check('two.docx', '--table', 'Table 2');
  expect(one.stdout).toContain('1 = 1 entry');
  const none = await check('two.docx', '--table', 'Table 9');
  expect(none.status).toBe(2);
  expect(none.stderr).toContain('Choose one of: Table 1, Table 2');
});

test('a spreadsheet with a guidance sheet, a title and typed dates is read from the right sheet', async () => {
  folder.write(
    'book.xlsx',
    buildXlsx({
      sheets: [
        { name: 'Guidance', rows: [['How to fill this in'], ['One event a row']] },
        {
          name: 'Data',
          rows: [['Single agency chronology'], [], headings, [{ date: '2012-03-12' }, 'Log', 'Home visit']],
        },
      ],
    }),
  );
  const ended = await check('book.xlsx', '--json');
  const read = JSON.parse(ended.stdout);
  expect(read.entries[0]).toMatchObject({
    when: { earliest: '2012-03-12' },
    origin: { part: 'Data', row: 4 },
  });
  expect((await check('book.xlsx')).stdout).toMatch(/Date +the date +certain +A3/);
});

test('30,000 characters in a cell and 200 columns are read, and nothing is cut off', async () => {
  const long = 'word '.repeat(6000).trim();
  const wide = Array.from({ length: 197 }, (_, index) => `Extra ${index}`);
  csv(
    'large.csv',
    [...headings, ...wide],
    [...visit.with(2, long), ...wide.map((heading) => `${heading} text`)],
  );
  const read = JSON.parse((await check('large.csv', '--json')).stdout);
  expect(read.entries[0].event).toBe(long);
  expect(Object.keys(read.entries[0].origin.cells)).toHaveLength(200);
  expect(read.entries[0].origin.cells['Extra 196']).toBe('Extra 196 text');
});

test('--map says what a column holds, and is refused in words where it cannot be followed', async () => {
  csv('map.csv', ['Tag', 'Source', 'Event', 'Info'], ['12/03/2012', 'Log', 'Visit', 'Mother was well']);
  const mapped = await check('map.csv', '--map', 'Tag=date', '--map', 'info=event', '--json');
  expect(JSON.parse(mapped.stdout).entries[0].event).toBe('Mother was well');
  const field = await check('map.csv', '--map', 'Info=happening');
  expect(field).toMatchObject({ status: 2 });
  expect(field.stderr).toContain('date, endDate, time');
  const heading = await check('map.csv', '--map', 'Tag=date', '--map', 'Colour=event');
  expect(heading.status).toBe(2);
  expect(heading.stderr).toContain('Choose one of: Tag, Source, Event, Info');
  expect((await check('map.csv', '--map', 'Info')).status).toBe(2);
});

test('the window warns of entries outside it, and keeps them', async () => {
  csv('window.csv', headings, visit);
  const ended = await check('window.csv', '--from', '01/01/2013', '--to', '2013-12-31');
  expect(ended.status).toBe(0);
  expect(ended.stdout).toContain('Outside the review’s window (1)');
  expect((await check('window.csv', '--from', '31/02/2013')).status).toBe(2);
  expect((await check('window.csv', '--from', '2014-01-01', '--to', '2013-01-01')).status).toBe(2);
});

test('control characters in a cell never reach the terminal raw', async () => {
  csv('control.csv', headings, ['ba\u001b[31mnana', 'Log', 'Call \u0007']);
  const ended = await check('control.csv');
  expect(ended.stdout).toContain('na');
  expect(ended.stdout).not.toContain('\u001b[31m');
});

test('the same file gives the same bytes twice', async () => {
  csv('same.csv', headings, visit, ['soon', 'Log', 'Call']);
  const [first, second] = await Promise.all([
    check('same.csv', '--json', '--today', '2026-03-01'),
    check('same.csv', '--json', '--today', '2026-03-01'),
  ]);
  expect(first.stdout).toBe(second.stdout);
});

test('a folder, and a file that is not there, end with status 3', async () => {
  expect((await check('.')).status).toBe(3);
  const missing = await check('missing.csv', '--json');
  expect(missing.status).toBe(3);
  expect(JSON.parse(missing.stdout)).toMatchObject({ errors: [{ code: 'file-not-found' }] });
});

test.each(['--agency', '--table'])('%s that says nothing is refused', async (option) => {
  const ended = await check(csv('named.csv', headings, visit), option, ' ');
  expect(ended).toMatchObject({ status: 2, stdout: '' });
  expect(ended.stderr).toContain(`Nothing was given to ${option}.`);
});

test('abbreviations of the partnership’s own list need no explaining, and a list with errors is refused', async () => {
  folder.write('own.csv', 'Date,Source,Event\n12/03/2012,Log,Seen by the QZTX team\n');
  folder.write('ours.csv', 'abbreviation,meaning\nQZTX,quick zone team\n');
  folder.write('bad.csv', 'abbreviation,meaning\n,quick zone team\n');
  expect((await sightline(folder.path, 'check', 'own.csv')).stdout).toContain(
    '“QZTX” is not in the glossary',
  );
  const known = await sightline(folder.path, 'check', 'own.csv', '--glossary', 'ours.csv');
  expect(known.stdout).not.toContain('is not in the glossary');
  const refused = await sightline(folder.path, 'check', 'own.csv', '--glossary', 'bad.csv');
  expect(refused.status).toBe(3);
  expect(refused.stderr).toContain('bad.csv');
});
