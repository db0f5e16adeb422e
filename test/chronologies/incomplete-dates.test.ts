import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, dayParts } from '../../src/shared/day.ts';
import { sayDay } from '../../src/shared/when/say-day.ts';
import { makeTable } from '../builders/read-documents.ts';
import { check, checkRows, day } from './checking.ts';

/** Each row's date as read, or "?" where it is set aside; dates separated by semicolons. */
function readColumn(dates: string): string {
  return datesOf(dates.split('; ').map((date, at) => [date, 'GP records', `Event ${at}`])).join('; ');
}

function datesOf(
  rows: readonly (readonly string[])[],
  headings = ['Date', 'Source', 'Event'],
): readonly string[] {
  const { entries, setAside } = check(makeTable([headings, ...rows]));
  const read = entries.map(({ origin, when }) => {
    const { earliest, latest } = when;
    return [origin.row, earliest === latest ? String(earliest) : `${earliest}..${latest}`] as const;
  });
  const others = setAside.map(({ origin }) => [origin.row, '?'] as const);
  return [...read, ...others].toSorted(([one], [other]) => one - other).map(([, date]) => date);
}

function reasonOf(dates: string, row: number): string {
  const checked = checkRows(...dates.split('; ').map((date, at) => [date, 'GP records', `Event ${at}`]));
  return checked.setAside.find(({ origin }) => origin.row === row)?.issues[0]?.message ?? 'read';
}

describe('a year between two full dates', () => {
  test.each([
    [
      '14 January 2014; 30 December; 20 December; 15 November 2013',
      '2014-01-14; 2013-12-30; 2013-12-20; 2013-11-15',
    ],
    [
      '20 March 2014; 10 March 2014; 28 February; 20 December',
      '2014-03-20; 2014-03-10; 2014-02-28; 2013-12-20',
    ],
    ['28 December 2012; 2 January; 10 January 2013', '2012-12-28; 2013-01-02; 2013-01-10'],
    ['12 December 2012; 5 November; 3 December 2013', '2012-12-12; 2013-11-05; 2013-12-03'],
    ['20 March 2012; 14 March; 25 March 2012', '2012-03-20; 2012-03-14; 2012-03-25'],
    ['3 March 2011; 29 February; 5 May 2015', '2011-03-03; 2012-02-29; 2015-05-05'],
    ['12 March 2012; dunno; 15 June; 20 July 2012', '2012-03-12; ?; 2012-06-15; 2012-07-20'],
  ])('%s is %s', (dates, read) => {
    expect(readColumn(dates)).toBe(read);
  });

  test.each([
    ['it may be of two years', '3 May 2005; 12 March; 14 April 2012', '2005-05-03; ?; 2012-04-14'],
    [
      'the year above is a slip',
      '12 March 2012; 14 March 2021; 16 March; 2 April 2012',
      '2012-03-12; 2021-03-14; ?; 2012-04-02',
    ],
    [
      'the year above was not changed in January',
      '28 December 2012; 2 January 2012; 4 January; 10 January 2013',
      '2012-12-28; 2012-01-02; ?; 2013-01-10',
    ],
    [
      'one row above is a year behind',
      '2 January 2013; 4 January 2013; 6 January 2012; 8 January; 12 January 2013',
      '2013-01-02; 2013-01-04; 2012-01-06; ?; 2013-01-12',
    ],
    ['neither year fits', '20 March 2012; 5 January; 10 June 2012', '2012-03-20; ?; 2012-06-10'],
    [
      'a row between writes another year',
      '12 March 2012; 31 April 2014; 15 June; 20 July 2012',
      '2012-03-12; ?; ?; 2012-07-20',
    ],
    [
      'the day of the week says otherwise',
      '12 March 2012; Thursday 14 March; 16 March 2012',
      '2012-03-12; ?; 2012-03-16',
    ],
  ])('is left open where %s', (_, dates, read) => {
    expect(readColumn(dates)).toBe(read);
  });

  test('says which rows it stands between, and both years', () => {
    expect(reasonOf('3 May 2005; 12 March; 14 April 2012', 3)).toBe(
      '“12 March”: It has no year. Standing between row 2 (3 May 2005) and row 4 (14 April 2012), it may be in 2006 or in 2007. Write the year.',
    );
    expect(reasonOf('12 March 2012; 14 March 2021; 16 March; 2 April 2012', 4)).toContain(
      'Beside row 3 (14 March 2021) and row 5 (2 April 2012) it may be in 2021 or in 2012',
    );
  });
});

