import { describe, expect, test } from 'vitest';
import { day, type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import { addDays } from '../../../../shared/day.ts';
import { findGaps } from './find-gaps.ts';

const earlier: readonly Told[] = [{ on: '2021-01-01' }, { on: '2021-01-11' }, { on: '2021-01-21' }];
const later = (first: string): readonly Told[] => [{ on: first }, { on: '2021-11-01' }, { on: '2021-11-11' }];

function gaps(...told: readonly Told[]) {
  const { entries, readings } = tellRecord(told);
  return findGaps(entries, readings);
}

describe('a gap in an agency’s record', () => {
  test('is told with its days and what others recorded meanwhile', () => {
    const school: Told = { on: '2021-02-05', agency: 'School' };
    expect(gaps(...earlier, school, ...later('2021-06-01'))).toEqual([
      {
        agency: 'Health',
        from: '2021-01-22',
        to: '2021-05-31',
        days: 130,
        sentence:
          'Health has no entry between 22 January and 31 May 2021 (130 days). In that time there is 1 entry by School.',
        entries: ['e3', 'e5'],
      },
    ]);
  });

  test('says so when nobody else recorded anything, and speaks of no others where there are none', () => {
    const alone = 'Health has no entry between 22 January and 31 May 2021 (130 days).';
    expect(gaps(...earlier, ...later('2021-06-01'))[0]?.sentence).toBe(alone);
    const school: Told = { on: '2021-12-05', agency: 'School' };
    expect(gaps(...earlier, ...later('2021-06-01'), school)[0]?.sentence).toBe(
      `${alone} No other agency recorded anything in that time either.`,
    );
  });

  test('begins its sentence with a capital, however the agency writes its name', () => {
    const told = [...earlier, ...later('2021-06-01')].map((each) => ({ ...each, agency: 'school' }));
    expect(gaps(...told)[0]?.sentence).toMatch(/^School has no entry/);
  });

  test.each([
    ['2021-04-23', 0],
    ['2021-04-24', 1],
    ['2021-04-25', 1],
  ])('is told from 92 days without an entry on: next entry on %s (%s times)', (next, times) => {
    const again: readonly Told[] = [{ on: next }, { on: '2021-05-01' }, { on: '2021-05-11' }];
    expect(gaps(...earlier, ...again)).toHaveLength(times);
  });

  test('is long for that agency: one that records every three months is not silent after four', () => {
    const seldom = ['2020-01-01', '2020-04-01', '2020-07-01', '2020-11-01', '2021-02-01', '2021-05-01'];
    expect(gaps(...seldom.map((on) => ({ on })))).toEqual([]);
  });

  test.each([
    [119, 0],
    [120, 1],
    [121, 1],
  ])(
    'is told from four times the usual interval on: %i days without an entry at one of 30 (%i times)',
    (days, times) => {
      const start = day('2021-01-01');
      const ons = [0, 30, 60, 61 + days, 91 + days, 121 + days].map((count) => addDays(start, count));
      expect(gaps(...ons.map((on) => ({ on })))).toHaveLength(times);
    },
  );

  test('needs three entries before it and after it', () => {
    expect(gaps(...earlier.slice(1), ...later('2021-06-01').slice(0, 2))).toEqual([]);
    expect(gaps({ on: '2021-01-01' }, { on: '2021-12-01' })).toEqual([]);
    expect(gaps()).toEqual([]);
  });

  test('is none where an entry of no exact day may lie in it, but notes and history do not fill it', () => {
    const vague: Told = { on: '2021-01-20/2021-05-30' };
    const told = (filling: Told) => gaps(...earlier, filling, ...later('2021-06-01')).map(({ from }) => from);
    expect(told(vague)).not.toContain('2021-01-22');
    expect(told({ on: '2021-03-01', note: true })).toContain('2021-01-22');
    expect(told({ on: '2021-03-01', standing: 'historical' })).toContain('2021-01-22');
    expect(told({ on: '' })).toContain('2021-01-22');
  });

  describe('with an entry that is open at an end', () => {
    const openFrom: Told = { on: '2021-02-01/', event: 'Found on the railway line.' };
    const sentences = (...filling: readonly Told[]) =>
      gaps(...earlier, ...filling, ...later('2021-06-01')).map(({ sentence }) => sentence);

    test('begins after the day from which it is dated, and says that it may lie there', () => {
      expect(gaps(...earlier, openFrom, ...later('2021-06-01'))).toEqual([
        {
          agency: 'Health',
          from: '2021-02-02',
          to: '2021-05-31',
          days: 119,
          sentence:
            'Health has no entry between 2 February and 31 May 2021 (119 days), unless its entry dated from 1 February 2021 on lies there.',
          entries: ['e4', 'e5'],
        },
      ]);
    });

    test('ends before the day up to which it is dated', () => {
      expect(sentences({ on: '/2021-05-20' })).toEqual([
        'Health has no entry between 22 January and 19 May 2021 (118 days), unless its entry dated up to 20 May 2021 lies there.',
      ]);
    });

    test('is none where neither part is long', () => {
      expect(sentences({ on: '2021-04-01/' })).toEqual([]);
    });

    test('says so of one that began before it, of one without a date, and of several', () => {
      expect(sentences({ on: '2020-03-01/' })).toEqual([
        'Health has no entry between 22 January and 31 May 2021 (130 days), unless its entry dated from 1 March 2020 on lies there.',
      ]);
      expect(sentences({ on: '' })).toEqual([
        'Health has no entry between 22 January and 31 May 2021 (130 days), unless its entry without a date lies there.',
      ]);
      expect(sentences({ on: '' }, { on: '2020-03-01/' })).toEqual([
        'Health has no entry between 22 January and 31 May 2021 (130 days), unless one of its two entries without a first or a last day lies there.',
      ]);
    });

    test.each([
      [20, 'lies there.'],
      [21, 'lies there; the first 20 of them are given here.'],
      [40, 'lies there; the first 20 of them are given here.'],
    ])('says of %s that may lie there whether all are given with it', (count, end) => {
      const open = Array.from(
        { length: count },
        (_, place): Told => ({ on: '2020-03-01/', event: `Letter ${place}.` }),
      );
      expect(sentences(...open)).toEqual([
        `Health has no entry between 22 January and 31 May 2021 (130 days), unless one of its ${count} entries without a first or a last day ${end}`,
      ]);
    });

    test('says nothing of one that cannot lie there, nor of notes and of history', () => {
      const alone = ['Health has no entry between 22 January and 31 May 2021 (130 days).'];
      expect(sentences({ on: '2021-06-01/' })).toEqual(alone);
      expect(sentences({ on: '/2021-01-21' })).toEqual(alone);
      expect(sentences({ ...openFrom, note: true }, { ...openFrom, standing: 'historical' })).toEqual(alone);
    });

    test('does not take it for one of the three before or after', () => {
      expect(gaps(...earlier.slice(1), { on: '2020-12-01/' }, ...later('2021-06-01'))).toEqual([]);
    });

    test.each(['2021-02-05/', '', '2021-01-20/2021-03-01'])(
      'says of no other agency that it recorded nothing where its date may lie there: %s',
      (on) => {
        expect(sentences({ on, agency: 'School' })).toEqual([
          'Health has no entry between 22 January and 31 May 2021 (130 days). No entry of another agency is sure to lie in that time.',
        ]);
      },
    );
  });
});
