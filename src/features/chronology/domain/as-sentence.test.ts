import { expect, test } from 'vitest';
import { asSentence } from './as-sentence.ts';

test('a sentence begins with a capital, whatever its first word', () => {
  expect(['two days', 'school has no entry', 'école', '6 days', ''].map(asSentence)).toEqual([
    'Two days',
    'School has no entry',
    'École',
    '6 days',
    '',
  ]);
});
