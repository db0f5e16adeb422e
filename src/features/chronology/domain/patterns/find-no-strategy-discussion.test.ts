import { describe, expect, test } from 'vitest';
import { type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import { findPatterns } from './find-patterns.ts';

const conference = (on: string, event: string): Told => ({
  on,
  event,
  themes: ['conference'],
  agency: 'Social care',
});
const opens = conference(
  '2021-01-10',
  'Initial conference. Children made subject to a child protection plan.',
);
const ends = conference('2021-09-10', 'Review conference. Plan ended, step down to child in need.');
const bruise = (on: string): Told => ({ on, event: 'Bruise to cheek.', themes: ['injury'] });
const strategy = (on: string): Told => ({
  on,
  event: 'Strategy discussion.',
  themes: ['strategy-discussion'],
});

function sentences(told: readonly Told[]): readonly string[] {
  const { entries, readings } = tellRecord(told);
  return findPatterns(entries, readings, [])
    .filter(({ pattern }) => pattern === 'no-strategy-discussion')
    .map(({ sentence }) => sentence);
}

describe('an incident on an open plan without a strategy discussion', () => {
  test('is told', () => {
    expect(sentences([opens, bruise('2021-03-01'), ends])).toEqual([
      'While a child protection plan was open, no strategy discussion was found in the 7 days after one injury: 1 March 2021 (Health).',
    ]);
  });

  test.each([
    ['2021-02-28', 1],
    ['2021-03-01', 0],
    ['2021-03-07', 0],
    ['2021-03-08', 0],
    ['2021-03-09', 1],
  ])('looks from the day of the incident for a week: discussion on %s (told %s times)', (on, times) => {
    const told = [opens, bruise('2021-03-01'), strategy(on), ends];
    expect(sentences(told)).toHaveLength(times);
  });

  test.each([
    ['2021-01-09', 0],
    ['2021-01-10', 1],
    ['2021-09-10', 1],
    ['2021-09-11', 0],
    ['2021-01-05/2021-01-20', 0],
    ['2021-09-05/2021-09-20', 0],
  ])('is told only while the plan was surely open: incident on %s (told %s times)', (on, times) => {
    const later: Told = { on: '2021-12-01', event: 'Visit.' };
    expect(sentences([opens, ends, bruise(on), later])).toHaveLength(times);
  });

  test.each([
    ['2021-03-01', 0],
    ['2021-03-07', 0],
    ['2021-03-08', 1],
  ])(
    'is told only where the record goes on for a week after it: it ends on %s (told %s times)',
    (on, times) => {
      expect(sentences([opens, bruise('2021-03-01'), { on, event: 'Visit.' }])).toHaveLength(times);
    },
  );

  test.each([
    ['Single agency s47 agreed.', 0],
    ['Section 47 enquiry commenced.', 0],
    ['Decision: joint agency s47.', 0],
    ['No section 47 enquiry.', 1],
    ['Visit.', 1],
  ])('takes a section 47 enquiry for word of a strategy discussion: %s (told %s times)', (event, times) => {
    const police: Told = { on: '2021-03-02', agency: 'Police', event };
    expect(sentences([opens, bruise('2021-03-01'), police, ends])).toHaveLength(times);
  });

  test('says once what several agencies tell under one date of the same children', () => {
    const told = (agency: string, children: readonly string[], event: string): Told => ({
      ...bruise('2021-03-01'),
      agency,
      children,
      event,
    });
    const police = told('Police', [], 'Child assaulted.');
    const school = told('School', ['Ann'], 'Bruise to arm.');
    expect(sentences([opens, police, school, ends])).toEqual([
      'While a child protection plan was open, no strategy discussion was found in the 7 days after one injury: 1 March 2021 (2 records: Police and School).',
    ]);
    const ofBen = told('Health', ['Ben'], 'Ben scalded.');
    expect(sentences([opens, school, ofBen, ends])[0]).toContain('two injuries');
    const again = told('School', ['Ann'], 'Fell in the playground.');
    expect(sentences([opens, school, again, ends])[0]).toContain('two injuries');
  });

  test('is told of a child whose plan is open, though another’s has ended', () => {
    const plan: Told = { on: '2021-01-10', event: 'Ann is now on a child protection plan.' };
    const other: Told = { on: '2021-02-10', event: 'Tom: child protection plan ended.' };
    const after: Told = { on: '2021-05-10', event: 'Visit.' };
    expect(sentences([plan, other, { ...bruise('2021-03-01'), children: ['Ann'] }, after])).toHaveLength(1);
    expect(sentences([plan, other, { ...bruise('2021-03-01'), children: ['Tom'] }, after])).toEqual([]);
  });

  test('is not told where no text says that a plan was open', () => {
    expect(sentences([bruise('2021-03-01')])).toEqual([]);
    expect(sentences([conference('2021-01-10', 'Conference. No plan made.'), bruise('2021-03-01')])).toEqual(
      [],
    );
  });

  test.each([
    ['2021-03-03/', 0],
    ['/2021-03-05', 0],
    ['2021-03-20/', 1],
  ])('is not told where a discussion of an open date gives one of those days: %s (%s times)', (on, times) => {
    expect(sentences([opens, bruise('2021-03-01'), strategy(on), ends])).toHaveLength(times);
  });
});
