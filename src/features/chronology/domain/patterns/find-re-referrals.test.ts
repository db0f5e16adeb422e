import { describe, expect, test } from 'vitest';
import { type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import { findPatterns } from './find-patterns.ts';

const closed = (on: string, agency = 'Social care'): Told => ({
  on,
  agency,
  event: 'Case closed to social care.',
});
const referred = (on: string): Told => ({
  on,
  agency: 'School',
  event: 'Referral sent.',
  themes: ['referral'],
});

function find(told: readonly Told[]) {
  const { entries, readings } = tellRecord(told);
  return findPatterns(entries, readings, []).filter(({ pattern }) => pattern === 're-referral-after-closure');
}

describe('a new referral after a case was closed', () => {
  test('is told with the days between', () => {
    const [pattern] = find([closed('2021-06-21'), referred('2021-09-06')]);
    expect(pattern?.sentence).toBe(
      'A case was closed on 21 June 2021, by the record of Social care; the next referral was recorded after 77 days (2 months and 16 days), on 6 September 2021, by School.',
    );
    expect(pattern?.entries).toEqual(['e1', 'e2']);
  });

  test.each([
    ['2022-06-20', 1],
    ['2022-06-21', 1],
    ['2022-06-22', 0],
    ['2021-06-21', 0],
  ])('counts for a year: referral on %s (%s times)', (on, times) => {
    expect(find([closed('2021-06-21'), referred(on)])).toHaveLength(times);
  });

  test('counts from the first word of a closure, and only once for each', () => {
    const patterns = find([
      closed('2021-06-21'),
      closed('2021-07-05', 'Health'),
      referred('2021-09-06'),
      referred('2021-10-06'),
    ]);
    expect(patterns.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('77 days')]);
    expect(patterns[0]?.entries).toEqual(['e1', 'e2', 'e3']);
  });

  test('does not rest on a referral that may lie before it, or too late', () => {
    expect(find([closed('2021-06-21'), referred('2021-06-01/2021-06-30')])).toEqual([]);
    expect(find([closed('2021-06-21'), referred('2022-01-01/2022-12-31')])).toEqual([]);
  });

  test('says nothing of a case that was not closed', () => {
    expect(
      find([{ on: '2021-06-21', event: 'Case not closed; visits go on.' }, referred('2021-09-06')]),
    ).toEqual([]);
  });
});
