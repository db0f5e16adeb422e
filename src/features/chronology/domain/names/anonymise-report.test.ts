import { expect, test } from 'vitest';
import { buildPlainReport } from '../../../../../test/builders/chronology-report.ts';
import { parseDay } from '../../../../shared/day.ts';
import type { ChronologyReport } from '../analysis.ts';
import { checkDocument } from '../check-document.ts';
import { mergeChronologies } from '../merge-chronologies.ts';
import { nothingSaid } from '../said/said-on-record.ts';
import { anonymiseReport } from './anonymise-report.ts';
import type { Cast } from './terms/cast.ts';

const today = parseDay('2024-12-31') ?? fail();

function fail(): never {
  throw new Error('no such day');
}

const cast: Cast = [
  { name: 'Kiah Holt', otherNames: [], role: 'child', pseudonym: 'Child A', born: parseDay('2008-07-19') },
  { name: 'Dara Holt', otherNames: [], role: 'child', pseudonym: 'Child B', born: null },
  { name: 'Kelly Holt', otherNames: [], role: 'mother', pseudonym: 'Mother', born: null },
  { name: 'Grasmere', otherNames: [], role: 'not a name', pseudonym: '', born: null },
];

function buildReport(rows: readonly (readonly string[])[], fileName = 'Holt school.csv'): ChronologyReport {
  const document = {
    fileName,
    format: 'csv',
    sha256: 'a'.repeat(64),
    parts: [
      {
        name: 'CSV',
        lead: ['Chronology of Kiah Holt, d.o.b. 19/07/2008'],
        hidden: false,
        rows: rows.map((cells, index) => ({ number: index + 1, cells })),
      },
    ],
    notes: [],
  } as const;
  const checked = checkDocument(document, {
    agency: 'Harbour School',
    table: null,
    stated: [],
    today,
    window: undefined,
  });
  return buildPlainReport(mergeChronologies([checked]));
}

const heading = ['Date', 'Child', 'Source', 'Event', 'Kiah’s view', 'Dara’s view'];

function freezeDeep<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) freezeDeep(inner);
  return value;
}

test('names go from texts, children, cells, headings, file names and leads; dates and ids stay', () => {
  const report = buildReport([
    heading,
    ['12/03/2019', 'Kiah', 'Log', 'Kiah told Mrs Holt that she was cross.', 'sad', 'glad'],
    ['May 2019', 'Kiah and Dara', 'Log', 'Seen with Kelly.', '', ''],
  ]);
  const { report: hidden, account } = anonymiseReport(freezeDeep(report), cast);
  const [first, second] = hidden.merged.entries;
  expect(first?.event).toBe('Child A told Mother that she was cross.');
  expect(second?.children).toEqual(['Child A', 'Child B']);
  expect(second?.when.text).toBe('May 2019');
  expect(first?.id).toBe(report.merged.entries[0]?.id);
  expect(first?.when.earliest).toBe('2019-03-12');
  expect(Object.keys(first?.origin.cells ?? {})).toEqual([
    ...heading.slice(0, 4),
    'Child A’s view',
    'Child B’s view',
  ]);
  expect(hidden.merged.files[0]?.file).toBe('[family name] school.csv');
  expect(first?.origin.file).toBe(hidden.merged.files[0]?.file);
  expect(hidden.merged.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(hidden)).not.toContain('a'.repeat(64));
  expect(JSON.stringify(hidden)).not.toMatch(/Kiah|Holt|Dara|Kelly|19\/07\/2008/);
  expect(account.replaced.find(({ pseudonym }) => pseudonym === 'Child A')?.times).toBeGreaterThan(2);
});

test('what was found is told to the person who makes the export, and stands nowhere in it', () => {
  const report = buildReport([
    heading,
    [
      '12/03/2019',
      'Kiah',
      'Log',
      'Went with Marjorie to 3 Sluice Lane; ring 07700 900123. Kaih late.',
      '',
      '',
    ],
    ['13/03/2019', 'Kiah', 'Log', 'Trip to Grasmere went well.', '', ''],
  ]);
  const { report: hidden, account } = anonymiseReport(report, cast);
  expect(hidden.merged.entries[0]?.event).toBe(
    'Went with [name] to [address]; ring [phone number]. [name] late.',
  );
  expect(hidden.merged.entries[1]?.event).toBe('Trip to Grasmere went well.');
  const told = account.findings.map(({ kind, text }) => `${kind}: ${text}`);
  expect(told).toEqual(
    expect.arrayContaining([
      'possible-name: Marjorie',
      'address: 3 Sluice Lane',
      'phone: 07700 900123',
      'name: Kaih',
    ]),
  );
  expect(account.findings.find(({ text }) => text === 'Marjorie')?.where).toContain('entry 1');
  expect(JSON.stringify(hidden)).not.toMatch(/Marjorie|Sluice|07700|Kaih/);
});

