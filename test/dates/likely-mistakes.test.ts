import { expect, test } from 'vitest';
import { daysOf, noteCodes, readAs } from './reading.ts';

test.each([
  ['for the year ending 31 March 2015', '2014-04-01..2015-03-31'],
  ['for the year ended March 2015', '2014-04-01..2015-03-31'],
  ['the year end 31 March 2015', '2014-04-01..2015-03-31'],
  ['for the month ending 31 March 2012', '2012-03-01..2012-03-31'],
  ['month commencing 1 March 2012', '2012-03-01..2012-03-31'],
  ['for the three months ending 31 March 2015', '2015-01-01..2015-03-31'],
  ['the 12-month period to March 2014', '2013-04-01..2014-03-31'],
  ['the three-year period ending March 2015', '2012-04-01..2015-03-31'],
  ['for a year from August 2010', '2010-08-01..2011-07-31'],
  ['in the year since August 2010', '2010-08-01..2011-07-31'],
  ['in the year after August 2010', '2010-09-01..2011-08-31'],
  ['the month before August 2010', '2010-07-01..2010-07-31'],
  ['in the month before 14 August 2010', '2010-07-14..2010-08-13'],
  ['the year before 2010', '2009-01-01..2009-12-31'],
  ['the 12 months prior to March 2014', '2013-03-01..2014-02-28'],
  ['the six months following 12 March 2012', '2012-03-13..2012-09-12'],
  ['the 12 months from April 2012 to March 2013', '2012-04-01..2013-03-31'],
  ['for two weeks from 14 August 2010', '2010-08-14..2010-08-27'],
])('%s has a beginning and an end: %s', (text, days) => {
  expect(daysOf(text)).toBe(days);
});

test('“12 months prior to March 2012” with no “the” is a month, as “two weeks before 5 May” is a day', () => {
  expect(daysOf('12 months prior to March 2012')).toBe('2011-03-01..2011-03-31');
  expect(daysOf('two weeks before 5 May 2012')).toBe('2012-04-21');
});

test.each([
  ['between 1900 and 2000 hours on 14 August 2010', '19:00', '20:00'],
  ['from 1945 to 2015 hours on 14 August 2010', '19:45', '20:15'],
  ['between 1900 and 2000 on 14 August 2010', '19:00', '20:00'],
  ['between 10 and 11:30 on 1/1/2015', null, '11:30'],
  ['from 9 to 11:30 on 14 August 2010', null, '11:30'],
  ['10 – 11.30, 14/08/2010', null, '11:30'],
  ['1945-2015hrs 14 August 2010', '19:45', '20:15'],
  ['14 August 2010, 2015hrs', '20:15', null],
  ['10 and 11.30 on 14 August 2010', null, null],
  ['at 9 and 10am on 14 August 2010', null, null],
  ['between 7 and 8 on the evening of 14 August 2010', '19:00', '20:00'],
  ['8 o’clock on the evening of 14 August 2010', '20:00', null],
  ['at 9 on the morning of 14 August 2010', '09:00', null],
])('in %s the numbers before the day are times, %s to %s', (text, start, end) => {
  const { earliest, latest, time } = readAs(text);
  expect(earliest).toBe(latest);
  expect([time?.start ?? null, time?.end ?? null]).toEqual([start, end]);
});

test.each(['12/03/12 midday', '12/03/12 noon', '12 March 2012 midday'])('%s is at 12:00', (text) => {
  expect(readAs(text)).toMatchObject({ earliest: '2012-03-12', time: { start: '12:00' } });
});

test.each([
  ['at 2012', 'a time, or a year'],
  ['at about 1830', 'a time'],
  ['at approximately 2030', 'a time'],
  ['1830', 'a time'],
  ['by 1830', 'a time'],
  ['2130', 'a time'],
  ['12/03/2102', 'a year that is too far ahead'],
  ['14 August 2000-2200', 'two times'],
  ['14 August, 1930-2030', 'two times'],
  ['14 August 1930 - 2030 hrs', 'two times'],
  ['12:03 2012', 'a time with a year'],
  ['in the year by August 2010', 'a year in two senses'],
  ['early 20s', 'an age'],
  ['the 30s', 'an age'],
  ['March 2011 to June 12', 'a day, or a year'],
  ['between 15 and 14 August 2010', 'days the wrong way round'],
  ['15 to 12 March 2012', 'days the wrong way round'],
  ['12/03/2012-1', 'days the wrong way round'],
  ['2/13-3/1/2019', 'months first'],
  ['3/4/5/2012', 'too many numbers'],
  ['2/3/4/5/2012', 'too many numbers'],
  ['12-3-4-12', 'too many numbers'],
  ['3/5-4/2012', 'a day joined to a month'],
])('%s, which may be %s, is not read', (text) => {
  expect(daysOf(text)).toBe('not read');
});

test.each([
  ['as at 2012', '2012-01-01..2012-12-31'],
  ['the ’60s', '1960-01-01..1969-12-31'],
  ['mid-80s', '1984-01-01..1986-12-31'],
  ['20 December to 3 January 2012', '2011-12-20..2012-01-03'],
  ['3/4-5/6/2012', '2012-04-03..2012-06-05'],
  ['Nov 2011 to Jan 12', '2011-11-01..2012-01-31'],
  ['March 2014 and 2015', '2014-03-01..2015-03-31'],
  ['31 March 2013, 2014 and 2015', '2013-03-31..2015-03-31'],
  ['March 2014 and again in 2015', '2014-03-01..2015-12-31'],
  ['first in March 2012', '2012-03-01..2012-03-31'],
  ['the first of March 2012', '2012-03-01'],
  ['before 2010-11', '..2010-12-31'],
  ['after 2012-13', '2013-01-01..'],
])('%s is %s', (text, days) => {
  expect(daysOf(text)).toBe(days);
});

test.each([
  ['the day before (12 March 2012)', '2012-03-12'],
  ['two days before (12 March 2012)', '2012-03-12'],
  ['the day after on 12 March 2012', '2012-03-12'],
  ['the day before, 13 August 2010', '2010-08-13'],
  ['the month before (February 2012)', '2012-02-01..2012-02-29'],
  ['the year before (2011)', '2011-01-01..2011-12-31'],
  ['a month before, in March 2012', '2012-03-01..2012-03-31'],
  ['the previous year (2012)', '2012-01-01..2012-12-31'],
])('in %s the date itself is given, %s, and nothing is counted from it', (text, days) => {
  expect(daysOf(text)).toBe(days);
});

test('a day whose exact date is not known is about that day', () => {
  expect(readAs('12/03/12 (exact date not known)')).toMatchObject({
    earliest: '2012-03-12',
    certainty: 'approximate',
  });
  expect(noteCodes('12/03/12 (exact date not known)')).toContain('vague');
  expect(daysOf('12/03/12 (date not known)')).toBe('not read');
});
