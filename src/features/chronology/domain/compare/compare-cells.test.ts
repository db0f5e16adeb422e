import { expect, test } from 'vitest';
import { compareCells } from './compare-cells.ts';

test('each cell is told as it was and as it is, and in words what became of it', () => {
  const before = { Date: '12/03/2012 ', Event: 'Called', Note: 'by phone' };
  const after = { Date: '12/03/2012', Event: 'Called twice', Outcome: 'None' };
  expect(compareCells(before, after)).toEqual([
    { name: 'Date', before: '12/03/2012 ', after: '12/03/2012', change: 'same' },
    { name: 'Event', before: 'Called', after: 'Called twice', change: 'changed' },
    { name: 'Note', before: 'by phone', after: null, change: 'gone' },
    { name: 'Outcome', before: null, after: 'None', change: 'new' },
  ]);
});

test('a column that is called like something of every object is a column all the same', () => {
  expect(compareCells({}, { constructor: 'x' })).toEqual([
    { name: 'constructor', before: null, after: 'x', change: 'new' },
  ]);
});
