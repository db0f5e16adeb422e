import { expect, test } from 'vitest';
import { leafOfWhole } from './leaf-of-whole.ts';

const all = Array.from({ length: 25 }, (_, at) => ({ id: `row ${at}` }));

test('leafing through shows every row once, and the same pages backwards', () => {
  const first = leafOfWhole(all, 10, {});
  const second = leafOfWhole(all, 10, { after: first.after ?? '' });
  const third = leafOfWhole(all, 10, { after: second.after ?? '' });
  expect([...first.rows, ...second.rows, ...third.rows]).toEqual(all);
  expect([first.before, third.after]).toEqual([null, null]);
  expect(leafOfWhole(all, 10, { before: third.before ?? '' })).toEqual(second);
  expect(leafOfWhole(all, 10, { before: second.before ?? '' })).toEqual(first);
});

test('a row that is no longer there begins the list anew; a short list has one page, an empty one none', () => {
  expect(leafOfWhole(all, 10, { after: 'gone' })).toEqual(leafOfWhole(all, 10, {}));
  expect(leafOfWhole(all, 25, {})).toEqual({ rows: all, before: null, after: null });
  expect(leafOfWhole([], 10, {})).toEqual({ rows: [], before: null, after: null });
});
