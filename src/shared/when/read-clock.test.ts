import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClock } from './read-clock.ts';

function times(text: string): readonly (string | null)[] | string {
  const reading = readClock(text);
  return reading.status === 'read' ? [reading.start, reading.end] : 'not read';
}

test.each([
  ['14:30', '14:30', null],
  ['2.30pm', '14:30', null],
  ['2:30 p.m.', '14:30', null],
  ['1430hrs', '14:30', null],
  ['1430', '14:30', null],
  ['0915', '09:15', null],
  ['915', '09:15', null],
  ['14.30', '14:30', null],
  ['12.03', '12:03', null],
  ['9.05', '09:05', null],
  ['14:30:05', '14:30', null],
  ['3pm', '15:00', null],
  ['noon', '12:00', null],
  ['12 midday', '12:00', null],
  ['at about 14:30', '14:30', null],
  ['14:00-15:30', '14:00', '15:30'],
  ['14:00 – 15:30 hrs', '14:00', '15:30'],
  ['between 2 and 3pm', '14:00', '15:00'],
  ['from 9.30 to 10.15', '09:30', '10:15'],
])('a time cell with %s tells %s to %s', (text, start, end) => {
  expect(times(text)).toEqual([start, end]);
});

test.each(['14:30?', 'approx 14:30', 'c. 14:30 ?'])('%s is not exact', (text) => {
  expect(readClock(text)).toMatchObject({ status: 'read', start: '14:30' });
  expect(readClock(text)).not.toMatchObject({ startCertainty: 'exact' });
});

test.each(['00:00', '00:00:00', 'midnight', '12am', '3 o’clock'])('of %s no time is made up', (text) => {
  const reading = readClock(text);
  expect(reading).toMatchObject({ status: 'read', start: null });
  expect(reading.status === 'read' ? reading.notes.map(({ code }) => code) : []).toContain('time-ambiguous');
});

test.each([
  ['evening', 'evening'],
  ['late afternoon', 'late afternoon'],
  ['am', 'morning'],
  ['overnight', 'overnight'],
])('%s is kept in words', (text, partOfDay) => {
  expect(readClock(text)).toMatchObject({ status: 'read', start: null, partOfDay });
});

test.each(['not known', 'time unknown', 'n/k', 'not recorded'])(
  '%s says that the time is not known',
  (text) => {
    expect(readClock(text)).toMatchObject({
      status: 'read',
      start: null,
      notes: [{ code: 'time-uncertain' }],
    });
  },
);

test.each(['', '25:00', '14:75', 'home visit', '12/03/2012', 'x'.repeat(30_000)])('%s is no time', (text) => {
  expect(times(text)).toBe('not read');
});

test('any minute of the day, written on the 24-hour clock, reads back, but for midnight', () => {
  const pad = (number: number) => String(number).padStart(2, '0');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1439 }), fc.constantFrom(':', '.', ''), (minutes, mark) => {
      const hour = pad(Math.floor(minutes / 60));
      const minute = pad(minutes % 60);
      expect(times(`${hour}${mark}${minute}`)).toEqual([`${hour}:${minute}`, null]);
    }),
  );
});
