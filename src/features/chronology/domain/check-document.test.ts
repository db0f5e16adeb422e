import { expect, test } from 'vitest';
import { makeTable } from '../../../../test/builders/read-documents.ts';
import { check, checkRows, codesOf, day, visit } from '../../../../test/chronologies/checking.ts';

test('a row with date, source and event becomes an entry with every cell as it was', () => {
  const checked = check(
    makeTable([
      ['Date', 'Source', 'Event', 'Mood'],
      ['12/03/2012 ', 'Log', 'Home visit', 'calm'],
    ]),
  );
  expect(checked.accounts).toEqual({ rows: 1, entries: 1, notes: 0, setAside: 0 });
  expect(checked.entries[0]).toMatchObject({
    agency: 'School',
    source: 'Log',
    event: 'Home visit',
    response: null,
    kind: 'narrative',
    when: { earliest: '2012-03-12', latest: '2012-03-12' },
    origin: { file: 'school.docx', part: 'Table 1', row: 2, cells: { Date: '12/03/2012 ', Mood: 'calm' } },
  });
});

test('a day that does not exist sets the row aside, with the reason', () => {
  const checked = checkRows(['31/02/2012', 'Log', 'Home visit'], visit);
  expect(checked.accounts).toEqual({ rows: 2, entries: 1, notes: 0, setAside: 1 });
  expect(checked.setAside[0]?.issues[0]).toMatchObject({ code: 'date-not-read', column: 'Date' });
  expect(checked.setAside[0]?.issues[0]?.message).toContain('31 February');
});

test('a row without a date is set aside, and the date with which its event begins is offered', () => {
  const checked = checkRows(['', 'Log', 'On 14 March 2012 he moved']);
  expect(checked.setAside[0]?.issues[0]).toMatchObject({ code: 'no-date' });
  expect(checked.setAside[0]?.issues[0]?.message).toContain('“14 March 2012”');
});

test('a row with text only may go on from the row above, and says so', () => {
  const checked = checkRows(visit, ['', '', 'and then left.']);
  expect(checked.setAside[0]?.issues).toHaveLength(1);
  expect(checked.setAside[0]?.issues[0]?.message).toContain('may go on from row 2');
});

test('a row without an event and one without a source are set aside', () => {
  expect(codesOf(checkRows(['12/03/2012', 'Log', '']))).toEqual(['no-event']);
  expect(codesOf(checkRows(['12/03/2012', '', 'Home visit']))).toEqual(['no-source']);
});

test('a source that begins with # ^ ¬ or ~ marks an author’s note, which needs only a date', () => {
  const checked = checkRows(
    ...['# to do', '^AB', '¬', '~ check'].map((source) => ['12/03/2012', source, '']),
    ['nonsense', '# to do', 'ask'],
  );
  expect(checked.accounts).toEqual({ rows: 5, entries: 0, notes: 4, setAside: 1 });
  expect(codesOf(checked)).toEqual(['date-not-read']);
});

test('a note of the year 0100 is an author’s note', () => {
  const checked = checkRows(['01/01/0100', 'Admin', 'Ask health for the red book'], visit);
  expect(checked.entries.map((entry) => entry.note)).toEqual([true, false]);
});

test('start and end columns make one date with its times', () => {
  const checked = check(
    makeTable([
      ['Seq', 'Start Date', 'Start Time', 'End Date', 'End Time', 'Source of Information', 'Event'],
      ['1', '?22 May 2016', '14:00', '22 May 2016', '15:30', 'Log', 'Home visit'],
      ['2', '23 May 2016', '', '22 May 2016', '', 'Log', 'Stay'],
    ]),
  );
  expect(checked.entries[0]).toMatchObject({
    sequence: 1,
    when: { earliest: '2016-05-22', certainty: 'uncertain', time: { start: '14:00', end: '15:30' } },
  });
  expect(checked.entries[1]?.issues).toMatchObject([{ code: 'end-before-start', column: 'End Date' }]);
});

test('a spreadsheet’s own date is exact, unless the cell shows only its month', () => {
  const date = { kind: 'date', day: day('2012-03-01'), time: null } as const;
  const checked = checkRows(
    { cells: ['01/03/2012', 'Log', 'Visit'], details: { 0: { value: date } } },
    { cells: ['Mar 2012', 'Log', 'Visits'], details: { 0: { value: date } } },
  );
  expect(checked.entries.map(({ when }) => [when.earliest, when.latest])).toEqual([
    ['2012-03-01', '2012-03-01'],
    ['2012-03-01', '2012-03-31'],
  ]);
});