test('headings that become alike are told apart, so that no cell is lost', () => {
  const report = buildReport([
    ['Date', 'Source', 'Event', 'Kiah', 'Kiah Holt'],
    ['12/03/2019', 'Log', 'Late.', 'one', 'two'],
  ]);
  const [first] = anonymiseReport(report, cast).report.merged.entries;
  expect(first?.origin.cells).toEqual({
    Date: '12/03/2019',
    Source: 'Log',
    Event: 'Late.',
    'Child A': 'one',
    'Child A (2)': 'two',
  });
});

test('a field that the program does not know yet is anonymised too', () => {
  const report = {
    ...buildReport([heading, ['12/03/2019', 'Kiah', 'Log', 'Late.', '', '']]),
    later: ['Kiah came'],
  };
  expect(anonymiseReport(report, cast).report).toHaveProperty('later', ['Child A came']);
});

test('anonymising an anonymised report changes nothing', () => {
  const report = buildReport([
    heading,
    ['12/03/2019', 'Kiah', 'Log', 'Kiah and K with Marjorie at 3 Sluice Lane.', '', ''],
  ]);
  const once = anonymiseReport(report, cast).report;
  expect(anonymiseReport(once, cast).report.merged).toEqual(once.merged);
});

test('twenty thousand identical rows are anonymised, and each counted', () => {
  const row = ['12/03/2019', 'Kiah', 'Log', 'Kiah was late.', '', ''];
  const report = buildReport([heading, ...Array.from({ length: 20_000 }, () => row)]);
  const { report: hidden, account } = anonymiseReport(report, cast);
  expect(hidden.merged.entries).toHaveLength(20_000);
  expect(hidden.merged.entries.every(({ event }) => event === 'Child A was late.')).toBe(true);
  expect(account.replaced[0]?.times).toBeGreaterThanOrEqual(40_000);
});

test('a person is told where the date of an entry, which stays, is a date of birth', () => {
  const report = buildReport([heading, ['19/07/2008', 'Kiah', 'Log', 'Birth of Kiah.', '', '']]);
  const { notes } = anonymiseReport(report, cast);
  expect(notes.join(' ')).toContain('Dated as a date of birth of the list: 1 entry.');
});

test('ages are told by the year', () => {
  const report = buildReport([heading, ['18/07/2019', 'Kiah', 'Log', 'Seen.', '', '']]);
  const { report: hidden } = anonymiseReport(report, cast);
  expect([...hidden.analysis.ages.values()]).toEqual([['Child A turns 11 in 2019']]);
});

test('a name that one text shows to be one is hidden in all, in capitals and in what the program says of it', () => {
  const report = buildReport([
    heading,
    ['12/03/2019', 'Kiah', 'Log', 'The worker then spoke to DWAYNE PEMBERTON at the door.', '', ''],
    ['13/03/2019', 'Kiah', 'Log', 'PEMBERTON came back. Ring MR.', '', ''],
  ]);
  expect(JSON.stringify(report.merged.entries[0]?.issues)).toContain('DWAYNE');
  for (const list of [cast, null]) {
    const { report: hidden } = anonymiseReport(report, list);
    expect(JSON.stringify(hidden)).not.toMatch(/dwayne|pemberton/i);
    // Nothing is said of a name in the words for abbreviations, either.
    expect(JSON.stringify(hidden)).not.toMatch(/“(?:\[name\]|Person \d+)” is not in the glossary/);
  }
});

test('what is found is counted as often as a reader sees it', () => {
  const report = buildReport([
    heading,
    ['12/03/2019', 'Kiah', 'Log', 'Went with Marjorie; ring 07700 900123.', 'Dara', ''],
  ]);
  const { account } = anonymiseReport(report, cast);
  const times = account.findings.map(({ text, count }) => `${text}: ${count}`);
  expect(times).toEqual(expect.arrayContaining(['Marjorie: 1', '07700 900123: 1']));
});

test('an agency whose name is hidden is not said to be left as it is', () => {
  const report = buildReport([heading, ['12/03/2019', 'Kiah', 'Log', 'Late.', '', '']]);
  expect(anonymiseReport(report, cast).notes.join(' ')).toContain('left as they are: Harbour School');
  const withSchool = [
    ...cast,
    { name: 'Harbour School', otherNames: [], role: 'school', pseudonym: 'School 1', born: null },
  ];
  expect(anonymiseReport(report, withSchool).notes.join(' ')).not.toContain('left as they are');
});

