import { expect, test } from 'vitest';
import { type Day, parseDay } from '../../../shared/day.ts';
import { makeTimelineScale } from '../outputs/page/timeline-scale.ts';
import type { MonthsCount } from '../store/count-entries.ts';
import { countYears, daysOf, outline, sayTime, timeAround } from './timeline-time.ts';

function day(text: string): Day {
  const found = parseDay(text);
  if (found === null) throw new Error(`${text} is no day`);
  return found;
}

test('a closer look begins where the calendar does', () => {
  const at = day('2014-05-20');
  expect(timeAround('month', at)).toEqual({ from: '2014-05-01', to: '2014-05-31' });
  expect(timeAround('quarter', at)).toEqual({ from: '2014-04-01', to: '2014-06-30' });
  expect(timeAround('year', at)).toEqual({ from: '2014-01-01', to: '2014-12-31' });
  expect(timeAround('years', at)).toEqual({ from: '2010-01-01', to: '2014-12-31' });
});

test('the ends of the calendar are times too', () => {
  for (const zoom of ['month', 'quarter', 'year', 'years'] as const) {
    expect(timeAround(zoom, day('9999-12-31')).to).toBe('9999-12-31');
    expect(timeAround(zoom, day('0001-01-01')).from).toBe('0001-01-01');
  }
});

test('times are said as people say them', () => {
  const said = (zoom: 'month' | 'quarter' | 'year' | 'years') => sayTime(timeAround(zoom, day('2014-05-20')));
  expect([said('month'), said('quarter'), said('year'), said('years')]).toEqual([
    'May 2014',
    'April to June 2014',
    '2014',
    '2010 to 2014',
  ]);
});

const months: readonly MonthsCount[] = [
  { from: null, to: '2010-06', count: 1 },
  { from: '2012-03', to: '2012-03', count: 2 },
  { from: '2013-01', to: '2013-12', count: 4 },
  { from: '2014-05', to: null, count: 8 },
  { from: null, to: null, count: 16 },
];

test('every entry lies before a time, after it, reaches into it or has no date', () => {
  expect(outline(months, timeAround('quarter', day('2013-05-01')))).toEqual({
    dated: 15,
    undated: 16,
    before: 3,
    after: 8,
    middle: '2013-01-01',
    nearestBefore: '2012-03-01',
    nearestAfter: '2014-05-01',
  });
});

test('what has no end lies before no time, and what has no beginning after none', () => {
  expect(outline(months, timeAround('year', day('2030-01-01'))).before).toBe(7);
  expect(outline(months, timeAround('year', day('1990-01-01'))).after).toBe(14);
});

test('an entry counts in the year in which it begins, or ends where that alone is known', () => {
  expect(countYears(months)).toEqual([
    { year: 2010, count: 1 },
    { year: 2012, count: 2 },
    { year: 2013, count: 4 },
    { year: 2014, count: 8 },
  ]);
});

test('twenty thousand entries make the scale of as many days as two thousand, and no month is lost', () => {
  const many = [...months, { from: '2011-01', to: '2011-01', count: 20_000 }];
  const days = daysOf(many);
  expect(days.length).toBeLessThan(4_100);
  expect(new Set(days)).toContain('2014-05-01');
  expect(makeTimelineScale(days, { start: 0, end: 1200 })).not.toBeNull();
});
