import { expect, test } from 'vitest';
import { daysOf, noteCodes, read, readAs } from './reading.ts';

const after = (text: string, previous: string) => daysOf(text, { previous: readAs(previous) });

test.each([
  ['8 October', '9 September 2012', '2012-10-08'],
  ['8 October', '8 October 2012', '2012-10-08'],
  ['in July', 'in July 2023', '2023-07-01..2023-07-31'],
  ['12/3', '5 March 2012', '2012-03-12'],
  ['5 January', '20 December 2012', '2013-01-05'],
  ['15 December', '22 December 2017', '2017-12-15'],
  ['26 and 27 November', '8 November 2012', '2012-11-26..2012-11-27'],
  ['between 20 December and 3 January', '1 December 2012', '2012-12-20..2013-01-03'],
  ['25 September', 'from September 2018', '2018-09-25'],
])('%s, below %s, is %s', (text, previous, days) => {
  expect(after(text, previous)).toBe(days);
  expect(noteCodes(text, { previous: readAs(previous) })).toContain('year-from-context');
});

test.each([
  ['on 17', '16 January 2018', '2018-01-17'],
  ['the 6th', '3 January 2012', '2012-01-06'],
  ['on 2nd', '30 January 2012', '2012-02-02'],
  ['Tuesday 17th', '12 April 2012', '2012-04-17'],
  ['during 29 or 30', '28 May 2012', '2012-05-29..2012-05-30'],
])('%s, below %s, is %s', (text, previous, days) => {
  expect(after(text, previous)).toBe(days);
  expect(noteCodes(text, { previous: readAs(previous) })).toContain('month-from-context');
});

test.each([
  ['same day', '12 March 2012', '2012-03-12'],
  ['ditto', '12 March 2012', '2012-03-12'],
  ['"', '12 March 2012', '2012-03-12'],
  ['Later the same day', '12 March 2019', '2019-03-12'],
  ['That evening', '13 November 2023', '2023-11-13'],
  ['at 16:02', '14 November 2023', '2023-11-14'],
  ['In the evening', '18 February 2019', '2019-02-18'],
  ['the next day', '31 December 2012', '2013-01-01'],
  ['the following morning', '7 January 2014', '2014-01-08'],
  ['the day before', '1 March 2012', '2012-02-29'],
  ['two days later', '12 March 2012', '2012-03-14'],
  ['a fortnight later', '12 March 2012', '2012-03-26'],
  ['the following Monday', '12 March 2012', '2012-03-19'],
  ['8 weeks later', 'May 2021', '2021-06-26..2021-07-26'],
  ['the following week', '14 March 2012', '2012-03-19..2012-03-25'],
  ['later that month', '14 March 2012', '2012-03-14..2012-03-31'],
  ['later that month', 'March 2012', '2012-03-01..2012-03-31'],
  ['later that year', '2012', '2012-01-01..2012-12-31'],
  ['later that night', 'evening of 14 March 2012', '2012-03-14..2012-03-15'],
  ['that night', '14 March 2012 at 10:00', '2012-03-14'],
])('%s, below %s, is %s', (text, previous, days) => {
  expect(after(text, previous)).toBe(days);
  expect(noteCodes(text, { previous: readAs(previous) })).toContain('day-from-context');
});

test.each([
  ['15 May', '20 August 2012', 'in 2012 or in 2013'],
  ['20 December', '5 January 2014', 'in 2013 or in 2014'],
  ['on 5', '20 March 2012', 'that month or the next'],
  ['at 01:30', '12 March 2012 at 23:00', 'on that day or the next'],
  ['on 17', 'between March and May 2012', 'tells of more than one'],
  ['next day', 'March 2012', 'not a single day'],
  ['some hours later', '12 March 2012', 'not part of a date'],
  ['two hours later', '12 March 2012', 'may be on the next day'],
  ['3 May', '2010 to 2014', 'more than one year'],
  ['the early hours', 'evening of 14 March 2012', 'of the next day'],
])('%s, below %s, is not read, because it may be %s', (text, previous, reason) => {
  const reading = read(text, { previous: readAs(previous) });
  expect(reading.status === 'not-read' ? reading.reason : reading.when).toContain(reason);
});

test.each([
  ['Monday 3-8', '1 March 2012'],
  ['3-12', '1 March 2012'],
  ['Oct-12', '1 March 2012'],
  ['March 12', '1 February 2012'],
  ['Year 8', '1 March 2012'],
  ['Monday', '1 March 2012'],
  ['12', '1 March 2012'],
  ['the next day', 'undated'],
  ['12 March 2012 at 14:30 and 16:30', '1 March 2012'],
  ['1/3/2', '1 March 2012'],
])('%s is not read with the help of %s either', (text, previous) => {
  expect(after(text, previous)).toBe('not read');
});

test('“the next day” below “the next morning” may be the same day, and is not read', () => {
  const morning = readAs('the next morning', { previous: readAs('13 November 2023') });
  expect(daysOf('the next day', { previous: morning })).toBe('not read');
  const next = readAs('the next day', { previous: readAs('13 November 2023') });
  expect(daysOf('the next day', { previous: next })).toBe('2023-11-15');
});

test('a heading gives the year before the row above does', () => {
  const previous = readAs('12 December 2012');
  expect(daysOf('5 January', { previous, heading: { year: 2012 } })).toBe('2012-01-05');
  expect(daysOf('17', { heading: { year: 2012, month: 3 } })).toBe('2012-03-17');
  expect(daysOf('March 12', { heading: { year: 2012 } })).toBe('not read');
  expect(daysOf('March 25', { heading: { year: 2012 } })).toBe('2012-03-25');
  expect(daysOf('29 February', { heading: { year: 2011 } })).toBe('not read');
});

test('“the following day on the 5 February 2015” keeps its date, and tells a row above that says otherwise', () => {
  const text = 'The following day on the 5 February 2015';
  expect(noteCodes(text, { previous: readAs('4 February 2015') })).toEqual([]);
  expect(noteCodes(text, { previous: readAs('1 February 2015') })).toEqual(['words-left-over']);
});

test.each([
  ['12 March', 'year'],
  ['March', 'year'],
  ['the 12th', 'month'],
  ['at 16:02', 'day'],
  ['on Monday', 'day'],
  ['the next day', 'row-above'],
  ['thereafter', 'row-above'],
  ['at the age of 6', 'date-of-birth'],
  ['in Year 8', 'date-of-birth'],
  ['8 week check', 'date-of-birth'],
  ['31 September 2012', 'none'],
  ['as soon as practicable', 'none'],
  ['', 'none'],
])('%s alone lacks its %s', (text, lacks) => {
  const reading = read(text);
  expect(reading.status === 'not-read' ? reading.lacks : 'read').toBe(lacks);
});
