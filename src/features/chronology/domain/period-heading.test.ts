import { expect, test } from 'vitest';
import { readPeriodHeading } from './period-heading.ts';

test.each([
  ['2012', { year: 2012 }],
  ['YEAR 2012', { year: 2012 }],
  ['Year: 2012', { year: 2012 }],
  ['– 2012 –', { year: 2012 }],
  ['2012 (continued)', { year: 2012 }],
  ['2012 cont.', { year: 2012 }],
  ['March 2012', { year: 2012, month: 3 }],
  ['Sept 2012:', { year: 2012, month: 9 }],
  ['2012 – March', { year: 2012, month: 3 }],
  ['Events in 2012', { year: 2012 }],
])('“%s” is a heading of a year or a month', (text, period) => {
  expect(readPeriodHeading(text, null)).toEqual(period);
});

const school = { kind: 'school year', from: '2012-09-01', to: '2013-08-31' };
const financial = { kind: 'financial year', from: '2012-04-01', to: '2013-03-31' };

test.each([
  ['2012/13', [school, financial]],
  ['YEAR 2012/13', [school, financial]],
  ['Academic year 2012/13', [school]],
  ['School year 2012-2013', [school]],
  ['Financial year 2012/13', [financial]],
  ['FY 2012-13', [financial]],
])('“%s” is a heading of a school year, a financial year, or either', (text, spans) => {
  expect(readPeriodHeading(text, null)).toEqual({ year: null, spans });
});

test.each(['2012-2013', '2012/15', '2012-2015'])(
  '“%s” is a heading of two years or more, and lends none',
  (text) => {
    expect(readPeriodHeading(text, null)).toEqual({ year: null });
  },
);

test('a month alone is of the year that stands above it', () => {
  expect(readPeriodHeading('March', { year: 2012 })).toEqual({ year: 2012, month: 3 });
  expect(readPeriodHeading('March', null)).toEqual({ year: null, month: 3 });
});

test.each([
  '12 March 2012',
  '12/03/2012',
  'Spring 2012',
  'In 2012 he moved',
  'Marching',
  '20123',
  'March 12',
])('“%s” is no heading of a year or a month', (text) => {
  expect(readPeriodHeading(text, null)).toBeNull();
});