describe('a year below the last full date', () => {
  test.each([
    ['12 March 2012; 14 March 2012; 8 October', '2012-03-12; 2012-03-14; 2012-10-08'],
    ['12 December 2012; 20 December 2012; 5 January', '2012-12-12; 2012-12-20; 2013-01-05'],
    ['20 December 2012; 5 January; 9 January', '2012-12-20; 2013-01-05; 2013-01-09'],
    ['12 March 2011; 29 February; 3 March', '2011-03-12; 2012-02-29; 2012-03-03'],
    ['2012; 14 March; 3 April', '2012-01-01..2012-12-31; 2012-03-14; 2012-04-03'],
  ])('%s is %s', (dates, read) => {
    expect(readColumn(dates)).toBe(read);
  });

  test.each([
    ['it leaps ahead by almost a year', '5 January 2014; 20 December; 7 January', '2014-01-05; ?; ?'],
    ['it goes back', '20 March 2012; 14 March', '2012-03-20; ?'],
    [
      'no second full date tells whether the newest comes first',
      '14 June 2014; 20 December',
      '2014-06-14; ?',
    ],
    ['a row between cannot be read', '12 March 2012; 31 April 2014; 15 June', '2012-03-12; ?; ?'],
    ['a row between has no end', '12 March 2012; since 2009; 15 July', '2012-03-12; 2009-01-01..null; ?'],
    [
      'a row between gives two dates to choose from',
      '12 March 2012; 14 June 2013 or 14 June 2014; 15 July',
      '2012-03-12; 2013-06-14..2014-06-14; ?',
    ],
    ['only an open date stands above', 'until 2012; 14 March', 'null..2012-12-31; ?'],
    ['it would come before the birth above it', '3 May 2005; 12 March; 14 April', '2005-05-03; ?; ?'],
    [
      'the row above is a slip',
      '12 November 2012; 13 November 2012; 14 November 2011; 16 November',
      '2012-11-12; 2012-11-13; 2011-11-14; ?',
    ],
    [
      'its day of the week says otherwise',
      '12 March 2012; Thursday 14 March; Friday 15 March',
      '2012-03-12; ?; ?',
    ],
  ])('is left open where %s', (_, dates, read) => {
    expect(readColumn(dates)).toBe(read);
  });

  test('names the row that stands in the way', () => {
    expect(reasonOf('28 October 2012; dunno; 15 January', 4)).toContain(
      'Row 3, between it and row 2 (28 October 2012), has no certain date',
    );
  });
});

test('a lone day of the month keeps the order of a file with the newest first', () => {
  expect(readColumn('20 March 2012; 18 March 2012; the 19th; the 17th')).toBe('2012-03-20; 2012-03-18; ?; ?');
});

test('a heading of a school year tells the year of each date, one of “2012/13” where both readings agree', () => {
  const rows = [
    ['12 September', 'GP', 'One'],
    ['3 January', 'GP', 'Two'],
    ['7 June', 'GP', 'Three'],
  ];
  const school = datesOf([['Academic year 2012/13', '', ''], ...rows]);
  expect(school).toEqual(['2012-09-12', '2013-01-03', '2013-06-07']);
  expect(datesOf([['2012/13', '', ''], ...rows])).toEqual(['2012-09-12', '2013-01-03', '?']);
});

