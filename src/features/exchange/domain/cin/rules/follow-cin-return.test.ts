import { describe, expect, it } from 'vitest';
import { type Changes, changed, linesTold, reportsOf } from '../../../../../../test/builders/census-text.ts';
import { readCinText } from '../../../../../../test/builders/read-cin-text.ts';
import { findCensusYear } from '../read-header.ts';

const upn = '<UPN>G201234567895</UPN>';
const reference = '<ReferenceDate>2026-03-31</ReferenceDate>';
const year = '<Year>2026</Year>';
const disability = '<Disability>HEAR</Disability>';

/** More children, each with these elements. */
const more = (children: readonly string[]): Changes => ({
  '</Children>': `${children
    .map(
      (inside, at) =>
        `<Child>\n<ChildIdentifiers>\n<LAchildID>M${at}</LAchildID>\n${inside}\n</ChildIdentifiers>\n</Child>\n`,
    )
    .join('')}</Children>`,
});

function broken(rule: string, changes: Changes): boolean {
  return reportsOf(changed(changes)).some((report) => report.rule === rule);
}

describe('100, the reference date', () => {
  it.each<readonly [string, Changes, boolean]>([
    ['31 March of the year that the header names', {}, false],
    [
      '31 March of another year, and the header names that',
      { [reference]: '<ReferenceDate>2023-03-31</ReferenceDate>', [year]: '<Year>2023</Year>' },
      false,
    ],
    ['31 March of another year than the header names', { [year]: '<Year>2025</Year>' }, true],
    ['three days early', { [reference]: '<ReferenceDate>2026-03-28</ReferenceDate>' }, true],
    ['missing', { [reference]: '' }, true],
    ['month first', { [reference]: '<ReferenceDate>03/31/2026</ReferenceDate>' }, true],
    ['there, and no year', { [year]: '' }, true],
  ])('is %s', (_, changes, expected) => {
    expect(broken('100', changes)).toBe(expected);
  });

  it('is told at its line', () => {
    const early = '<ReferenceDate>2026-03-28</ReferenceDate>';
    expect(linesTold('100', changed({ [reference]: early }))).toEqual([early]);
  });
});

describe('8510 and 1520, identifiers given twice', () => {
  it('tells every child of the same identifier, at its line', () => {
    const text = changed(more(['', '', ''])).replaceAll(/M[12]</g, 'M0<');
    expect(linesTold('8510', text)).toEqual(Array(3).fill('<LAchildID>M0</LAchildID>'));
  });

  it('tells every child of the same pupil number, by name', () => {
    const reports = reportsOf(changed(more([upn, '']))).filter(({ rule }) => rule === '1520');
    expect(reports.map(({ child }) => child)).toEqual(['C1', 'M0']);
  });

  it('tells nothing of identifiers that differ, or are empty', () => {
    const text = changed(more(['<UPN></UPN>', '<UPN></UPN>'])).replaceAll(/M[01]</g, '<');
    expect(linesTold('8510', text)).toEqual([]);
    expect(linesTold('1520', text)).toEqual([]);
  });
});

