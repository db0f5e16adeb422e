import { describe, expect, test } from 'vitest';
import { type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import { findPatterns } from './find-patterns.ts';

const shut = (on: string, agency = 'Social care'): Told => ({
  on,
  agency,
  event: `No reply on ${on}.`,
  themes: ['no-access'],
});

function findRuns(told: readonly Told[]) {
  const { entries, readings } = tellRecord(told);
  return findPatterns(entries, readings, []).filter(({ pattern }) => pattern === 'no-access-run');
}

describe('a run of visits without access', () => {
  test('is told across agencies', () => {
    const [run] = findRuns([shut('2021-03-01'), shut('2021-03-15', 'Health'), shut('2021-04-12')]);
    expect(run?.sentence).toBe(
      'Three visits or calls without access were recorded between 1 March and 12 April 2021 (42 days), by Social care and Health.',
    );
    expect(run?.entries).toEqual(['e1', 'e2', 'e3']);
  });

  test('needs three visits', () => {
    expect(findRuns([shut('2021-03-01'), shut('2021-03-15')])).toEqual([]);
  });

  test.each([
    ['2021-05-14', 1],
    ['2021-05-15', 1],
    ['2021-05-16', 0],
  ])('holds together up to 61 days: the third on %s (%s runs)', (third, runs) => {
    expect(findRuns([shut('2021-03-01'), shut('2021-03-15'), shut(third)])).toHaveLength(runs);
  });
});
