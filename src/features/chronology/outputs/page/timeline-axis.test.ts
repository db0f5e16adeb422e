import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../../../shared/day.ts';
import { swimLaneLine } from './swim-lanes.ts';
import { drawAxis } from './timeline-axis.ts';
import { pictureWidth } from './timeline-plan.ts';
import { makeTimelineScale, makeWindowScale } from './timeline-scale.ts';

/** Where the letters of a label begin and end, at the least that they take. */
function labelsOf(drawn: string) {
  return [...drawn.matchAll(/<text x="([\d.]+)" y="(\d+)"( text-anchor="end")?[^>]*>([^<]+)</g)]
    .filter(([, , , , label = '']) => /^(?:\d{1,4}|[A-Z][a-z]+ \d{4}|[A-Z][a-z]{2})$/.test(label))
    .map(([, x = '', y, end, label = '']) => {
      const width = label.length * (y === '14' ? 7 : 5);
      const start = end === undefined ? Number(x) : Number(x) - width;
      return { label, y, start, end: start + width };
    });
}

test('the label of the last year stands within the picture', () => {
  const days = ['2016-09-01', '2018-04-01', '2020-01-01', '2022-05-01', '2024-02-03'] as Day[];
  const scale = makeTimelineScale(days, swimLaneLine);
  if (scale === null) throw new Error('there are days');
  expect(scale.ticks.findLast(({ major }) => major)?.label).toBe('2024');
  const years = labelsOf(String(drawAxis(scale, 100))).filter(({ y }) => y === '14');
  const last = years.at(-1);
  expect(last?.label).toBe('2024');
  expect(last?.end).toBeLessThanOrEqual(pictureWidth);
});

test('whatever time is drawn, no label is cut, and the last covers no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 9000 }), (after, length) => {
      const from = addDays('1999-01-01' as Day, after);
      const scale = makeWindowScale({ from, to: addDays(from, length) }, swimLaneLine);
      const labels = labelsOf(String(drawAxis(scale, 100)));
      for (const row of Map.groupBy(labels, ({ y }) => y).values()) {
        expect(row.every(({ end }) => end <= pictureWidth)).toBe(true);
        const [before, last] = row.slice(-2);
        if (last !== undefined) expect(before?.end).toBeLessThanOrEqual(last.start);
      }
    }),
  );
});

test('where some years are drawn closer and some are left out, no label covers another', () => {
  const few = fc.array(fc.integer({ min: 0, max: 15_000 }), { minLength: 1, maxLength: 6 });
  const many = fc.array(fc.integer({ min: 6000, max: 8000 }), { minLength: 10, maxLength: 60 });
  fc.assert(
    fc.property(few, many, (apart, together) => {
      const days = [...apart, ...together].map((after) => addDays('1990-01-01' as Day, after));
      const scale = makeTimelineScale(days, swimLaneLine);
      if (scale === null) throw new Error('there are days');
      for (const row of Map.groupBy(labelsOf(String(drawAxis(scale, 100))), ({ y }) => y).values())
        for (const [at, label] of row.entries())
          expect(row[at - 1]?.end ?? 0).toBeLessThanOrEqual(label.start);
    }),
    { numRuns: 300 },
  );
});
