import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, parseDay } from '../../../../shared/day.ts';
import { binsOf } from './timeline-bins.ts';
import { dotLength } from './timeline-lanes.ts';
import { makeTimelineScale, makeWindowScale } from './timeline-scale.ts';

const line = { start: 6, end: 1194 };

function day(text: string): Day {
  const found = parseDay(text);
  if (found === null) throw new Error(`${text} is no day`);
  return found;
}

test('days of one bin are those whose dots would be stacked on one another', () => {
  const anyScale = fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 9000 }));
  fc.assert(
    fc.property(
      anyScale,
      fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 20 }),
      ([from, length], offsets) => {
        const first = addDays(day('1990-01-01'), from);
        const last = addDays(first, length);
        const scale = makeWindowScale({ from: first, to: last }, line);
        const { starts } = binsOf(scale);
        const binOf = (one: Day) => starts.filter((start) => start <= one).length;
        const stackOf = (one: Day) =>
          Math.floor((scale.placeOf(one) + scale.placeOf(addDays(one, 1))) / 2 / dotLength);
        const days = offsets.map((offset) => addDays(first, offset % length)).toSorted();
        for (const [at, one] of days.slice(1).entries()) {
          const before = days[at] ?? one;
          expect(binOf(one) === binOf(before)).toBe(stackOf(one) === stackOf(before));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a picture has about a hundred bins however long its record is', () => {
  for (const to of ['2012-12-31', '2019-12-31', '2089-12-31']) {
    const scale = makeTimelineScale([day('2012-01-01'), day(to)], line);
    if (scale === null) throw new Error('no scale');
    expect(binsOf(scale).starts.length).toBeLessThanOrEqual(101);
  }
});

test('in a month every day is a bin of its own, and what lasted two days is drawn as long', () => {
  const bins = binsOf(makeWindowScale({ from: day('2014-05-01'), to: day('2014-05-31') }, line));
  expect(bins.starts).toHaveLength(31);
  expect(bins.shortDays).toBe(1);
});
