import { expect, test } from 'vitest';
import { parseDay } from '../../../../shared/day.ts';
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
  const read = readTypedWhen(text, today, null);
  if (read.status !== 'read') throw new Error(read.status);
  expect([read.when.earliest, read.when.latest, read.when.time?.start ?? null]).toEqual([day, day, time]);
  expect(read.when.text).toBe(text);
});

test.each([
  ['3 May', '3 May 2026', 'year'],
  ['24 December', '24 December 2025', 'year'],
  ['29 February', '29 February 2024', 'year'],
  ['Tuesday 16 November 2026', '16 November 2026', 'Monday'],
  ['27/12/2026', '27 December 2026', 'future'],
  ['20 Novmber 2026', '20 November 2026', 'November'],
  ['05/03/12', '5 March 2012', 'day is taken to come first'],
  ['not known', '', 'no date'],
])('“%s” is asked about before it is taken', (text, words, doubt) => {
  const asked = readTypedWhen(text, today, null);
  if (asked.status !== 'asked') throw new Error(asked.status);
  expect(asked.words).toContain(words);
  expect(asked.doubts.join(' ')).toContain(doubt);
  expect(asked.doubts.join(' ')).not.toMatch(/heading|row/);
  expect(readTypedWhen(text, today, 'something else').status).toBe('asked');
  expect(readTypedWhen(text, today, asked.meaning).status).toBe('read');
});

test.each(['31/02/2026', 'Friday', 'when she was little'])('“%s” is not taken, and says why', (text) => {
  const read = readTypedWhen(text, today, null);
  if (read.status !== 'not-read') throw new Error(read.status);
  expect(read.reason).toMatch(/\.$/);
});
