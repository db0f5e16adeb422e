import { expect, test } from 'vitest';
import {
  clearHref,
  keptFields,
  type ListAddress,
  placeHref,
  sortHref,
  wholeHref,
  withoutFilterHref,
} from './list-address.ts';

const list: ListAddress = {
  path: '/entries',
  filters: { agency: ['health', 'police'], words: 'not brought & gone', from: '' },
  sort: { by: 'day', direction: 'ascending' },
};

test('another order keeps the filters, and begins at the list’s beginning', () => {
  expect(sortHref(list, 'agency')).toBe(
    '/entries?agency=health&agency=police&words=not+brought+%26+gone&sort=agency&direction=ascending#found',
  );
});

test('a column that the list is sorted by turns round, and back', () => {
  expect(sortHref(list, 'day')).toContain('sort=day&direction=descending');
  expect(sortHref({ ...list, sort: { by: 'day', direction: 'descending' } }, 'day')).toContain(
    'direction=ascending',
  );
});

test('the next page keeps filters and order, and escapes its place', () => {
  expect(placeHref(list, { after: '2026-03-01|a&b' })).toBe(
    '/entries?agency=health&agency=police&words=not+brought+%26+gone&sort=day&direction=ascending&after=2026-03-01%7Ca%26b#found',
  );
});

test('one of several lists on a page is leafed through by itself, and the page opens at it', () => {
  const files: ListAddress = { path: '/family', filters: { 'people-after': 'p9' }, part: 'files' };
  expect(placeHref(files, { before: 'f3' })).toBe('/family?people-after=p9&files-before=f3#files');
});

test('without its filters a list keeps its order', () => {
  expect(clearHref(list)).toBe('/entries?sort=day&direction=ascending#found');
  expect(clearHref({ path: '/entries', filters: { a: 'b' } })).toBe('/entries#found');
});

test('one filter is taken away, and the others of the same field stay', () => {
  expect(withoutFilterHref(list, 'agency', 'health')).toBe(
    '/entries?agency=police&words=not+brought+%26+gone&sort=day&direction=ascending#found',
  );
});

test('all of a list on one page keeps filters and order, and opens at the top', () => {
  expect(wholeHref(list, ['print', 'all'])).toBe(
    '/entries?agency=health&agency=police&words=not+brought+%26+gone&sort=day&direction=ascending&print=all',
  );
});

test('a form of filters sends the order along, and no place', () => {
  expect(keptFields(list)).toEqual([
    ['sort', 'day'],
    ['direction', 'ascending'],
  ]);
});
