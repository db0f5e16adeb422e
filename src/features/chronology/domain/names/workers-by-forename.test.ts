import { expect, test } from 'vitest';
import { hideAll } from '../../../../../test/builders/hide-all.ts';

test.each([
  [['T/C to Neil. Discussed with Neil.'], ['T/C to SW1. Discussed with SW1.']],
  [
    ['Visit by Neil Barker. Mia seen.', 'Then Neil rang. Neil to return.'],
    ['Visit by SW1. Child A seen.', 'Then SW1 rang. SW1 to return.'],
  ],
  [
    ['Neil Frost, neighbour, rang.', 'Then Neil rang.'],
    ['Neighbour 1, neighbour, rang.', 'Then SW1 or Neighbour 1 rang.'],
  ],
])('an allocated worker by the forename alone is nobody new: %s', (texts, shown) => {
  expect(hideAll(...texts)).toEqual(shown);
});

test.each([
  [
    ['Then Neil hit Mia.', 'Then Neil rang.'],
    ['Then SW1 or Person 1 hit Child A.', 'Then SW1 or Person 1 rang.'],
  ],
  [
    ['Then Neil was arrested.', 'Seen with Neil.'],
    ['Then SW1 or Person 1 was arrested.', 'Seen with SW1 or Person 1.'],
  ],
  [
    ['Gemma’s new boyfriend Neil moved in.', 'Then Neil rang.'],
    ['Mother’s new boyfriend Adult 1 moved in.', 'Then SW1 or Adult 1 rang.'],
  ],
])(
  'but where any text tells a deed of one so called, or of somebody else, it is a doubt: %s',
  (texts, shown) => {
    expect(hideAll(...texts)).toEqual(shown);
  },
);
