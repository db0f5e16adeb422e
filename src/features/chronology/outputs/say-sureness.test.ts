import { expect, test } from 'vitest';
import { roundSureness, saySureness } from './say-sureness.ts';

test('how surely entries tell of one event is said in words', () => {
  expect([1, 0.9, 0.899, 0.75, 0.6, 0].map(saySureness)).toEqual([
    'Very likely',
    'Very likely',
    'Likely',
    'Likely',
    'Perhaps',
    'Perhaps',
  ]);
});

test('no figure claims certainty, nor more than was found', () => {
  expect([1, 0.996, 0.899, 0].map(roundSureness)).toEqual([0.99, 0.99, 0.89, 0]);
});
