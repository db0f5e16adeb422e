import { expect, test } from 'vitest';
import { daysOf, noteCodes, readAs } from './reading.ts';

test.each([
  ['2008-11', '2008-01-01..2011-12-31'],
  ['In 2004-07', '2004-01-01..2007-12-31'],
  ['between 2006-09', '2006-01-01..2009-12-31'],
  ['1998–03', '1998-01-01..2003-12-31'],
  ['2008/9', '2008-01-01..2009-12-31'],
  ['1998-9', '1998-01-01..1999-12-31'],
  ['2008–9 and 2009–10', '2008-01-01..2010-12-31'],
  ['2012-03', '2012-03-01..2012-03-31'],
  ['1998-03', '1998-03-01..1998-03-31'],
])('the years of %s are %s', (text, days) => {
  expect(daysOf(text)).toBe(days);
});

test('a run of years that may be a month of its first is told to be either', () => {
  expect(noteCodes('2008-11')).toContain('range-or-one-day');
  expect(noteCodes('2010–13')).not.toContain('range-or-one-day');
});

test.each([
  ['as of 31 March 2014', '2014-03-31'],
  ['As of September 2014', '2014-09-01..2014-09-30'],
  ['and on 14 August 2010', '2010-08-14'],
  ['then on 14 August 2010', '2010-08-14'],
  ['However, on 14 August 2010', '2010-08-14'],
  ['finally on 14 August 2010', '2010-08-14'],
  ['subsequently, on 12 March 2012', '2012-03-12'],
  ['shortly afterwards, on 12 March 2012', '2012-03-12'],
  ['previously, in 2009', '2009-01-01..2009-12-31'],
  ['once in 2014 and twice in 2015', '2014-01-01..2015-12-31'],
  ['later in March 2012', '2012-03-01..2012-03-31'],
  ['at the time of his death on 12 March 2012', '2012-03-12'],
  ['on the day of his death, 12 March 2012', '2012-03-12'],
  ['the day of her death (12 March 2012)', '2012-03-12'],
  ['on 16 August 2010 (two days before his death)', '2010-08-16'],
  ['on 16 August 2010, two days later', '2010-08-16'],
  ['died on 12 March 2012', '2012-03-12'],
  ['born on 12 March 2012', '2012-03-12'],
  ['DOB: 12.03.12', '2012-03-12'],
  ['on an unknown date in August 2010', '2010-08-01..2010-08-31'],
  ['on an unknown date between 14 and 20 August 2010', '2010-08-14..2010-08-20'],
  ['on dates between 1 May 2010 and 3 June 2010', '2010-05-01..2010-06-03'],
  ['on or between 12 and 15 March 2012', '2012-03-12..2012-03-15'],
  ['in the years 2010 and 2011', '2010-01-01..2011-12-31'],
  ['each of 12 and 13 March 2012', '2012-03-12..2012-03-13'],
])('the words around the date in %s change nothing about %s', (text, days) => {
  expect(daysOf(text)).toBe(days);
});

test.each([
  ['to 14 August 2010', '..2010-08-14'],
  ['to the end of March 2015', '..2015-03-31'],
  ['the period to March 2012', '..2012-03-31'],
  ['by no later than 12 March 2012', '..2012-03-12'],
  ['on and after 14 August 2010', '2010-08-14..'],
  ['through 2014', '2014-01-01..2014-12-31'],
  ['for most of 2014', '2014-01-01..2014-12-31'],
])('%s is the stretch %s', (text, days) => {
  expect(daysOf(text)).toBe(days);
  expect(readAs(text).extent).not.toBe('day');
});

test.each([
  ['the first three months of 2010', '2010-01-01..2010-03-31'],
  ['in the first 6 months of 2012', '2012-01-01..2012-06-30'],
  ['the last three months of 2010', '2010-10-01..2010-12-31'],
  ['the last two weeks of March 2014', '2014-03-18..2014-03-31'],
  ['the first six months of 2012–13', '2012-04-01..2012-09-30'],
  ['the first few days of March 2012', '2012-03-01..2012-03-03'],
  ['in the early months of 2012', '2012-01-01..2012-04-30'],
  ['in the closing months of 2012', '2012-09-01..2012-12-31'],
  ['in the last weeks of March 2012', '2012-03-15..2012-03-31'],
  ['the second part of 2012', '2012-07-01..2012-12-31'],
  ['mid-to-late 2010', '2010-05-01..2010-12-31'],
  ['at the turn of 2010', '2010-01-01..2010-01-31'],
])('the part %s is %s', (text, days) => {
  expect(daysOf(text)).toBe(days);
});

test('a counted part is exact, “a few” is not', () => {
  expect(readAs('the first three months of 2010')).toMatchObject({
    certainty: 'exact',
    edtf: '2010-01-01/2010-03-31',
  });
  expect(readAs('the first few weeks of 2012').certainty).toBe('approximate');
  expect(daysOf('the first three months of March 2012')).toBe('not read');
});

