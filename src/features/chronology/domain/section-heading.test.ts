import { expect, test } from 'vitest';
import { makeTable, spanned } from '../../../../test/builders/read-documents.ts';
import { check, checkRows, visit } from '../../../../test/chronologies/checking.ts';
import { looksLikeSectionHeading, readYearOfHeading } from './section-heading.ts';

test.each(['HEALTH VISITOR', 'Children’s social care', 'Part two', 'School Year 4 2017-2018', 'Police:'])(
  '“%s” over the whole table is a section heading',
  (text) => {
    expect(looksLikeSectionHeading(text, 'across')).toBe(true);
  },
);

test.each([
  'Child moved to live with grandmother',
  'Mother arrested',
  'Baby born',
  '2/2/2018 NO CONTACT WITH FAMILY',
  'Previous plan ended; new plan',
  'No contact with the family from here until June of the year after',
  'Multidisciplinary safeguarding arrangements throughout neighbouring authorities',
  'Part two of the file of the child',
])('“%s” over the whole table tells of something, and is a record', (text) => {
  expect(looksLikeSectionHeading(text, 'across')).toBe(false);
});

test('one short text in the first cell is a section heading only in capitals or with a colon', () => {
  const texts = ['Midwife', 'Kai Smith', 'DNA', 'ONGOING', 'MIDWIFE', 'Health visitor:'];
  expect(texts.filter((text) => looksLikeSectionHeading(text, 'in-one-cell'))).toEqual([
    'MIDWIFE',
    'Health visitor:',
  ]);
});

test('a row that says that the file ends is no record', () => {
  expect(looksLikeSectionHeading('End of export', 'in-one-cell')).toBe(true);
  expect(looksLikeSectionHeading('End of placement', 'in-one-cell')).toBe(false);
});

test.each([
  ['2018 (aged 3)', 2018],
  ['2018 events', 2018],
  ['2018 – Year 4', 2018],
  ['2018 - Child in care', 2018],
  ['2017 onwards', null],
])('“%s” begins with its only year, and lends %s', (text, year) => {
  expect(readYearOfHeading(text)).toEqual({ year });
});

test.each(['2018-19 plan', '2018 to 2020', '2018 March', 'Plan of 2018', '2018 mother moved', '12345'])(
  '“%s” is no heading of one year',
  (text) => {
    expect(readYearOfHeading(text)?.year ?? null).toBeNull();
  },
);

const banners = [
  'January 2018 to March 2018',
  'School Year 4 2017-2018',
  'FROM 2018 ONWARDS',
  'TWENTY EIGHTEEN',
  'Previous plan ended; new plan 2018',
];

test.each(banners)('below “%s” the year of an earlier heading is not lent', (banner) => {
  const checked = checkRows(spanned('2016', 3), ['3 March', 'School', 'Late'], spanned(banner, 3), [
    '9 June',
    'School',
    'Excluded',
  ]);
  expect(checked.entries.map((entry) => entry.when.earliest)).toEqual(['2016-03-03']);
  expect(checked.setAside.find(({ origin }) => origin.row === 5)?.issues[0]?.code).toBe('date-needs-year');
});

test('a year heading with more words lends its year', () => {
  const checked = checkRows(spanned('2016', 3), spanned('2018 (aged 3)', 3), [
    '9 June',
    'School',
    'Excluded',
  ]);
  expect(checked.entries[0]?.when.earliest).toBe('2018-06-09');
});

test('a sentence over the whole table is a record, set aside since it gives no date', () => {
  const checked = check(
    makeTable([
      ['Date', 'Source', 'Event', 'Action'],
      [...visit, 'None'],
      spanned('Child moved to live with grandmother', 4),
    ]),
  );
  expect(checked.furniture.map(({ kind }) => kind)).toEqual(['heading']);
  expect(checked.setAside.map(({ origin }) => origin.row)).toEqual([3]);
});