test('entries outside the window are kept, and told', () => {
  const checked = check(makeTable([['Date', 'Source', 'Event'], visit]), {
    window: { from: day('2013-01-01'), to: null },
  });
  expect(checked.accounts.entries).toBe(1);
  expect(codesOf(checked)).toEqual(['outside-window']);
});

test('a row whose cells are all those of another is told', () => {
  const checked = checkRows(visit, ['13/03/2012', 'Log', 'Call'], visit);
  expect(checked.entries[2]?.issues.map((issue) => issue.code)).toContain('repeated-row');
  expect(checked.entries[2]?.issues[0]?.message).toMatch(/row 2 of Table 1|order/);
});

test('an abbreviation that the glossary lacks is told once, with how often', () => {
  const checked = checkRows(
    ['12/03/2012', 'Log', 'QXZ rang the GP'],
    ['13/03/2012', 'Log', 'QXZ rang again'],
  );
  const told = checked.entries.flatMap((entry) => entry.issues);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ code: 'abbreviation-unknown' });
  expect(told[0]?.message).toContain('2 rows');
});

test('a name in capitals, of the file’s own column of children or of the family’s record, is no abbreviation', () => {
  const file = makeTable([
    ['Date', 'Child', 'Source', 'Event'],
    ['12/03/2012', 'Joy Ward', 'Log', 'JOY was seen; ALFIE and his HOPES too.'],
  ]);
  const told = check(file, { names: ['Alfie Ward-Hope'] }).entries.flatMap(({ issues }) => issues);
  expect(told.map(({ message }) => message)).toEqual(['“HOPES” is not in the glossary.']);
  expect(codesOf(check(file))).toHaveLength(2);
});

test('without a source column the file itself is the source, told once', () => {
  const checked = check(
    makeTable([
      ['Date', 'Event'],
      ['12/03/2012', 'Home visit'],
    ]),
  );
  expect(checked.entries[0]?.source).toBe('school.docx');
  expect(checked.issues.map((issue) => issue.code)).toEqual(['source-from-file']);
});

test('empty responses are told once for the file, and only where there is a column for them', () => {
  const rows = [
    ['Date', 'Source', 'Event', 'Action taken'],
    [...visit, ''],
    [...visit.with(2, 'Call'), 'Rang back'],
  ];
  const told = check(makeTable(rows)).issues;
  expect(told).toMatchObject([{ code: 'response-empty' }]);
  expect(told[0]?.message).toContain('1 row');
  const [one] = check(makeTable(rows.slice(0, 2))).issues;
  expect(one?.message).toBe('“Action taken” is empty in the only row: no response is recorded there.');
});

test('an agency that nobody stated is taken from the sources’ common prefix, or from the file’s name', () => {
  const prefixed = makeTable([
    ['Date', 'Source', 'Event'],
    visit.with(1, 'Clinic: diary'),
    visit.with(1, 'Clinic: letter'),
  ]);
  expect(check(prefixed, { agency: null })).toMatchObject({ agency: 'Clinic' });
  const named = check(makeTable([['Date', 'Source', 'Event'], visit], 'harbour_school.csv'), {
    agency: null,
  });
  expect(named.agency).toBe('harbour school');
  expect(named.issues.map((issue) => issue.code)).toEqual(['agency-from-file-name']);
});

test('an agency column gives each entry its own agency, unless the person states one', () => {
  const document = makeTable([
    ['Date', 'Agency', 'Source', 'Event'],
    ['12/03/2012', 'Police', 'Log', 'Call'],
  ]);
  expect(check(document, { agency: null }).entries[0]?.agency).toBe('Police');
  const stated = check(document);
  expect(stated.entries[0]?.agency).toBe('School');
  expect(stated.issues.map((issue) => issue.code)).toEqual(['agency-differs']);
});

test('a heading that --map names and no table has is refused, with those that there are', () => {
  const document = makeTable([['Date', 'Source', 'Event'], visit]);
  expect(() => check(document, { stated: [{ heading: 'Colour', field: 'event' }] })).toThrow(
    expect.objectContaining({
      code: 'map-heading-unknown',
      words: expect.objectContaining({ todo: expect.stringContaining('Source') }),
    }),
  );
});

