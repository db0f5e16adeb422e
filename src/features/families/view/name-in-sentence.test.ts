import { expect, test } from 'vitest';
import { nameInSentence } from './name-in-sentence.ts';

test('the article of a record’s name is no capital within a sentence; nothing else is changed', () => {
  expect(nameInSentence('The Marrick family')).toBe('the Marrick family');
  expect(nameInSentence('Family M')).toBe('Family M');
  expect(nameInSentence('Theaker family')).toBe('Theaker family');
  expect(nameInSentence('The')).toBe('The');
});