test.each([
  ['by 1945 on 14 August 2010', null, '19:45'],
  ['1900 on 14 August 2010', '19:00', null],
  ['14 August 2010 between 9.30am and 11am', '09:30', '11:00'],
  ['14 August 2010 from 9.30am', '09:30', null],
  ['at 22:15 BST on 14 August 2010', '22:15', null],
  ['at 2215 GMT on 14 January 2010', '22:15', null],
  ['at 10 on 14 August 2010', null, null],
  ['at an unknown time on 12 March 2012', null, null],
  ['the afternoon and evening of 14 August 2010', null, null],
])('%s has the time %s to %s', (text, start, end) => {
  const { time } = readAs(text);
  expect([time?.start ?? null, time?.end ?? null]).toEqual([start, end]);
});

test.each([
  ['14 08 2010', '2010-08-14'],
  ['14/082010', '2010-08-14'],
  ['14_08_2010', '2010-08-14'],
  ['14:08:2010', '2010-08-14'],
  ['14;08;2010', '2010-08-14'],
  ['12.03 2012', '2012-03-12'],
  ['12/03, 2012', '2012-03-12'],
  ['12 03/2012', '2012-03-12'],
  ['l2 March 2012', '2012-03-12'],
])('%s is repaired to %s, and told', (text, days) => {
  expect(daysOf(text)).toBe(days);
  expect(noteCodes(text)).toContain('slip-repaired');
});

test.each([
  ['14 08 10', 'a year'],
  ['1 2 2012', 'anything'],
  ['11/12 2012', 'two months'],
  ['14/08 1930', 'a time'],
  ['5.12 2012', 'a time'],
  ['14.08.10, 16.08', 'a time, or a day'],
])('%s, where the end may be %s, is not read', (text) => {
  expect(daysOf(text)).toBe('not read');
});

test.each([
  ['12thMarch2012', '2012-03-12'],
  ['‘12 March 2012’', '2012-03-12'],
  ['12 March 2012[15]', '2012-03-12'],
  ['12 March 2012¹', '2012-03-12'],
  ['12/03/12 [sic]', '2012-03-12'],
  ['XX March 2012', '2012-03-01..2012-03-31'],
  ['--/03/2012', '2012-03-01..2012-03-31'],
  ['in ’12', '2012-01-01..2012-12-31'],
  ['March 12-14, 2012', '2012-03-12..2012-03-14'],
  ['March 12th and 14th 2012', '2012-03-12..2012-03-14'],
  ['Mar 3 - 5 2013', '2013-03-03..2013-03-05'],
  ['between March 12 and 14, 2012', '2012-03-12..2012-03-14'],
  ['12 December and 3 January 2012', '2011-12-12..2012-01-03'],
  ['December and January 2012', '2011-12-01..2012-01-31'],
  ['on two occasions, 12 March and 3 June 2012', '2012-03-12..2012-06-03'],
  ['on 12 March 2012 and 14 June 2012, respectively', '2012-03-12..2012-06-14'],
  ['by March 2012 at the latest', '..2012-03-31'],
  ['the first Monday in August 2010', '2010-08-02'],
  ['the last Friday of August 2010', '2010-08-27'],
  ['the first weekend in August 2010', '2010-08-07..2010-08-08'],
  ['one Tuesday in March 2012', '2012-03-01..2012-03-31'],
  ['half-term October 2012', '2012-10-17..2012-11-05'],
  ['the 2012 autumn term', '2012-09-01..2012-12-31'],
  ['summer 2012 term', '2012-04-01..2012-07-31'],
  ['the 2012 summer holidays', '2012-07-18..2012-09-07'],
  ['between Christmas and New Year 2012', '2012-12-24..2013-01-02'],
  ['2012/13 Q4', '2013-01-01..2013-03-31'],
  ['fourth quarter 2012/13', '2013-01-01..2013-03-31'],
  ['the thirty-first of March 2012', '2012-03-31'],
])('%s is %s', (text, days) => {
  expect(daysOf(text)).toBe(days);
});

test('a month that has no fifth Friday does not get one', () => {
  expect(daysOf('the fifth Friday in August 2010')).toBe('not read');
});

test('a part of the day beside a clock time is told to be beside it', () => {
  const messages = readAs('9.30 on the evening of 12 March 2012').notes.map(({ message }) => message);
  expect(messages).toContain('The part of the day is kept in words (evening), beside its clock time.');
});

test.each([
  ['12 March 2012 and the following day', '2012-03-12..2012-03-13'],
  ['12 March 2012 until the next morning', '2012-03-12..2012-03-13'],
  ['12 March 2012 and 3 days later', '2012-03-12..2012-03-15'],
  ['12 March 2012 and two weeks later', '2012-03-12..2012-03-26'],
  ['between 10pm on 3 May 2015 and 2am the following day', '2015-05-03..2015-05-04'],
])('%s counts from its own first date: %s', (text, days) => {
  expect(daysOf(text)).toBe(days);
  expect(daysOf(text, { previous: readAs('1 January 2010') })).toBe(days);
});

test('nothing is counted within a text from what is no single day, or from a date that it lacks', () => {
  expect(daysOf('March 2012 and the following day')).toBe('not read');
  expect(daysOf('the evening and the following day')).toBe('not read');
});
