import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, makeDay } from '../../../../shared/day.ts';
import { followsAtOnce, makeTimelineScale, type TimelineScale } from './timeline-scale.ts';

const line = { start: 100, end: 1100 };
const anyDay = fc
  .tuple(
    fc.integer({ min: 1930, max: 2035 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, dayOfMonth]) => day(year, month, dayOfMonth));

function day(year: number, month: number, dayOfMonth: number): Day {
  const made = makeDay(year, month, dayOfMonth);
  if (made === null) throw new Error('no such day');
  return made;
}

function scaleOf(...days: readonly Day[]): TimelineScale {
  const scale = makeTimelineScale(days, line);
  if (scale === null) throw new Error('no scale');
  return scale;
}

/** So many days, each a week after the one before. */
function weekly(from: Day, count: number): readonly Day[] {
  return Array.from({ length: count }, (_, index) => addDays(from, index * 7));
}

function labelsOf({ ticks }: TimelineScale): readonly string[] {
  return ticks.map(({ label }) => label);
}

describe('whatever the days', () => {
  test('a later day never stands before an earlier one, and none stands outside the line', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 60 }), (days) => {
        const places = days.toSorted().map(scaleOf(...days).placeOf);
        expect(places.every((place) => place >= line.start && place <= line.end)).toBe(true);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
    );
  });

  test('the line is taken up from end to end, and no label stands on another of its rank', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 60 }), (days) => {
        const { stretches, ticks } = scaleOf(...days);
        expect(stretches[0]?.start).toBe(line.start);
        expect(stretches.at(-1)?.end).toBeCloseTo(line.end);
        for (const { start, end, narrow } of stretches.filter((stretch) => !stretch.narrow)) {
          expect(narrow).toBe(false);
          const majors = ticks.filter(({ place, major }) => major && place >= start && place < end);
          const steps = majors.slice(1).map(({ place }, index) => place - (majors[index]?.place ?? 0));
          expect(steps.every((step) => step > 28)).toBe(true);
        }
      }),
    );
  });
});

test('no day gives no scale', () => {
  expect(makeTimelineScale([], line)).toBeNull();
});

test('one day only is shown in its month, by days', () => {
  const scale = scaleOf(day(2012, 3, 12));
  expect(scale.stretches).toMatchObject([{ from: '2012-03-01', to: '2012-03-31', narrow: false }]);
  expect(labelsOf(scale)).toEqual([
    'March 2012',
    ...Array.from({ length: 31 }, (_, index) => String(index + 1)),
  ]);
});

test('a year is shown by months, a few years by quarters, and many by years', () => {
  expect(labelsOf(scaleOf(day(2012, 1, 1), day(2012, 12, 31))).slice(0, 3)).toEqual(['2012', 'Jan', 'Feb']);
  expect(labelsOf(scaleOf(...weekly(day(2010, 1, 1), 300)))).toContain('Apr');
  expect(labelsOf(scaleOf(...weekly(day(2010, 1, 1), 300)))).not.toContain('Feb');
  expect(labelsOf(scaleOf(...weekly(day(1990, 1, 1), 1500))).every((label) => /^\d{4}$/.test(label))).toBe(
    true,
  );
});

test('one record of sixty years ago is drawn closer, and leaves the others their room', () => {
  const scale = scaleOf(day(1955, 5, 3), ...weekly(day(2014, 1, 6), 100));
  expect(scale.stretches.map(({ narrow }) => narrow)).toEqual([true, false]);
  expect(scale.placeOf(day(2014, 1, 1))).toBeLessThan(250);
});

test('few records of late years are drawn closer too', () => {
  const scale = scaleOf(...weekly(day(1980, 1, 7), 100), day(2020, 1, 1));
  expect(scale.stretches.map(({ narrow }) => narrow)).toEqual([false, true]);
});

test('many years between two families of records are left out, and both keep their order', () => {
  const scale = scaleOf(...weekly(day(1995, 1, 2), 50), ...weekly(day(2014, 1, 6), 50));
  const [first, second] = scale.stretches;
  expect(scale.stretches).toHaveLength(2);
  expect(followsAtOnce(first, second)).toBe(false);
  const between = scale.placeOf(day(2005, 1, 1));
  expect(between).toBeGreaterThan(first?.end ?? 0);
  expect(between).toBeLessThan(second?.start ?? 0);
});

test('the ends of the calendar can be drawn', () => {
  const scale = scaleOf(day(1, 1, 1), day(9999, 12, 28));
  expect(scale.placeOf(day(9999, 12, 28))).toBeGreaterThan(scale.placeOf(day(1, 1, 1)));
  expect(scale.ticks.length).toBeLessThan(200);
});
