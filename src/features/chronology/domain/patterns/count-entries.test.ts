import { describe, expect, test } from 'vitest';
import { tellRecord } from '../../../../../test/builders/told-record.ts';
import { countEntries } from './count-entries.ts';

describe('counts', () => {
  test('are by agency, by month without gaps, and by theme', () => {
    const { entries, readings } = tellRecord([
      { on: '2020-12-31', agency: 'School', themes: ['injury', 'school'] },
      { on: '2021-02-01', themes: ['injury'] },
      { on: '2021-02-01/2021-02-28' },
      { on: '2021-01-20/2021-02-03' },
      { on: '' },
      { on: '2021-02-01', note: true, themes: ['injury'] },
    ]);
    expect(countEntries(entries, readings)).toEqual({
      months: ['2020-12', '2021-01', '2021-02'],
      byAgency: [
        { agency: 'Health', entries: 4, perMonth: [0, 0, 2] },
        { agency: 'School', entries: 1, perMonth: [1, 0, 0] },
      ],
      withoutMonth: 2,
      byTheme: [
        { theme: 'injury', entries: 2 },
        { theme: 'school', entries: 1 },
      ],
    });
  });

  test('of nothing are empty', () => {
    expect(countEntries([], new Map())).toEqual({ months: [], byAgency: [], withoutMonth: 0, byTheme: [] });
  });

  test('one date of another age makes no table of a thousand years', () => {
    const { entries, readings } = tellRecord([{ on: '0212-03-01' }, { on: '2021-02-01' }]);
    const counts = countEntries(entries, readings);
    expect(counts.months).toEqual(['2021-02']);
    expect(counts.withoutMonth).toBe(1);
  });
});
