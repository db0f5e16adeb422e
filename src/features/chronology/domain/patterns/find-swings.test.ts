import { describe, expect, test } from 'vitest';
import { type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import { findPatterns } from './find-patterns.ts';

function sentences(told: readonly Told[]): readonly string[] {
  const { entries, readings } = tellRecord(told);
  return findPatterns(entries, readings, [])
    .filter(({ pattern }) => pattern === 'improvement-then-relapse')
    .map(({ sentence }) => sentence);
}

describe('one thing that is better and then a concern again', () => {
  const better = (on: string): Told => ({ on, event: 'House clean and tidy.', themes: ['positive-change'] });
  const worse = (on: string): Told => ({ on, event: 'Floors dirty.', themes: ['home-conditions'] });
  const once = [better('2021-01-10'), worse('2021-03-10')];

  test('is told when it happens twice', () => {
    expect(sentences(once)).toEqual([]);
    expect(sentences([...once, better('2021-06-10'), worse('2021-08-10')])).toEqual([
      'Home conditions: recorded as better and then as a concern again twice between 10 January and 10 August 2021 (better on 10 January 2021 and a concern on 10 March 2021; better on 10 June 2021 and a concern on 10 August 2021).',
    ]);
  });

  test.each([
    ['2021-12-09', 1],
    ['2021-12-10', 1],
    ['2021-12-11', 0],
  ])('is a turn within six months: worse on %s (%s times)', (on, times) => {
    expect(sentences([...once, better('2021-06-10'), worse(on)])).toHaveLength(times);
  });

  test('what was broken in an incident of domestic abuse is no worse keeping of the home', () => {
    const broken: Told = {
      on: '2021-08-10',
      event: 'Argument; window broken.',
      themes: ['domestic-abuse', 'home-conditions'],
    };
    expect(sentences([...once, better('2021-06-10'), broken])).toEqual([]);
  });

  test('an improvement of one thing is none of another', () => {
    const attendance: Told = {
      on: '2021-06-10',
      event: 'Attendance up to 95%.',
      themes: ['positive-change'],
    };
    expect(sentences([...once, attendance, worse('2021-08-10')])).toEqual([]);
  });
});
