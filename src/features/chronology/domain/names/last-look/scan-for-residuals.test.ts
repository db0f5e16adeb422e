import { afterAll, describe, expect, test } from 'vitest';
import { buildFamilyReport, buildPlainReport } from '../../../../../../test/builders/chronology-report.ts';
import { closeReaders } from '../../../../../platform/documents/read-document.ts';
import type { Day } from '../../../../../shared/day.ts';
import type { ChronologyReport } from '../../analysis.ts';
import type { Cast } from '../terms/cast.ts';
import { holdsResiduals, scanForResiduals } from './scan-for-residuals.ts';

afterAll(closeReaders);

const cast: Cast = [
  {
    name: 'Kiah Brathe',
    otherNames: ['Kiki'],
    role: 'child',
    pseudonym: 'Child A',
    born: '2008-07-19' as Day,
  },
  { name: 'April Young', otherNames: [], role: 'child', pseudonym: 'Child B', born: null },
  { name: 'Liam O’Neill', otherNames: [], role: 'father', pseudonym: 'Father', born: null },
  { name: 'Siân Żak-Hart', otherNames: [], role: 'mother', pseudonym: 'Mother', born: null },
  { name: 'Larkspur Hill Primary School', otherNames: [], role: 'school', pseudonym: 'School 1', born: null },
  { name: 'Grasmere', otherNames: [], role: 'not a name', pseudonym: '', born: null },
];

const family = await buildFamilyReport('quillane');
const plain = buildPlainReport({ files: [], entries: family.merged.entries.slice(0, 3), setAside: [] });

/** A report as a hider would leave it that did nothing: one text is put into its first entry. */
function leave(event: string): ChronologyReport {
  const [first, ...others] = plain.merged.entries;
  if (first === undefined) throw new Error('no entry');
  return { ...plain, merged: { ...plain.merged, entries: [{ ...first, event }, ...others] } };
}

function scanned(event: string): string {
  const result = scanForResiduals(leave(event), cast);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join());
  return result.value.report.merged.entries[0]?.event ?? '';
}

test.each([
  ['kiah was late', '[name] was late'],
  ['KIAH’S bag, Kiah`s bag, Kiahs bag', '[name]’S bag, [name]`s bag, [name] bag'],
  ['Kíah and Ｋｉａｈ and Kіah', '[name] and [name] and [name]'],
  ['Ki\u00adah and Ki-\nah and K i a h', '[name] and [name] and [name]'],
  ['KiahBrathe.docx and kiahbrathe', '[name].docx and [name]'],
  ['#justiceforkiah, kiah_08, Kiah12', '[name], [name]_08, [name]12'],
  ['kiki/Liam (ONeill, O’NEILL, O`Neill)', '[name]/[name] ([name], [name], [name])'],
  ['Sian Zak Hart', '[name] [name] [name]'],
  ['APRIL YOUNG and april young', '[name] and [name]'],
  ['at Larkspur Hill and LARKSPUR HILL PRIMARY', 'at [name] and [name] PRIMARY'],
])('a name of the list that was left is masked: %s', (text, masked) => {
  expect(scanned(text)).toBe(masked);
});

test.each([
  'b. 19/07/08',
  'DOB 19.7.08',
  'on 19-07-2008',
  '2008/07/19 it was',
  'the 19th of July, 2008',
  'July 19th 2008',
  '19 Jul 08',
  '19072008',
  'DOB 190708',
  'her 14th birthday on 19 July',
  'Ava will be 5 on 19th July.',
  'on 19.VII.08',
  'the 19th of July two thousand and eight',
  'Ava is 5 on Monday 19 July.',
  'Ava, 5 on 19/7, is due to start school.',
  'Ava 9 yrs on the 19th of July',
  'Party on 19th July for Ava turning five.',
  'Contact will be on birthdays: Child B 9th March, Child C on 29th February, Child D on 3rd October, Child A 19th July.',
])('a day of birth of the list is masked in any spelling: %s', (text) => {
  expect(scanned(text)).toContain('[date of birth]');
  expect(scanned(text)).not.toMatch(/19|jul/i);
});

test.each([
  ['NHS no 9434765918', '[NHS number]'],
  ['943 476 5918', '[NHS number]'],
  ['943.476.5918', '[NHS number]'],
  ['NHS 9434 765 918', '[NHS number]'],
  ['NHS no. 943 476 591 8', '[NHS number]'],
  ['07700 900 123', '[phone number]'],
  ['07700.900.123', '[phone number]'],
  ['+44 (0)7700 900 123', '[phone number]'],
  ['someone@example.org', '[email address]'],
  ['at S1 2AB', 'at [postcode]'],
  ['QQ 12 34 56 C', '[reference number]'],
  ['URN: 100012345', '[reference number]'],
  ['A123456789012', '[reference number]'],
])('a number that tells who somebody is, is masked by its form alone: %s', (text, masked) => {
  expect(scanned(text)).toBe(masked);
});