test('hidden and deleted text is told beside the entry', () => {
  const checked = checkRows({
    cells: visit,
    details: { 2: { hiddenText: 'visit', deletedText: 'No visit' } },
  });
  expect(codesOf(checked)).toEqual(['hidden-text', 'deleted-text']);
});

test('a cell of 30,000 characters is kept whole, and told', () => {
  const checked = checkRows(['12/03/2012', 'Log', 'word '.repeat(6000)]);
  expect(checked.entries[0]?.event).toHaveLength(29_999);
  expect(codesOf(checked)).toEqual(['very-long-cell']);
});

test('a row is set aside, and says so, whose cell holds more than anybody can read as one entry', () => {
  const whole = ['12/03/2012', 'Log', 'word '.repeat(60_000)];
  const checked = checkRows(whole, ['13/03/2012', 'Log', 'Seen']);
  expect([checked.entries.length, checked.setAside.length]).toEqual([1, 1]);
  expect(checked.setAside[0]?.issues[0]?.message).toBe(
    'The cell holds 300,000 characters, more than an entry can: 250,000. Give what it says in several rows.',
  );
});

test('a file in which the newest comes first is in order, and one stray row is one warning', () => {
  const dates = ['12/03/2015', '12/03/2014', '12/03/2005', '12/03/2013', '12/03/2012'];
  const checked = checkRows(...dates.map((date, index) => [date, 'Log', `Visit ${index}`]));
  expect(checked.tables[0]?.direction).toBe('descending');
  expect(checked.entries.map((entry) => entry.issues.map((issue) => issue.code))).toEqual([
    [],
    [],
    ['out-of-order'],
    [],
    [],
  ]);
});

const agencies = (...rows: readonly (readonly string[])[]) =>
  check(makeTable([['Date', 'Agency', 'Event'], ...rows], 'joint.csv'), { agency: null });

test('where every row names its agency nobody is asked whose chronology it is, and the agency is the source', () => {
  const checked = agencies(['12/03/2012', 'Police', 'Call'], ['13/03/2012', 'School', 'Late']);
  expect(checked.agency).toBe('Police and School');
  expect(checked.entries.map(({ agency, source }) => [agency, source])).toEqual([
    ['Police', 'Police'],
    ['School', 'School'],
  ]);
  expect(checked.issues.map(({ code }) => code)).toEqual(['source-from-agency']);
});

test('where some rows name no agency, that is told', () => {
  const checked = agencies(['12/03/2012', 'Police', 'Call'], ['13/03/2012', '', 'Late']);
  expect(checked.entries[1]).toMatchObject({ agency: 'joint', source: 'joint.csv' });
  expect(checked.issues.map(({ code }) => code)).toEqual(['agency-missing', 'source-from-agency']);
});

const dateCell = (text: string, shows: 'day-and-month' | 'month') => ({
  0: { value: { kind: 'date', day: day(text), time: null, shows } as const },
});

test('a date cell that shows no year is of the year that the workbook holds, and says so', () => {
  const checked = check(
    makeTable([
      ['Date', 'Source', 'Event'],
      ['2018', '', ''],
      { cells: ['4 February', 'Log', 'Visit'], details: dateCell('2019-02-04', 'day-and-month') },
      { cells: ['March 2019', 'Log', 'Visit'], details: dateCell('2019-03-01', 'month') },
    ]),
  );
  expect(checked.entries.map(({ when }) => when.edtf)).toEqual(['2019-02-04', '2019-03']);
  expect(checked.entries[0]?.issues).toMatchObject([
    {
      code: 'date-inferred',
      message: expect.stringContaining('The workbook holds 2019, and the heading above says 2018.'),
    },
  ]);
  expect(checked.entries.map(({ origin }) => origin.held)).toEqual([
    { Date: '2019-02-04' },
    { Date: '2019-03-01' },
  ]);
});

test.each(['01/01/1900', '01/01/1970'])('%s is doubted: programs write it where there is no date', (text) => {
  const checked = check(
    makeTable([
      ['Date', 'Source', 'Event'],
      [text, 'Log', 'Visit'],
    ]),
  );
  expect(checked.entries[0]?.issues.map(({ code }) => code)).toContain('date-doubt');
});
