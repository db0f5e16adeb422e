import { expect, test } from 'vitest';
import { type Day, parseDay } from '../../../shared/day.ts';
import { type AskedBefore, isAskedMore, isAskedOtherwise } from './asked-more.ts';

function day(text: string): Day {
  const found = parseDay(text);
  if (found === null) throw new Error(`${text} is no day`);
  return found;
}
const days = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) });
const at = (text: string) => new Date(`${text}T12:00:00Z`);
const before = (until: string, from: string, to: string | null, same = false): AskedBefore => ({
  until: at(until),
  same,
  ...days(from, to),
});

const answered = at('2026-02-01');

test.each([
  ['a later last day', days('2015-01-01', '2025-12-31'), true],
  ['until today', days('2015-01-01', null), true],
  ['an earlier first day', days('2014-12-31', '2024-12-31'), true],
  ['the same days', days('2015-01-01', '2024-12-31'), false],
  ['fewer days', days('2016-01-01', '2023-12-31'), false],
])('of days that were answered when they ended in 2024: %s', (_name, now, expected) => {
  expect(isAskedMore(answered, now, [before('2026-03-01', '2015-01-01', '2024-12-31')])).toBe(expected);
});

test('until today is as long as it gets', () => {
  const former = [before('2026-03-01', '2015-01-01', null)];
  expect(isAskedMore(answered, days('2015-01-01', '2026-03-01'), former)).toBe(false);
});

test('what counts are the days of when it was answered, not those before or in between', () => {
  const former = [
    before('2026-04-01', '2016-01-01', '2020-12-31'),
    before('2026-03-01', '2015-01-01', null),
    before('2026-01-01', '2018-01-01', '2019-12-31'),
  ];
  expect(isAskedMore(answered, days('2015-01-01', '2024-12-31'), former)).toBe(false);
  expect(isAskedMore(at('2026-03-02'), days('2015-01-01', '2024-12-31'), former)).toBe(true);
  expect(isAskedMore(at('2026-05-01'), days('1990-01-01', null), former)).toBe(false);
  expect(isAskedMore(null, days('1990-01-01', null), former)).toBe(false);
});

test('what is asked otherwise than at the last look is told, and not what says the same again', () => {
  const former = [before('2026-03-01', '2015-01-01', null), before('2026-04-01', '2015-01-01', null, true)];
  expect(isAskedOtherwise(answered, former)).toBe(true);
  expect(isAskedOtherwise(at('2026-03-02'), former)).toBe(false);
});
