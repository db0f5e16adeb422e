import { describe, expect, test } from 'vitest';
import { type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import { findPatterns } from './find-patterns.ts';

function sentences(told: readonly Told[]): readonly string[] {
  const { entries, readings } = tellRecord(told);
  return findPatterns(entries, readings, [])
    .filter(({ pattern }) => pattern === 'child-not-seen')
    .map(({ sentence }) => sentence);
}

describe('a child never seen alone', () => {
  test('is told of a child seen four times in a row and never alone, where the column tells it apart', () => {
    const visits = (count: number): Told[] => [
      { on: '2021-02-01', childSeen: 'seen-alone' },
      ...Array.from(
        { length: count },
        (_, place): Told => ({ on: `2021-03-0${place + 1}`, childSeen: 'seen' }),
      ),
    ];
    expect(sentences(visits(3))).toEqual([]);
    expect(sentences(visits(4))).toEqual([
      'Between 1 and 4 March 2021 a child is recorded as seen four times, and never as seen alone.',
    ]);
    expect(sentences(visits(4).slice(1))).toEqual([]);
  });

  test('is not told past one of an open date that says so, on the day that it gives', () => {
    const visits = ['2021-03-01', '2021-03-02', '2021-03-03', '2021-03-04'];
    const told: readonly Told[] = [
      { on: '2021-02-01', childSeen: 'seen-alone' },
      ...visits.map((on): Told => ({ on, childSeen: 'seen' })),
    ];
    expect(sentences(told)).toHaveLength(1);
    expect(sentences([...told, { on: '2021-03-03/', event: 'Met.', childSeen: 'seen-alone' }])).toEqual([]);
  });
});