test('a heading’s year is not lent below a full date of another year, nor over a new year', () => {
  const heading = ['2012', '', ''];
  expect(datesOf([heading, ['12 March 2013', 'GP', 'One'], ['14 April', 'GP', 'Two']])).toEqual([
    '2013-03-12',
    '?',
  ]);
  expect(datesOf([heading, ['14 December', 'GP', 'One'], ['3 January', 'GP', 'Two']])).toEqual([
    '2012-12-14',
    '?',
  ]);
});

test('years as rows with events order the rows below them, the newest first too', () => {
  const dates = '2013; 5 February; 3 January; 2012; 14 December; 12 March';
  expect(readColumn(dates)).toBe(
    '2013-01-01..2013-12-31; 2013-02-05; 2013-01-03; 2012-01-01..2012-12-31; 2012-12-14; 2012-03-12',
  );
});

test('a year in a column of its own, and a day and month in theirs, make one date', () => {
  const year = datesOf(
    [
      ['2012', '12 March', 'GP', 'One'],
      ['2013', '5 January', 'GP', 'Two'],
    ],
    ['Year', 'Date', 'Source', 'Event'],
  );
  expect(year).toEqual(['2012-03-12', '2013-01-05']);
  const all = datesOf(
    [
      ['2012', 'March', '12', 'GP', 'One'],
      ['2012', '4', '3', 'GP', 'Two'],
    ],
    ['Year', 'Month', 'Day', 'Source', 'Event'],
  );
  expect(all).toEqual(['2012-03-12', '2012-04-03']);
});

test.each([
  ['12 March 2012 0900; 1945; 2010', '2012-03-12; ?; ?'],
  ['12 March 2012; at 4pm; 2012', '2012-03-12; 2012-03-12; ?'],
  ['12 March 2012; 2013', '2012-03-12; 2013-01-01..2013-12-31'],
])('in %s, four digits below a time are not taken for a year: %s', (dates, read) => {
  expect(readColumn(dates)).toBe(read);
});

test.each([
  ['01/15/2012; 02/03/2012; 03/04/2012', '?; ?; ?'],
  ['15/01/2012; 01/15/2012; 02/03/2012', '2012-01-15; ?; 2012-03-02'],
])(
  'in %s, dates that may have the month first are read only where others have the day first',
  (dates, read) => {
    expect(readColumn(dates)).toBe(read);
  },
);

describe('law: of a list in order from which years are taken out, no year is given back wrongly', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 130 }), { minLength: 3, maxLength: 30 });
  const isWithout = fc.array(fc.boolean(), { minLength: 31, maxLength: 31 });

  test.each(['oldest first', 'newest first'])('%s', (order) => {
    let completed = 0;
    let without = 0;
    fc.assert(
      fc.property(steps, isWithout, (list, gone) => {
        const dates = datesInOrder(list, order);
        const texts = dates.map((one, at) => (gone[at] ? withoutYear(one) : sayDay(one)));
        const read = datesOf(texts.map((text, at) => [text, 'GP', `Event ${at}`]));
        expect(read.map((one, at) => (one === '?' ? dates[at] : one))).toEqual(dates);
        const incomplete = read.filter((_, at) => gone[at]);
        without += incomplete.length;
        completed += incomplete.filter((one) => one !== '?').length;
      }),
      { numRuns: 150 },
    );
    expect(completed / without).toBeGreaterThan(0.6);
  });
});

function datesInOrder(steps: readonly number[], order: string): readonly Day[] {
  const dates: Day[] = [day('2011-11-20')];
  for (const step of steps) dates.push(addDays(dates.at(-1) ?? day('2011-11-20'), step));
  return order === 'oldest first' ? dates : dates.toReversed();
}

function withoutYear(date: Day): string {
  return sayDay(date).replace(` ${dayParts(date).year}`, '');
}
