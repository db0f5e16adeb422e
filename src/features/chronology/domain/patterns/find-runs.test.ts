import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, tellRecord } from '../../../../../test/builders/told-record.ts';
import { addDays } from '../../../../shared/day.ts';
import { findRuns } from './find-runs.ts';
import { gatherHappenings } from './happening.ts';

const limits = { minimum: 3, daysBetween: 92 };

function runs(...days: readonly string[]): readonly (readonly string[])[] {
  const { entries, readings } = tellRecord(days.map((on) => ({ on })));
  return findRuns(gatherHappenings(entries, readings, []), limits).map(({ happenings }) =>
    happenings.flatMap((happening) => happening.entries.map(({ id }) => id)),
  );
}

describe('runs of events', () => {
  test('step over an event that may lie too far off', () => {
    expect(runs('2018-01-01', '2018-01-20', '2018-02-10')).toEqual([['e1', 'e2', 'e3']]);
    expect(runs('2018-01-01', '2018-01-20', '2018-02-10', '2018-01-25/2018-12-31')).toEqual([
      ['e1', 'e2', 'e3'],
    ]);
  });

  test('hold an event of a vague day that is near enough on each of its days', () => {
    expect(runs('2018-01-01', '2018-01-20', '2018-01-25/2018-04-03')).toEqual([['e1', 'e2', 'e3']]);
    expect(runs('2018-01-01', '2018-01-20', '2018-01-25/2018-04-23')).toEqual([]);
  });

  test('join what one event lies near to on both sides', () => {
    expect(runs('2018-01-01', '2018-01-05/2018-04-05', '2018-04-01')).toEqual([['e1', 'e2', 'e3']]);
  });

  const anyDays = fc
    .record({
      offset: fc.integer({ min: 0, max: 900 }),
      length: fc.constantFrom(0, 0, 0, 10, 80, 95, 300),
    })
    .map(({ offset, length }) => {
      const from = addDays(day('2018-01-01'), offset);
      return `${from}/${addDays(from, length)}`;
    });

  test('are never taken away, nor cut, by one event more', () => {
    fc.assert(
      fc.property(fc.array(anyDays, { maxLength: 20 }), anyDays, (days, added) => {
        const after = runs(...days, added).map((run) => new Set(run));
        for (const run of runs(...days)) {
          expect(after.some((other) => run.every((id) => other.has(id)))).toBe(true);
        }
      }),
    );
  });

  test('never have more days than the limit from one to the next, whenever their events happened', () => {
    fc.assert(
      fc.property(fc.array(anyDays, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (days, numbers) => {
        for (const run of runs(...days)) {
          const happened = run
            .map((id) => days[Number(id.slice(1)) - 1]?.split('/').map((text) => day(text)) ?? [])
            .map(([from = day('2018-01-01'), to = from]) => {
              const length = (Date.parse(to) - Date.parse(from)) / 86_400_000;
              return Date.parse(from) / 86_400_000 + (numbers.next().value % (length + 1));
            })
            .toSorted((first, second) => first - second);
          for (const [place, at] of happened.entries()) {
            expect(at - (happened[place - 1] ?? at)).toBeLessThanOrEqual(limits.daysBetween);
          }
        }
      }),
    );
  });
});
