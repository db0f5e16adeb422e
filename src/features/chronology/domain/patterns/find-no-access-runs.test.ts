import { describe, expect, test } from 'vitest';
import { sameEvent, type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import type { SameEvent } from '../same-events/same-event.ts';
import { findPatterns } from './find-patterns.ts';

const shut = (on: string, agency = 'Social care'): Told => ({
  on,
  agency,
  event: `No reply on ${on}.`,
  themes: ['no-access'],
});

function findRuns(told: readonly Told[], sameEvents: readonly SameEvent[] = []) {
  const { entries, readings } = tellRecord(told);
  return findPatterns(entries, readings, sameEvents).filter(({ pattern }) => pattern === 'no-access-run');
}

describe('a run of visits without access', () => {
  test('is told across agencies', () => {
    const [run] = findRuns([shut('2021-03-01'), shut('2021-03-15', 'Health'), shut('2021-04-12')]);
    expect(run?.sentence).toBe(
      'Three visits or calls without access were recorded between 1 March and 12 April 2021 (42 days), by Social care and Health.',
    );
    expect(run?.entries).toEqual(['e1', 'e2', 'e3']);
  });

  test('says where it is told in more entries than there were visits', () => {
    const told = [shut('2021-03-01'), shut('2021-03-01', 'Health'), shut('2021-03-15'), shut('2021-04-12')];
    expect(findRuns(told, [sameEvent('e1', 'e2')])[0]?.sentence).toMatch(
      /^Three visits or calls without access, told in four entries, were recorded between/,
    );
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
