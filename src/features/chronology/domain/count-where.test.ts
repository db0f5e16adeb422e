import { expect, test } from 'vitest';
import { countWhere } from './count-where.ts';

test('those of a list that are so are counted, and none of an empty one', () => {
  expect(countWhere(['seen', '', 'not seen', ''], (text) => text === '')).toBe(2);
  expect(countWhere([], () => true)).toBe(0);
});
