import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, tellRecord } from '../../../../../test/builders/told-record.ts';
import { addDays, daysBetween } from '../../../../shared/day.ts';
import type { When } from '../../../../shared/when/when.ts';
import { deriveInterval } from './derive-interval.ts';

function interval(first: string, second: string, certainty: When['certainty'] = 'exact') {
  const [one, other] = tellRecord([{ on: first }, { on: second, certainty }]).entries;
  if (one === undefined || other === undefined) throw new Error('two entries were told');
  return deriveInterval(one, other);
}

describe('how long it is between two entries', () => {
  test.each([
    ['2021-03-01', '2021-03-01', 'the same day'],
    ['2021-03-01', '2021-03-02', '1 day'],
    ['2021-03-01', '2021-03-14', '13 days'],
    ['2021-03-01', '2021-03-15', '14 days (2 weeks)'],
    ['2021-03-01', '2021-04-08', '38 days (5 weeks and 3 days)'],
    ['2021-03-03', '2021-06-09', '98 days (3 months and 6 days)'],
    ['2020-02-29', '2023-02-28', '1,095 days (2 years, 11 months and 30 days)'],
    ['2020-02-29', '2024-02-29', '1,461 days (4 years)'],
    ['2021-03-01', '2021-03-05/2021-03-09', 'between 4 days and 8 days'],
    ['2021-03-01', '2021-02-20/2021-03-09', 'at most 9 days'],
    ['2021-03-01', '2021-03-20/', 'at least 19 days (2 weeks and 5 days)'],
    ['2021-03-01', '', 'not known'],
    ['', '', 'not known'],
    ['/2021-03-01', '2021-03-10/', 'at least 9 days'],
  ])('from %s to %s: %s', (first, second, words) => {
    expect(interval(first, second).words).toBe(words);
  });

  test('says which comes first, where the dates settle it', () => {
    expect(interval('2021-03-01', '2021-03-05').earlier).toBe('first');
    expect(interval('2021-03-05', '2021-03-01').earlier).toBe('second');
    expect(interval('2021-03-05', '2021-03-05').earlier).toBeNull();
    expect(interval('2021-03-05', '2021-03-01/2021-03-09').earlier).toBeNull();
  });

  test('says the same whichever entry comes first, also where two stretches are as long', () => {
    const [one, other] = ['2020-01-06/2020-10-31', '2020-03-01/2020-09-06'];
    expect(interval(one, other).words).toBe('at most 244 days (8 months)');
    expect(interval(other, one).words).toBe('at most 244 days (8 months)');
  });

  test('says that a date is not certain', () => {
    expect(interval('2021-03-01', '2021-03-05', 'uncertain').words).toBe(
      '4 days, by dates that are not certain',
    );
  });

  test('holds every distance that the dates allow, whichever entry comes first', () => {
    const offset = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(offset, offset, offset, offset, offset, offset, (a, b, c, d, inOne, inOther) => {
        const start = day('2019-11-03');
        const window = (from: number, length: number) => [
          addDays(start, from),
          addDays(start, from + length),
        ];
        const [oneFrom = start, oneTo = start] = window(a, b);
        const [otherFrom = start, otherTo = start] = window(c, d);
        const found = interval(`${oneFrom}/${oneTo}`, `${otherFrom}/${otherTo}`);
        const some = addDays(oneFrom, Math.min(inOne, b));
        const other = addDays(otherFrom, Math.min(inOther, d));
        const distance = Math.abs(daysBetween(some, other));
        expect(distance).toBeGreaterThanOrEqual(found.atLeast);
        expect(distance).toBeLessThanOrEqual(found.atMost ?? -1);
        const turned = interval(`${otherFrom}/${otherTo}`, `${oneFrom}/${oneTo}`);
        expect([turned.atLeast, turned.atMost, turned.words]).toEqual([
          found.atLeast,
          found.atMost,
          found.words,
        ]);
      }),
    );
  });
});
