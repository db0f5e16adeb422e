import { expect, test } from 'vitest';
import { readTitleOption } from './title-option.ts';

test('a title stands on one line, and none is no title', () => {
  expect(readTitleOption(' Family M:\n2017 to\u00072019 ')).toBe('Family M: 2017 to 2019');
  expect(readTitleOption(undefined)).toBeNull();
});

test('an empty title, and one longer than a cover holds, are refused', () => {
  expect(() => readTitleOption('  ')).toThrow('Nothing was given to --title');
  expect(() => readTitleOption('x'.repeat(201))).toThrow('The title has 201 letters');
});
