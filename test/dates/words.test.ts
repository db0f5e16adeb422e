import { expect, test } from 'vitest';
import { daysOf, noteCodes, readAs } from './reading.ts';

test.each([
  ['12-Mar-12', '2012-03-12'],
  ['12Mar2012', '2012-03-12'],
  ['12 Mar ’12', '2012-03-12'],
  ['1.Mar.12', '2012-03-01'],
  ['Mon 12th March 2012', '2012-03-12'],
  ['Mon. 12 Mar. 2012', '2012-03-12'],
  ['Monday, 12 March, 2012', '2012-03-12'],
  ['the 12th of March 2012', '2012-03-12'],
  ['12 th March 2012', '2012-03-12'],
  ['1 st March 2012', '2012-03-01'],
  ['3ʳᵈ March 2012', '2012-03-03'],
  ['March 12, 2012', '2012-03-12'],
  ['Weds 12 Sept 2012', '2012-09-12'],
  ['2012 March 12', '2012-03-12'],
  ['the first of March 2012', '2012-03-01'],
  ['12 March 2012', '2012-03-12'],
  ['Christmas Day, 2020', '2020-12-25'],
  ['Easter Monday 2012', '2012-04-09'],
  ['Easter Sunday 8 April 2012', '2012-04-08'],
  ['Good Friday 2013', '2013-03-29'],
  ['New Year’s Eve 2012', '2012-12-31'],
  ['August bank holiday 2015', '2015-08-31'],
  ['spring bank holiday 2012', '2012-06-04'],
  ['bank holiday Monday 28 May 2012', '2012-05-28'],
  ['the day before 5 May 2012', '2012-05-04'],
  ['the day after Boxing Day 2012', '2012-12-27'],
  ['the following day, 13 March 2012', '2012-03-13'],
  ['7 August 2023, three days before her death', '2023-08-07'],
  ['March 2012', '2012-03-01..2012-03-31'],
  ['March of 2012', '2012-03-01..2012-03-31'],
  ['Sept. 2012', '2012-09-01..2012-09-30'],
  ['Oct-99', '1999-10-01..1999-10-31'],
  ['unknown date, March 2012', '2012-03-01..2012-03-31'],
  ['on three occasions in March 2012', '2012-03-01..2012-03-31'],
])('%s is %s', (text, days) => {
  expect(daysOf(text)).toBe(days);
});

test.each([
  ['12-15 March 2012', '2012-03-12..2012-03-15'],
  ['1st to 3rd March 2012', '2012-03-01..2012-03-03'],
  ['30 March-2 April 2012', '2012-03-30..2012-04-02'],
  ['March 30 - April 2, 2012', '2012-03-30..2012-04-02'],
  ['between 3 and 9 May 2010', '2010-05-03..2010-05-09'],
  ['from 3 May 2010 until 5 June 2010', '2010-05-03..2010-06-05'],
  ['20 December - 3 January 2013', '2012-12-20..2013-01-03'],
  ['25 December 2012 to 3 January', '2012-12-25..2013-01-03'],
  ['Dec - Jan 2013', '2012-12-01..2013-01-31'],
  ['12/13 March 2012', '2012-03-12..2012-03-13'],
  ['March/April 2012', '2012-03-01..2012-04-30'],
  ['24 and 28 June 2013', '2013-06-24..2013-06-28'],
  ['12 March, 14 April and 16 May 2012', '2012-03-12..2012-05-16'],
  ['12-14 March and 16-18 April 2012', '2012-03-12..2012-04-18'],
  ['15 July 2016 and again on 29 July 2016', '2016-07-15..2016-07-29'],
  ['in December 2022 and the second in August 2023', '2022-12-01..2023-08-31'],
  ['in 2010 and until August 2011', '2010-01-01..2011-08-31'],
  ['from the first assessment in December 2015 until her death in April 2017', '2015-12-01..2017-04-30'],
  ['12 or 13 March 2012', '2012-03-12..2012-03-13'],
  ['December/January 2013', '2012-12-01..2013-01-31'],
  ['31 December/1 January 2013', '2012-12-31..2013-01-01'],
  ['2012, March', '2012-03-01..2012-03-31'],
  ['w/c 12/3/12 & 19/3/12', '2012-03-12..2012-03-25'],
  ['w/c 12/03/12', '2012-03-12..2012-03-18'],
  ['wk beg 12/03/12', '2012-03-12..2012-03-18'],
  ['week ending Friday 16 March 2012', '2012-03-10..2012-03-16'],
  ['week of 14 March 2012', '2012-03-12..2012-03-18'],
  ['weekend of 10 March 2012', '2012-03-10..2012-03-11'],
  ['over the weekend of 3/4 May 2014', '2014-05-03..2014-05-04'],
  ['the 12 months to 31 March 2015', '2014-04-01..2015-03-31'],
  ['the quarter ending June 2012', '2012-04-01..2012-06-30'],
])('the stretch %s is %s', (text, days) => {
  expect(daysOf(text)).toBe(days);
});

