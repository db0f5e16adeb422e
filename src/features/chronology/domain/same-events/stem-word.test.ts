import { expect, test } from 'vitest';
import { stemWord } from './stem-word.ts';

test.each([
  ['visits', 'visited'],
  ['visit', 'visiting'],
  ['bruise', 'bruised'],
  ['bruises', 'bruising'],
  ['stopped', 'stopping'],
  ['injury', 'injuries'],
  ['mother’s'.replace('’', "'"), 'mother'],
  ['scratches', 'scratch'],
])('%s and %s are one word', (one, other) => {
  expect(stemWord(one)).toBe(stemWord(other));
});

test.each([
  ['meeting', 'meet'],
  ['missing', 'miss'],
  ['housing', 'house'],
  ['bus', 'bu'],
  ['2014s', '2014'],
])('%s and %s are two', (one, other) => {
  expect(stemWord(one)).not.toBe(stemWord(other));
});