describe('counts of the whole return', () => {
  const plan = '<ChildProtectionPlans>\n<CPPstartDate>2025-07-01</CPPstartDate>\n</ChildProtectionPlans>\n';
  const second = { '<ReferralNFA>0</ReferralNFA>': `<ReferralNFA>0</ReferralNFA>\n${plan}` };
  const sexes = (unknown: number, total: number): Changes =>
    more(Array.from({ length: total - 1 }, (_, at) => (at < unknown ? '<Sex>U</Sex>' : '<Sex>F</Sex>')));
  const codes = (list: readonly string[]): Changes => ({
    [disability]: list.map((code) => `<Disability>${code}</Disability>`).join('\n'),
  });
  const eight = ['MOB', 'HAND', 'PC', 'INC', 'COMM', 'LD', 'HEAR', 'VIS'];

  it.each<readonly [string, string, Changes, boolean]>([
    ['2883', 'as many conferences as plans', {}, false],
    ['2883', 'a plan more than conferences', second, true],
    ['2883', 'the plan more began before the year', { ...second, '2025-07-01': '2025-03-31' }, false],
    [
      '2883',
      'a conference with the episode makes it up',
      {
        ...second,
        '<PrimaryNeedCode>': '<DateOfInitialCPC>2025-07-01</DateOfInitialCPC>\n<PrimaryNeedCode>',
      },
      false,
    ],
    ['2886Q', 'sex unknown for 2 in 100', sexes(2, 100), false],
    ['2886Q', 'sex unknown for 3 in 100', sexes(3, 100), true],
    [
      '2886Q',
      'the unknown is not yet born',
      { '<Sex>F</Sex>': '<ExpectedPersonBirthDate>2026-05-01</ExpectedPersonBirthDate>' },
      false,
    ],
    ['2887Q', 'eight codes', codes(eight), false],
    ['2887Q', 'seven codes', codes(eight.slice(1)), true],
    ['2887Q', 'eight codes, of which one is NONE', codes([...eight.slice(1), 'NONE']), true],
    ['2888Q', 'one disability of one child', {}, true],
    ['2888Q', 'two disabilities of one child', codes(['HEAR', 'VIS']), false],
    ['2888Q', 'no disability at all', codes(['NONE']), false],
    ['8995Q', 'no pre-proceedings, in a year that does not ask for them', {}, false],
    [
      '8995Q',
      'no pre-proceedings, in one that does',
      { [reference]: '<ReferenceDate>2027-03-31</ReferenceDate>' },
      true,
    ],
  ])('%s: %s', (rule, _, changes, expected) => {
    expect(broken(rule, changes)).toBe(expected);
  });

  it.each([
    ['<PPStartDate>2026-09-09</PPStartDate>', []],
    ['<PPStartDate></PPStartDate>', ['9000Q']],
  ])('asks whether any pre-proceedings with %s have their first day', (inside, rules) => {
    const text = changed({
      [reference]: '<ReferenceDate>2027-03-31</ReferenceDate>',
      '</ChildProtectionPlans>': `</ChildProtectionPlans>\n<PreProceedingsandFGDM>${inside}</PreProceedingsandFGDM>`,
    });
    const told = reportsOf(text).map(({ rule }) => rule);
    expect(told.filter((rule) => rule === '9000Q' || rule === '8995Q')).toEqual(rules);
  });
});

it('tells a plan by the day on which it began, and what is about no plan by none', () => {
  const reports = reportsOf(changed({ '<LatestCategoryOfAbuse>NEG': '<LatestCategoryOfAbuse>X', WBRI: 'X' }));
  expect(reports.find(({ rule }) => rule === '8910')).toMatchObject({
    severity: 'error',
    child: 'C1',
    plan: '2025-06-19',
    part: 'ChildProtectionPlans',
    message:
      'The latest category of abuse is given as X, which is not one of the codes. Fill it in or correct it.',
  });
  expect(reports.find(({ rule }) => rule === '4220')?.plan).toBeNull();
});

it('asks nothing about the year of a return without a reference date', () => {
  const told = reportsOf(
    changed({ [reference]: '', '<CINreferralDate>2025-05-01': '<CINreferralDate>2035-05-01' }),
  ).map(({ rule }) => rule);
  expect(told).toContain('100');
  expect(told).not.toContain('8600');
});

it.each([
  ['2025-06-28', 'Saturday'],
  ['2025-06-29', 'Sunday'],
])('names the day of the week of a target on %s', (day, weekday) => {
  const [report] = reportsOf(changed({ '2025-06-26': day })).filter(({ rule }) => rule === '8870Q');
  expect(report?.message).toContain(weekday);
});

it.each([
  ['<GenderCurrent>0</GenderCurrent>', '2024', true],
  ['<GenderCurrent>1</GenderCurrent>', '2024', false],
  ['<GenderCurrent>1</GenderCurrent>', '2025', true],
  ['<Sex>U</Sex>', '2025', true],
  ['<Sex>F</Sex>', '2025', false],
])('counts %s in the census of %s as unknown: %s', (sex, census, unknown) => {
  const changes = { '<Sex>F</Sex>': sex, [reference]: `<ReferenceDate>${census}-03-31</ReferenceDate>` };
  expect(broken('2886Q', changes)).toBe(unknown);
});

it.each(['0001-03-31', '1989-12-31', '3000-01-01', '9999-12-31'])(
  'asks nothing about the year of a return up to %s, from which days cannot be counted',
  (day) => {
    const text = changed({ [reference]: `<ReferenceDate>${day}</ReferenceDate>` });
    const told = reportsOf(text).map(({ rule }) => rule);
    expect(told).toContain('100');
    expect(told.filter((rule) => ['8600', '8620', '8696', '8715', '8720'].includes(rule))).toEqual([]);
  },
);

it('has no year for a reference date at the end of the calendar', () => {
  const { header } = readCinText(changed({ [reference]: '<ReferenceDate>9999-12-31</ReferenceDate>' }));
  expect(findCensusYear(header)).toBeNull();
});
