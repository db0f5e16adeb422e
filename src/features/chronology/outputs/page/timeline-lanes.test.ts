import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTable } from '../../../../../test/builders/read-documents.ts';
import { check, checkRows } from '../../../../../test/chronologies/checking.ts';
import type { Entry } from '../../domain/entry.ts';
import { dotLength, type Lane, layLane, mostLevels } from './timeline-lanes.ts';
import { makeTimelineScale } from './timeline-scale.ts';

function entriesOf(dates: readonly string[]): readonly Entry[] {
  return checkRows(...dates.map((date, index) => [date, 'Log', `Visit ${index}`])).entries;
}

function laneOf(entries: readonly Entry[]): Lane {
  const days = entries.flatMap(({ when }) => [when.earliest, when.latest].filter((day) => day !== null));
  const scale = makeTimelineScale(days, { start: 0, end: 1200 });
  if (scale === null) throw new Error('no scale');
  return layLane(entries, scale);
}

function drawn({ dots, bars, notDrawn }: Lane): readonly string[] {
  const marked = [
    ...dots.flatMap((dot) => (dot.kind === 'dot' ? [dot.entry] : dot.entries)),
    ...bars.flatMap((bar) => bar.entries),
  ];
  return [...marked, ...notDrawn].map(({ id }) => id).toSorted();
}

const anyDate = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))
    .map(([day, month]) => `${day}/${month}/2015`),
  fc.constantFrom(
    'March 2014',
    '2015',
    'c. 3 May 2015',
    'from 3 May 2015',
    'until June 2014',
    'Spring 2015',
    '3-9 May 2014',
  ),
);

test('every entry with a date is drawn once, or told as not drawn', () => {
  fc.assert(
    fc.property(fc.array(anyDate, { minLength: 1, maxLength: 80 }), (dates) => {
      const entries = entriesOf(dates);
      expect(drawn(laneOf(entries))).toEqual(entries.map(({ id }) => id).toSorted());
    }),
    { numRuns: 30 },
  );
});

test('no mark lies on another of its lane', () => {
  fc.assert(
    fc.property(fc.array(anyDate, { minLength: 1, maxLength: 80 }), (dates) => {
      const { bars, dots } = laneOf(entriesOf(dates));
      for (const row of new Set(bars.map((bar) => bar.row))) {
        const inRow = bars.filter((bar) => bar.row === row).toSorted((one, other) => one.start - other.start);
        expect(inRow.slice(1).every((bar, index) => bar.start >= (inRow[index]?.end ?? 0))).toBe(true);
      }
      const places = dots.map((dot) => `${dot.place} ${dot.kind === 'dot' ? dot.level : 0}`);
      expect(new Set(places).size).toBe(places.length);
    }),
    { numRuns: 30 },
  );
});

test('one day is a dot, hollow when it is not certain; a longer time is a bar', () => {
  const lane = laneOf(entriesOf(['3/5/2015', 'c. 20 June 2015', '2015', '1 July 2015 - 30 August 2015']));
  expect(lane.dots).toMatchObject([
    { kind: 'dot', sureness: 'sure' },
    { kind: 'dot', sureness: 'unsure' },
  ]);
  expect(lane.bars).toMatchObject([{ extent: 'within' }, { extent: 'span', sureness: 'sure' }]);
});

test('a time without a beginning or an end reaches the end of the line, and says so', () => {
  const { bars } = laneOf(entriesOf(['from 3 May 2015', 'until June 2015', '1/1/2014', '31/12/2016']));
  expect(bars.find((bar) => bar.openStart)).toMatchObject({ start: 0, openEnd: false });
  expect(bars.find((bar) => bar.openEnd)).toMatchObject({ end: 1200, openStart: false });
});

test('entries of the same time share a bar', () => {
  const { bars } = laneOf(entriesOf(['March 2014', 'March 2014', 'March 2014', 'June 2015']));
  expect(bars.map((bar) => bar.entries.length)).toEqual([3, 1]);
});

test('twenty thousand entries of one day are one column', () => {
  const rows = Array.from({ length: 20_000 }, () => ['12/03/2012', 'Log', 'Home visit']);
  const lane = laneOf(check(makeTable([['Date', 'Source', 'Event'], ...rows])).entries);
  expect(lane.dots).toHaveLength(1);
  expect(lane.mostTogether).toBe(20_000);
});

test('more dots than have room on one another become a column', () => {
  const dates = (count: number) => [...Array.from({ length: count }, () => '3/5/2015'), '1/1/2014'];
  expect(laneOf(entriesOf(dates(mostLevels))).mostTogether).toBe(0);
  expect(laneOf(entriesOf(dates(mostLevels + 1))).mostTogether).toBe(mostLevels + 1);
});

test('dots keep within the line', () => {
  const { dots } = laneOf(entriesOf(['1/1/2014', '31/12/2015']));
  expect(Math.min(...dots.map(({ place }) => place))).toBeGreaterThanOrEqual(dotLength / 2);
  expect(Math.max(...dots.map(({ place }) => place))).toBeLessThanOrEqual(1200 - dotLength / 2);
});