test.each([
  'Child A was seen with SW1 2nd time; Grasmere was left.',
  'April was warm. Young people in April. A young child.',
  'Moved on 19 July and came back on 20 July 2009.',
  'Child B DOB [date of birth]. Seen by the health visitor, with both of the parents; seen again on 19/7 by SW1.',
  '[date of birth] and visits on 19 July and 19/7',
  'Section 47 on 19 July; seen at 5 on 19 July; PC1 in room 4 on 19 July. Returned 19 July.',
  'Call at 10.30, weight 12.5 kg, paid £1234567.',
])('what tells nobody stays as it is: %s', (text) => {
  expect(scanned(text)).toBe(text);
});

describe('a report that was hidden badly', () => {
  const left = leave('Kiah was seen.');
  const result = scanForResiduals(left, cast);

  test('is masked, and the report given stays as it was', () => {
    expect(left.merged.entries[0]?.event).toBe('Kiah was seen.');
    expect(result.ok && result.value.report.merged.entries[0]?.event).toBe('[name] was seen.');
  });

  test('tells the person what was found and where, and the document neither', () => {
    if (!result.ok) throw new Error('refused');
    expect(result.value.findings).toEqual([
      { kind: 'name', text: 'Kiah', count: 1, where: 'entry 1', shownAs: '[name]' },
    ]);
    expect(result.value.report.names.findings.at(-1)).toMatchObject({ text: '[name]', where: '' });
  });
});

test('a report without anything left is the same report', () => {
  const result = scanForResiduals(plain, cast);
  expect(result.ok && result.value.report).toBe(plain);
});

test('a year in words goes with its day', () => {
  expect(scanned('the 19th of July two thousand and eight, seen')).toBe('the [date of birth], seen');
  expect(scanned('on 19 July twenty people came')).toBe('on 19 July twenty people came');
});

test('several birthdays in one sentence are all masked, and stop no document', () => {
  const born = (day: string) => ({ ...cast[0], born: day as Day }) as Cast[number];
  const family: Cast = [born('2014-03-09'), born('2022-10-03'), born('2003-01-21')];
  const shown = (event: string) => {
    const result = scanForResiduals(leave(event), family);
    return result.ok ? result.value.report.merged.entries[0]?.event : 'refused';
  };
  expect(shown('Birthdays: Child A 9 March, Child B 3 October, mum 21st Jan.')).toBe(
    'Birthdays: Child A [date of birth], Child B [date of birth], mum [date of birth].',
  );
  expect(
    shown('Child A DOB [date of birth]. Seen 9/3 with Child B; seen again on 3/10 by SW1; next visit 21/1.'),
  ).toBe(
    'Child A DOB [date of birth]. Seen [date of birth] with Child B; seen again on 3/10 by SW1; next visit 21/1.',
  );
});

test('what is a name again behind each mask is refused, and told as what stands in a text', () => {
  const named: Cast = [{ name: 'Name', otherNames: [], role: 'street', pseudonym: 'Street 1', born: null }];
  const result = scanForResiduals(leave('No name was given.'), named);
  expect(result.ok ? [] : result.error.map(({ words: { where, todo } }) => [where, todo])).toEqual([
    ['entry 1', expect.stringContaining('Look at the words of that place')],
  ]);
});

test('where masks would make two headings one, the report is refused', () => {
  const [first, ...others] = plain.merged.entries;
  if (first === undefined) throw new Error('no entry');
  const cells = { 'Kiah said': 'yes', 'Kiki said': 'no' };
  const entry = { ...first, origin: { ...first.origin, cells } };
  const result = scanForResiduals(
    { ...plain, merged: { ...plain.merged, entries: [entry, ...others] } },
    cast,
  );
  expect(result.ok).toBe(false);
  expect(result.ok ? [] : result.error.map((error) => [error.code, error.words.where])).toEqual([
    ['name-left-in-export', 'entry 1'],
  ]);
});

test('the day of an entry stays, though somebody was born on it', () => {
  const [first, ...others] = plain.merged.entries;
  if (first === undefined) throw new Error('no entry');
  const entry = { ...first, when: { ...first.when, text: '19/07/2008', earliest: '2008-07-19' as Day } };
  const result = scanForResiduals(
    { ...plain, merged: { ...plain.merged, entries: [entry, ...others] } },
    cast,
  );
  expect(result.ok && result.value.report.merged.entries[0]?.when.text).toBe('19/07/2008');
});

test('the name of an output is searched too', () => {
  expect(holdsResiduals('review-april-young.docx', cast)).toBe(true);
  expect(holdsResiduals('review-190708.docx', cast)).toBe(true);
  expect(holdsResiduals('review-2024.docx', cast)).toBe(false);
});
