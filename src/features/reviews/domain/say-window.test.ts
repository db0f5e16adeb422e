import { expect, test } from 'vitest';
import { parseDay } from '../../../shared/day.ts';
import { sayWindow } from './say-window.ts';

test('the days that a review asks for go on with each day until it is closed, and no further', () => {
  const from = parseDay('2012-01-01');
  const to = parseDay('2024-03-01');
  if (from === null || to === null) throw new Error('no day');
  const closedAt = new Date('2026-11-23T00:00:00Z');
  expect(sayWindow({ from, to: null })).toBe('1 January 2012 to today');
  expect(sayWindow({ from, to: null, closedAt: null })).toBe('1 January 2012 to today');
  expect(sayWindow({ from, to: null, closedAt })).toBe('1 January 2012 to the day when it was closed');
  expect(sayWindow({ from, to, closedAt })).toBe('1 January 2012 to 1 March 2024');
});
