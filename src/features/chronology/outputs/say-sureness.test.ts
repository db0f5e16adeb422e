import { expect, test } from 'vitest';
import { confirmedScore } from '../domain/same-events/same-event.ts';
import { roundSureness, saySureness } from './say-sureness.ts';

test('how surely entries tell of one event is said in words', () => {
  expect([0.999, 0.9, 0.899, 0.75, 0.6, 0].map(saySureness)).toEqual([
    'Very likely',
    'Very likely',
    'Likely',
    'Likely',
    'Perhaps',
    'Perhaps',
  ]);
});

test('no figure of a rule claims certainty, nor more than was found', () => {
  expect([0.9999, 0.996, 0.899, 0].map(roundSureness)).toEqual([0.99, 0.99, 0.89, 0]);
});

test('what people confirmed is said to be so, and has the figure 1', () => {
  expect([saySureness(confirmedScore), roundSureness(confirmedScore)]).toEqual(['Confirmed as', 1]);
});
