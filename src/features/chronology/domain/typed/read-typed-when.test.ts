import { expect, test } from 'vitest';
import { parseDay } from '../../../../shared/day.ts';
import { sayWhen } from '../say-when.ts';
import { readTypedWhen } from './read-typed-when.ts';

const today = parseDay('2026-11-21');
if (today === null) throw new Error('that is a day');

test.each([
  ['21/11/2026', '2026-11-21', null],
  ['21/11/26 14:30', '2026-11-21', '14:30'],
  ['today', '2026-11-21', null],
  ['Yesterday 2pm', '2026-11-20', '14:00'],
  ['20 November 2026', '2026-11-20', null],
  // Figures alone are taken day first where that lies within two months.
  ['03/11/26', '2026-11-03', null],
])('“%s” is taken as it stands', (text, day, time) => {
  const read = readTypedWhen(text, { today }, null);
  if (read.status !== 'read') throw new Error(read.status);
  expect([read.when.earliest, read.when.latest, read.when.time?.start ?? null]).toEqual([day, day, time]);
  expect(read.when.text).toBe(text);
});

test.each([
  ['3 May', '3 May 2026', 'year'],
  ['24 December', '24 December 2025', 'year'],
  ['29 February', '29 February 2024', 'year'],
  ['Tuesday 16 November 2026', '16 November 2026', 'Monday'],
  ['20 Novmber 2026', '20 November 2026', 'November'],
  ['05/03/12', '5 March 2012', 'day is taken to come first'],
  ['not known', '', 'no date'],
])('“%s” is asked about before it is taken', (text, words, doubt) => {
  const asked = readTypedWhen(text, { today }, null);
  if (asked.status !== 'asked') throw new Error(asked.status);
  expect(asked.asked.question).toContain(words);
  expect(asked.doubts.join(' ')).toContain(doubt);
  expect(asked.doubts.join(' ')).not.toMatch(/heading|row/);
  expect(readTypedWhen(text, { today }, 'something else').status).toBe('asked');
  expect(readTypedWhen(text, { today }, asked.meaning).status).toBe('read');
});

test.each([
  ['this morning', '21 November 2026, morning'],
  ['9.30 this morning', '21 November 2026, 09:30'],
  ['This evening at 7pm', '21 November 2026, 19:00'],
  ['this pm', '21 November 2026, afternoon'],
  ['2pm yesterday', '20 November 2026, 14:00'],
  ['yesterday afternoon', '20 November 2026, afternoon'],
  ['earlier today', '21 November 2026'],
  ['the day before yesterday', '19 November 2026'],
  ['three days ago', '18 November 2026'],
  ['a week ago', 'about 14 November 2026'],
  ['last month', 'October 2026'],
  ['last year', '2025'],
  // What a record would write is read as ever.
  ['last Friday of March 2026', '27 March 2026'],
])('“%s” counts from today, and can mean one thing only', (text, words) => {
  const read = readTypedWhen(text, { today }, null);
  if (read.status !== 'read') throw new Error(read.status);
  expect([sayWhen(read.when), read.when.text]).toEqual([words, text]);
});

test.each([
  ['last night', 'Was it on 20 November 2026, at night?', 'After midnight it was 21 November 2026 already'],
  ['on Monday', 'Was it on 16 November 2026?', 'The last such day is meant.'],
  ['Tues 2pm', 'Was it on 17 November 2026, 14:00?', 'The last such day is meant.'],
  ['last Saturday', 'Was it on 14 November 2026?', 'The last such day is meant.'],
  ['last week', 'Was it on some day between 9 and 15 November 2026?', 'from Monday to Sunday'],
  ['this week', 'Was it on some day between 16 and 21 November 2026?', 'since Monday'],
  ['last weekend', 'Was it on some day between 14 and 15 November 2026?', 'The last weekend is meant.'],
  ['mid-March', 'Was it in mid March 2026?', 'the last such day is meant.'],
  ['early May', 'Was it in early May 2026?', 'the last such day is meant.'],
  ['May', 'Was it in May 2026?', 'the last such day is meant.'],
  ['between 3 and 9 May 2026', 'Was it on some day between 3 and 9 May 2026?', 'It may have lasted'],
  ['undated', 'Is the date not known?', 'the record gives no date'],
])('“%s” is asked about in plain English', (text, question, doubt) => {
  const read = readTypedWhen(text, { today }, null);
  if (read.status !== 'asked') throw new Error(read.status);
  expect(read.asked.question).toBe(question);
  expect(read.doubts.join(' ')).toContain(doubt);
  expect(read.doubts.join(' ')).not.toContain('Read as');
  expect(readTypedWhen(text, { today }, read.meaning).status).toBe('read');
});

test.each([
  [{ name: 'Mina', born: parseDay('2004-05-12') }, '27/3/1996', 'That is before Mina was born.'],
  [{ name: 'Mina', born: parseDay('2004-05-12') }, '12/5/2004', null],
  [null, '1/1/1899', 'That is more than 25 years ago.'],
  [null, '27/3/2002', null],
] as const)('beside %o “%s” is asked about where it lies before the eldest child', (eldest, text, doubt) => {
  const of = eldest === null || eldest.born === null ? null : { name: eldest.name, born: eldest.born };
  const read = readTypedWhen(text, { today, eldest: of }, null);
  const doubts = read.status === 'asked' ? read.doubts : [];
  expect(doubts.filter((one) => one.startsWith('That is'))).toEqual(doubt === null ? [] : [doubt]);
  const meaning = read.status === 'asked' ? read.meaning : null;
  expect(readTypedWhen(text, { today, eldest: of }, meaning).status).toBe('read');
});

test.each([
  'tomorrow',
  'Tomorrow at 10',
  'next Monday',
  'next week',
  'in two weeks',
  '25/12/2026',
  'March 2027',
])('“%s” lies ahead, and that is said', (text) => {
  expect(readTypedWhen(text, { today }, null)).toEqual({
    status: 'not-read',
    reason: 'That lies ahead, and the chronology tells what has happened.',
    suggestion: 'Add the entry once it has happened, with its date.',
  });
});

test.each([
  ['21/11/2026 23:59', '10:16', 'not-read'],
  ['today 11am', '10:16', 'not-read'],
  ['today 10:22', '10:16', 'not-read'],
  // A watch may be ahead by a few minutes.
  ['today 10:21', '10:16', 'read'],
  ['today 10:16', '10:16', 'read'],
  ['yesterday 23:59', '00:05', 'read'],
])('“%s” at %s is %s: a time still to come lies ahead', (text, clock, status) => {
  expect(readTypedWhen(text, { today, clock }, null).status).toBe(status);
});

test.each(['Seen in a week in June, 2019?', 'in two weeks of May', 'twice in one month before Easter'])(
  '“%s” does not lie ahead for its “in”',
  (text) => {
    const read = readTypedWhen(text, { today }, null);
    expect(read.status === 'not-read' ? read.reason : '').not.toContain('lies ahead');
  },
);

test('of two words that count from today nothing is made up', () => {
  for (const text of ['yesterday and today', 'this week on Tuesday', 'next Monday']) {
    const read = readTypedWhen(text, { today }, null);
    if (read.status !== 'not-read') throw new Error(`${text}: ${read.status}`);
    expect(read.reason).not.toMatch(/\d/);
  }
});

test.each(['31/02/2026', 'when she was little'])('“%s” is not taken, and says why', (text) => {
  const read = readTypedWhen(text, { today }, null);
  if (read.status !== 'not-read') throw new Error(read.status);
  expect(read.reason).toMatch(/\.$/);
});
