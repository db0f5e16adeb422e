import { expect, test } from 'vitest';
import { sayAnyOf, sayList } from './say-list.ts';

test('a list is said as people say one: commas, and one word before the last', () => {
  expect([['A'], ['A', 'B'], ['A', 'B', 'C']].map(sayList)).toEqual(['A', 'A and B', 'A, B and C']);
  expect([['A'], ['A', 'B'], ['A', 'B', 'C']].map(sayAnyOf)).toEqual(['A', 'A or B', 'A, B or C']);
});
