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
    expect(sentences([opens, ends, bruise(on)])).toHaveLength(times);
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
});
