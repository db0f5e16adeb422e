import { expect, test } from 'vitest';
import { makeDay } from '../../../shared/day.ts';
import { findDateFault } from './child-dates.ts';

const today = makeDay(2026, 11, 24);
const fault = (born: [number, number, number] | null, expected: [number, number, number] | null) => {
  if (today === null) throw new Error('no day');
  const dates = {
    born: born === null ? null : makeDay(...born),
    expected: expected === null ? null : makeDay(...expected),
  };
  return findDateFault(dates, today)?.what ?? null;
};

test('nobody is born tomorrow, and somebody may be born today', () => {
  expect(fault([2026, 11, 24], null)).toBeNull();
  expect(fault([2026, 11, 25], null)).toBe('Date of birth must be today or in the past.');
});

test('nobody was born more than 110 years ago', () => {
  expect(fault([1916, 11, 24], null)).toBeNull();
  expect(fault([1916, 11, 23], null)).toBe('Date of birth must be within the last 110 years.');
});

test('a child is expected within 43 weeks, and may be overdue for some months until somebody writes of the birth', () => {
  expect(fault(null, [2027, 9, 21])).toBeNull();
  expect(fault(null, [2027, 9, 22])).toContain('within 43 weeks');
  expect(fault(null, [2026, 5, 24])).toBeNull();
  expect(fault(null, [2026, 5, 23])).toContain('long past');
});

test('of a child of whom nobody knows a date nothing is wrong', () => {
  expect(fault(null, null)).toBeNull();
});
