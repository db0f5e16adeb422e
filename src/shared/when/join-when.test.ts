import { expect, test } from 'vitest';
import { parseDay } from '../day.ts';
import { joinWhen, leaveOpen } from './join-when.ts';
import { readWhen } from './read-when.ts';
import type { When } from './when.ts';
import { whenFromDay } from './when-from-day.ts';

const today = parseDay('2026-11-20');

function when(text: string): When {
  const reading = today === null ? null : readWhen(text, { today });
  if (reading?.status !== 'read') throw new Error(`${text} is not read`);
  return reading.when;
}

const alone = { end: null, startTime: null, endTime: null };

test('a start with nothing beside it stays as it is', () => {
  const start = when('12 March 2012');
  expect(joinWhen({ start, ...alone })).toEqual({ when: start, problems: [] });
});

test('a start and an end make a stretch with both texts', () => {
  const joined = joinWhen({ ...alone, start: when('12/03/2012'), end: when('15/03/2012') });
  expect(joined.when).toMatchObject({
    text: '12/03/2012 – 15/03/2012',
    earliest: '2012-03-12',
    latest: '2012-03-15',
    extent: 'span',
    edtf: '2012-03-12/2012-03-15',
  });
  expect(joined.problems).toEqual([]);
});

test('an end on the same day leaves one day, with times from their own columns', () => {
  const start = when('12 March 2012');
  const joined = joinWhen({ start, end: start, startTime: '14:00', endTime: 'approx 15.30' });
  expect(joined.when).toMatchObject({
    extent: 'day',
    time: { start: '14:00', end: '15:30', startCertainty: 'exact', endCertainty: 'approximate' },
  });
});

test('doubt about one end is doubt about the whole', () => {
  const joined = joinWhen({ ...alone, start: when('?12 March 2012'), end: when('c. 15 March 2012') });
  expect(joined.when.certainty).toBe('approximate-uncertain');
});

test('an end that comes first is told, and the start is kept', () => {
  const start = when('12 March 2012');
  const joined = joinWhen({ ...alone, start, end: when('11 March 2012') });
  expect(joined.when).toEqual(start);
  expect(joined.problems).toEqual([
    {
      code: 'end-before-start',
      column: 'endDate',
      message: 'The end, “11 March 2012”, comes before the start, “12 March 2012”; the start alone is kept.',
    },
  ]);
});

test('an end time that comes first on one day is told, and left out; over two days it is right', () => {
  const start = when('12 March 2012');
  const oneDay = joinWhen({ ...alone, start, startTime: '22:00', endTime: '02:00' });
  expect(oneDay.when.time).toMatchObject({ start: '22:00', end: null });
  expect(oneDay.problems.map(({ column }) => column)).toEqual(['endTime']);
  const twoDays = joinWhen({ start, end: when('13 March 2012'), startTime: '22:00', endTime: '02:00' });
  expect(twoDays.when.time).toMatchObject({ start: '22:00', end: '02:00' });
  expect(twoDays.problems).toEqual([]);
});

test('a time that cannot be read is told, and the date stands', () => {
  const joined = joinWhen({ ...alone, start: when('12 March 2012'), startTime: 'after tea and biscuits' });
  expect(joined.when.earliest).toBe('2012-03-12');
  expect(joined.problems.map(({ code, column }) => [code, column])).toEqual([['time-not-read', 'time']]);
});

test('00:00 in a time column is no time, and “evening” is kept in words', () => {
  expect(joinWhen({ ...alone, start: when('12 March 2012'), startTime: '00:00' }).when.time).toBeNull();
  const evening = joinWhen({ ...alone, start: when('12 March 2012'), startTime: 'evening' }).when;
  expect(evening).toMatchObject({ time: null, partOfDay: 'evening' });
});

test('an unknown end changes nothing', () => {
  const start = when('12 March 2012');
  expect(joinWhen({ ...alone, start, end: when('n/k') }).when).toEqual(start);
});

test('a typed cell gives its day and time beyond doubt, with what lies ahead told', () => {
  const day = parseDay('2031-03-12');
  if (day === null || today === null) throw new Error('these are days');
  const made = whenFromDay('12-Mar-31', day, '14:30', { today });
  expect(made).toMatchObject({
    text: '12-Mar-31',
    earliest: day,
    latest: day,
    extent: 'day',
    edtf: '2031-03-12',
  });
  expect(made.time).toMatchObject({ start: '14:30', startCertainty: 'exact' });
  expect(made.notes.map(({ code }) => code)).toEqual(['in-the-future']);
});

test('an end in its own column closes a start without an end', () => {
  const joined = joinWhen({ ...alone, start: when('since May 2014'), end: when('June 2014') });
  expect(joined.when).toMatchObject({
    earliest: '2014-05-01',
    latest: '2014-06-30',
    edtf: '2014-05/2014-06',
  });
  const earlier = joinWhen({ ...alone, start: when('since May 2014'), end: when('June 2013') });
  expect(earlier.problems.map(({ code }) => code)).toEqual(['end-before-start']);
});

test('“ongoing” in the end column leaves the stretch open', () => {
  const open = leaveOpen(when('3 June 2014'), 'ongoing');
  expect(open).toMatchObject({ earliest: '2014-06-03', latest: null, extent: 'span', edtf: '2014-06-03/..' });
});

test('a time in the date that is not the one of the time column is told', () => {
  const start = when('16 March 2012 10am');
  const joined = joinWhen({ ...alone, start, startTime: '11am' });
  expect(joined.when.time?.start).toBe('11:00');
  expect(joined.problems).toMatchObject([{ code: 'date-doubt', column: 'time' }]);
  expect(joinWhen({ ...alone, start, startTime: '10:00' }).problems).toEqual([]);
});
