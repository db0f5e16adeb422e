import { describe, expect, test } from 'vitest';
import { type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import { findPatterns } from './find-patterns.ts';

const change = (on: string, agency = 'Social care', event = 'Case transferred.'): Told => ({
  on,
  agency,
  event: `${event} ${on}`,
  themes: ['change-of-worker'],
});

function find(told: readonly Told[]) {
  const { entries, readings } = tellRecord(told);
  return findPatterns(entries, readings, []).filter(
    (found) => found.pattern === 'start-again-after-handover',
  );
}

describe('a start again after a handover', () => {
  test('is told in the words of the records', () => {
    const [pattern] = find([
      change('2021-01-10', 'Social care', 'New worker. Handover meeting not completed.'),
      { on: '2021-02-01', event: 'New assessment started.' },
    ]);
    expect(pattern?.sentence).toBe(
      'After the change of worker recorded on 10 January 2021 the records say “Handover meeting not completed” and “New assessment started”.',
    );
    expect(pattern?.entries).toEqual(['e1', 'e2']);
  });

  test.each([
    ['2021-02-20', 1],
    ['2021-02-21', 1],
    ['2021-02-22', 0],
  ])('looks for six weeks: a new assessment on %s (%s times)', (on, times) => {
    const told = [change('2021-01-10'), { on, event: 'New assessment started.' }];
    expect(find(told)).toHaveLength(times);
  });

  test('is not told of a handover that went well, nor of a new assessment without one', () => {
    const well = change('2021-01-10', 'Social care', 'Handover meeting held with previous worker.');
    expect(find([well])).toEqual([]);
    expect(find([{ on: '2021-02-01', event: 'New assessment started.' }])).toEqual([]);
  });
});