test.each([
  ['since 2008', '2008-01-01..'],
  ['from 3 May 2010', '2010-05-03..'],
  ['with effect from 1 April 2012', '2012-04-01..'],
  ['2008 – present', '2008-01-01..'],
  ['Jan 2012 - ongoing', '2012-01-01..'],
  ['after 12 March 2012', '2012-03-13..'],
  ['shortly after 12 March 2012', '2012-03-13..'],
  ['after March 2012', '2012-04-01..'],
  ['on or after 12 March 2012', '2012-03-12..'],
  ['until June 2011', '..2011-06-30'],
  ['by 31/03/2012', '..2012-03-31'],
  ['on or before 31 March 2012', '..2012-03-31'],
  ['before 12 March 2012', '..2012-03-11'],
  ['prior to March 2012', '..2012-02-29'],
  ['by the time of her death on 11 November 2023', '..2023-11-11'],
])('the open stretch %s is %s', (text, days) => {
  expect(daysOf(text)).toBe(days);
});

test.each([
  ['Sepetmber 2012', '2012-09-01..2012-09-30'],
  ['4 Febuary 2013', '2013-02-04'],
  ['3rd Mrach 2012', '2012-03-03'],
  ['12 Marchh 2012', '2012-03-12'],
])('the misspelt month in %s is repaired, and told', (text, days) => {
  expect(daysOf(text)).toBe(days);
  expect(noteCodes(text)).toContain('slip-repaired');
});

test.each([
  ['Juny 2012'],
  ['Mai 2012'],
  ['match 2012'],
  ['Jane 2012'],
  ['36 April 2016'],
  ['31 September 2012'],
  ['March 12'],
  ['Oct-12'],
  ['Mar-Apr 12'],
  ['12 March 2012 John'],
  ['Letter dated 12/03/2012'],
  ['from hospital on 5 May 2012'],
  ['by her GP in May 2012'],
  ['weekend of 12 March 2012'],
  ['w/e 10/03/12'],
  ['26 November and 3 January 2013'],
  ['12 March 2012 unknown'],
  ['half term'],
  ['Q3 2014'],
  ['2000s'],
  ['6 weeks from 12 March 2012'],
  ['last March'],
  ['2012 – March'],
  ['12/03/2012 for 6 weeks'],
  ['Week 1 March 2012'],
])('%s has two readings or words left over, and is not read', (text) => {
  expect(daysOf(text)).toBe('not read');
});

test.each(['undated', 'Not known', 'n/k', 'N/K.', 'date not recorded', 'unknown date', 'exact date unknown'])(
  '%s says that nobody knows the date',
  (text) => {
    expect(readAs(text)).toMatchObject({ extent: 'unknown', earliest: null, latest: null, edtf: null });
  },
);

test.each([
  ['12 March 2012', 'day'],
  ['March 2012', 'within'],
  ['throughout March 2012', 'span'],
  ['12-15 March 2012', 'span'],
  ['between 12 and 15 March 2012', 'within'],
  ['since March 2012', 'span'],
  ['before March 2012', 'within'],
  ['12 or 13 March 2012', 'within'],
  ['26 and 27 March 2012', 'span'],
  ['26 and 29 March 2012', 'within'],
])('%s tells a %s', (text, extent) => {
  expect(readAs(text).extent).toBe(extent);
});

test.each([
  ['c. 2011', 'approximate'],
  ['circa March 2012', 'approximate'],
  ['on or around 12 March 2012', 'approximate'],
  ['12 March 2012 (approx.)', 'approximate'],
  ['2011ish', 'approximate'],
  ['early March 2012', 'approximate'],
  ['?22 May 2016', 'uncertain'],
  ['22 May 2016?', 'uncertain'],
  ['possibly March 2012', 'uncertain'],
  ['possibly around March 2012', 'approximate-uncertain'],
  ['12 March 2012', 'exact'],
])('%s is %s', (text, certainty) => {
  expect(readAs(text).certainty).toBe(certainty);
});

test('a weekday that does not fit is told, and the date is kept', () => {
  const when = readAs('Wednesday 1 September 2016');
  expect(when.earliest).toBe('2016-09-01');
  expect(when.notes.map(({ message }) => message)).toContain(
    '1 September 2016 was a Thursday, not a Wednesday; the date is kept.',
  );
});

test('a date after today, and one outside the review’s window, are told', () => {
  expect(noteCodes('12 March 2031')).toEqual(['in-the-future']);
  const window = { from: readAs('1 January 2012').earliest, to: readAs('31 December 2012').latest };
  expect(noteCodes('12 March 2011', { window })).toEqual(['outside-window']);
  expect(noteCodes('12 March 2012', { window })).toEqual([]);
  expect(noteCodes('since 2010', { window })).toEqual([]);
});
