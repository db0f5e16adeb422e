import { describe, expect, test } from 'vitest';
import { type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import { findPatterns } from './find-patterns.ts';

const ends: Told = { on: '2021-01-10', event: 'Child protection plan ended.', agency: 'Social care' };
const concern = (on: string, theme: 'domestic-abuse' | 'basic-care' = 'basic-care'): Told => ({
  on,
  event: `Concern of ${on}.`,
  themes: [theme],
});

function sentences(told: readonly Told[]): readonly string[] {
  const { entries, readings } = tellRecord(told);
  return findPatterns(entries, readings, [])
    .filter(({ pattern }) => pattern === 'improvement-then-relapse')
    .map(({ sentence }) => sentence);
}

describe('concerns after a plan has ended', () => {
  const two = [ends, concern('2021-02-01', 'domestic-abuse'), concern('2021-03-01')];

  test('are told with their kinds', () => {
    expect(sentences([...two, concern('2021-04-01')])).toEqual([
      'A child protection plan was recorded as ended on 10 January 2021; in the 183 days after it three events of concern were recorded, the first on 1 February 2021: incident of domestic abuse (1) and daily care (2).',
    ]);
  });

  test('are told from three on, within six months', () => {
    expect(sentences(two)).toEqual([]);
    expect(sentences([...two, concern('2021-07-11')])).toHaveLength(1);
    expect(sentences([...two, concern('2021-07-12')])).toHaveLength(1);
    expect(sentences([...two, concern('2021-07-13')])).toEqual([]);
    expect(sentences([...two, concern('2021-07-01/2021-07-31')])).toEqual([]);
  });
});
