import { expect, test } from 'vitest';
import { daysOf, noteCodes, readAs } from './reading.ts';

test.each([
  ['early March 2012', '2012-03-01..2012-03-10'],
  ['mid-March 2012', '2012-03-11..2012-03-20'],
  ['late February 2012', '2012-02-21..2012-02-29'],
  ['early to mid March 2012', '2012-03-01..2012-03-20'],
  ['mid/late March 2012', '2012-03-11..2012-03-31'],
  ['from early to late March 2012', '2012-03-01..2012-03-31'],
  ['end of March 2012', '2012-03-31'],
  ['beginning of March 2012', '2012-03-01'],
  ['1st week of May 2015', '2015-05-01..2015-05-07'],
  ['last week of March 2012', '2012-03-25..2012-03-31'],
  ['early 2012', '2012-01-01..2012-04-30'],
  ['mid 2012', '2012-05-01..2012-08-31'],
  ['late 2012', '2012-09-01..2012-12-31'],
  ['end of 2011', '2011-12-01..2011-12-31'],
  ['second half of 2014', '2014-07-01..2014-12-31'],
  ['late 2012 to early 2013', '2012-09-01..2013-04-30'],
  ['1990s', '1990-01-01..1999-12-31'],
  ['mid-90s', '1994-01-01..1996-12-31'],
  ['spring 2012', '2012-03-01..2012-05-31'],
  ['Summer/Autumn 2012', '2012-06-01..2012-11-30'],
  ['Winter 2011/12', '2011-12-01..2012-02-29'],
  ['winter 2012', '2012-12-01..2013-02-28'],
  ['the winter of 2011 to 2012', '2011-12-01..2012-02-29'],
  ['autumn term 2014', '2014-09-01..2014-12-31'],
  ['spring term 2012/13', '2013-01-01..2013-04-30'],
  ['2014-15', '2014-01-01..2015-12-31'],
  ['2010–13', '2010-01-01..2013-12-31'],
  ['between 2012–13 and 2013–14', '2012-01-01..2014-12-31'],
  ['FY14/15', '2014-04-01..2015-03-31'],
  ['academic year 2014-15', '2014-09-01..2015-08-31'],
  ['the 2014/15 school year', '2014-09-01..2015-08-31'],
  ['Q3 2014/15', '2014-10-01..2014-12-31'],
  ['Christmas 2010', '2010-12-25'],
  ['Easter 2012', '2012-04-06..2012-04-09'],
  ['New Year 2013', '2012-12-31..2013-01-01'],
  ['summer holidays 2013', '2013-07-18..2013-09-07'],
  ['October half term 2014', '2014-10-17..2014-11-05'],
])('%s is %s', (text, days) => {
  expect(daysOf(text)).toBe(days);
});

test.each([
  ['early March 2012', 'vague'],
  ['spring 2012', 'season'],
  ['winter 2012', 'season-straddles-years'],
  ['autumn term 2014', 'school-year'],
  ['FY 2014/15', 'school-year'],
  ['2014-15', 'financial-or-school-year'],
  ['12/13 March 2012', 'range-or-one-day'],
  ['between 12 and 15 March 2012', 'range-or-one-day'],
  ['12 and 15 March 2012', 'several-dates'],
  ['12 or 15 March 2012', 'alternatives'],
  ['two weeks after 5 May 2012', 'vague'],
])('%s is noted as %s', (text, code) => {
  expect(noteCodes(text)).toContain(code);
});

test.each([
  ['12/03/12 14:30', '14:30', null],
  ['14:30 12/03/12', '14:30', null],
  ['04.05.2010 @ 14:30', '14:30', null],
  ['12/03/12 at 2.30pm', '14:30', null],
  ['12/03/12 2.30 p.m.', '14:30', null],
  ['12/03/12 1430hrs', '14:30', null],
  ['12/03/12 14.30', '14:30', null],
  ['12/03/12 0915', '09:15', null],
  ['12-Mar-2012 14:30:05', '14:30', null],
  ['2012-03-12T14:30', '14:30', null],
  ['12 March 2012 - 21:45', '21:45', null],
  ['12.03 on 4 May 2012', '12:03', null],
  ['at 2015 on 12 March 2016', '20:15', null],
  ['At 2.30 in the afternoon on 12 March 2012', '14:30', null],
  ['9.30 on the night of 12 March 2012', '21:30', null],
  ['01.23 on the night of 12 March 2012', '01:23', null],
  ['between the hours of 9am and 5pm on 12 March 2012', '09:00', '17:00'],
  ['12/03/2012 midday', '12:00', null],
  ['12/03/2012 12am', null, null],
  ['12/03/2012 12.30am', '00:30', null],
  ['12/03/2012 12.30pm', '12:30', null],
  ['12/03/2012 14:00-15:30', '14:00', '15:30'],
  ['12/03/2012 2-3pm', '14:00', '15:00'],
  ['12/03/2012 11-1pm', '11:00', '13:00'],
  ['between 14.45 and 15.45 on 6 January 2023', '14:45', '15:45'],
  ['between 10pm on 3 May 2012 and 6am on 4 May 2012', '22:00', '06:00'],
  ['by 5pm on 5 May 2012', null, '17:00'],
])('%s has the time %s to %s', (text, start, end) => {
  const { time } = readAs(text);
  expect([time?.start ?? null, time?.end ?? null]).toEqual([start, end]);
});

test.each([
  ['12/03/2012 00:00', 'a time that a spreadsheet shows where none was recorded'],
  ['12/03/2012 midnight', 'midnight, which may be of either day'],
  ['3 o’clock on 5 May 2012', 'a time of the morning or the afternoon'],
  ['14:30 am 12/03/2012', 'a time that does not fit together'],
  ['March 2012 at 3pm', 'a time without a day'],
])('in %s, %s, no time is made up', (text) => {
  expect(readAs(text).time).toBeNull();
  expect(noteCodes(text)).toContain('time-ambiguous');
});

test('only the time is approximate in “at about 3pm on 3 April 2014”', () => {
  const when = readAs('At about 3pm on 3 April 2014');
  expect(when.certainty).toBe('exact');
  expect(when.time).toEqual({
    start: '15:00',
    end: null,
    startCertainty: 'approximate',
    endCertainty: null,
  });
});

test('a morning time without am, pm or hours is told to be read on the 24-hour clock', () => {
  expect(noteCodes('at 2:18 on 12 May 2022')).toContain('time-24h-assumed');
  expect(noteCodes('07.00 hours on 3 October 2013')).not.toContain('time-24h-assumed');
});

test.each([
  ['12 March 2012 pm', '2012-03-12', 'afternoon'],
  ['the evening of 24 June 2022', '2022-06-24', 'evening'],
  ['in the early hours of 1 June 2019', '2019-06-01', 'early hours'],
  ['early on 12 March 2012', '2012-03-12', 'early'],
  ['night of 3 May 2012', '2012-05-03', 'night'],
  ['overnight 12/13 March 2012', '2012-03-12..2012-03-13', 'overnight'],
  ['night of 3-4 May 2012', '2012-05-03..2012-05-04', 'night'],
])('%s is %s, with its %s in words and no clock time', (text, days, part) => {
  const when = readAs(text);
  expect(daysOf(text)).toBe(days);
  expect(when).toMatchObject({ partOfDay: part, time: null });
  expect(noteCodes(text)).toContain('part-of-day');
});
