import { describe, expect, test } from 'vitest';
import { tellRecord } from '../../../../../test/builders/told-record.ts';
import { splitWords } from '../text/words.ts';
import { childKey, childKeysOf, findFirstNames } from './name-children.ts';

describe('children by name', () => {
  test.each([
    ['Ann', 'ann'],
    ['Ann Example', 'ann'],
    ['Example, Ann', 'ann'],
    ['ANN', 'ann'],
    ['Ann’s', 'ann'],
  ])('%s is told from others as %s', (name, key) => {
    expect(childKey(name)).toBe(key);
  });

  test('a column that means everybody, or a child not yet born, names nobody', () => {
    const { entries } = tellRecord([{ on: '2021-01-10', children: ['All children', 'Unborn', 'Tom'] }]);
    expect([...childKeysOf({ entries })]).toEqual(['tom']);
  });

  test.each([
    ['Tom: child protection plan ended', ['tom']],
    ['Plan ended for Tom and Zed', ['tom', 'zed']],
    ['Review: plan ended', []],
    ['Perpetua Lunt agreed that the plan ends', []],
    ['SW Zed and Mr Tom agreed', []],
    ['RCPC held', []],
  ])('first names that stand alone are found: %s', (text, expected) => {
    expect(findFirstNames(splitWords(text))).toEqual(expected);
  });
});