test('somebody who may not belong to the family is listed only where the records name them', () => {
  const rows = [heading, ['12/03/2019', 'Kiah', 'Log', 'Kiah told Perran that she was cross.', '', '']];
  const stranger = { otherNames: [], role: 'person', born: null, onlyIfMet: true } as const;
  const withStrangers: Cast = [
    ...cast,
    { ...stranger, name: 'Perran Tregear', pseudonym: 'Person 1' },
    { ...stranger, name: 'Idony Vantry', pseudonym: 'Person 2' },
  ];
  const { report } = anonymiseReport(buildReport(rows), withStrangers);
  const listed = report.cast?.map(({ pseudonym }) => pseudonym);
  expect(listed).toContain('Person 1');
  expect(listed).not.toContain('Person 2');
});

test('what people said is told without names, and an agency that was told is called as everywhere', () => {
  const report = buildReport([heading, ['12/03/2019', 'Kiah', 'Log', 'Kiah was late.', '', '']]);
  const entry = report.merged.entries[0]?.id ?? '';
  const on = parseDay('2024-11-01') ?? fail();
  const told = { earliest: on, latest: on, certainty: 'exact', how: 'call' } as const;
  const said = {
    ...nothingSaid,
    agencies: ['Harbour School', 'Pelham Nursery'],
    sharing: [{ entry, agency: 'Pelham Nursery', basis: 'stated', told, on } as const],
    comments: [
      {
        entry,
        by: 'practitioner',
        agency: 'Harbour School',
        on,
        words: 'Ask Marjorie, or Mrs Holt',
        changed: false,
        ofOtherWords: false,
      },
    ],
  };
  const { report: hidden } = anonymiseReport({ ...report, said }, cast);
  expect(hidden.said?.sharing).toEqual(said.sharing);
  expect(hidden.said?.comments).toEqual([{ ...said.comments[0], words: 'Ask [name], or Mother' }]);
  const listed: Cast = [
    ...cast,
    { name: 'Pelham Nursery', otherNames: [], role: 'nursery', pseudonym: 'Nursery 1', born: null },
  ];
  const { said: without } = anonymiseReport({ ...report, said }, listed).report;
  expect(without?.sharing[0]?.agency).toBe('Nursery 1');
  expect(without?.agencies).toEqual(['Harbour School', 'Nursery 1']);
});

test('the figure of what stands for a name is no house number, and the program’s own name is nobody’s', () => {
  const rows = [
    heading,
    ['12/03/2019', 'Kiah', 'Log', 'Heard at Manchester County Court, and Tregear County Court.', '', ''],
    ['13/03/2019', 'Kiah', 'Typed in Sightline', 'The family left 14 Manchester Road.', '', ''],
  ];
  const town = { name: 'Manchester', otherNames: [], role: 'town', pseudonym: 'Town 1', born: null };
  const person = {
    name: 'Perran Tregear',
    otherNames: [],
    role: 'person',
    pseudonym: 'Person 1',
    born: null,
  };
  const { report } = anonymiseReport(buildReport(rows), [...cast, town, person]);
  const [heard, left] = report.merged.entries;
  expect(heard?.event).toBe('Heard at Town 1 County Court, and Person 1 County Court.');
  expect(left?.event).not.toMatch(/14|Manchester/);
  expect(left?.source).toBe('Typed in Sightline');
});

test.each([
  ['Ward records', 'Ward'],
  // Nothing tells that it is a body.
  ['Court records', '[family name]'],
  // What the document does not tell of itself stays untold.
  ['Ward family', '[family name]'],
])('beside the source “%s” the source “Ward” of a family of that name is “%s”', (beside, shown) => {
  const report = buildReport([
    [...heading, 'Surname'],
    ['12/03/2019', 'Kiah', 'Ward', 'She returned to the ward.', '', '', 'Ward'],
    ['13/03/2019', 'Kiah', beside, 'Seen.', '', '', ''],
  ]);
  const { report: hidden } = anonymiseReport(report, [
    { name: 'Carla Ward', otherNames: [], role: 'mother', pseudonym: 'Mother', born: null },
    { name: 'Joy Ward', otherNames: [], role: 'child', pseudonym: 'Child A', born: null },
  ]);
  const [entry] = hidden.merged.entries;
  const { Source, Surname } = entry?.origin.cells ?? {};
  expect([entry?.source, Source]).toEqual([shown, shown]);
  expect(Surname).toBe('[family name]');
});
