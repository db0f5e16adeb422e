import { expect, test } from 'vitest';
import { decideHandling, type Handling } from './handling.ts';

const stated = (...of: readonly (readonly [string, Handling, number?])[]) =>
  new Map(of.map(([key, handling, times = 1]) => [key, { handling, times }]));
const none: ReadonlySet<string> = new Set();

test('where nothing is kept from anybody, every row is for everybody around the family', () => {
  expect(decideHandling([['a'], ['b']], { stated: new Map(), open: none })).toEqual([
    'core-group',
    'core-group',
  ]);
});

test('a row that is known keeps its handling, and the strictest where it is known by two keys', () => {
  const known = { stated: stated(['a', 'review-panel'], ['b', 'originator']), open: none };
  expect(decideHandling([['a'], ['b'], ['a', 'b'], ['c']], known)).toEqual([
    'review-panel',
    'originator',
    'originator',
    'core-group',
  ]);
});

test('where a row that is kept from others is missing, each new row is kept as it was, and no row that stood open', () => {
  const known = {
    stated: stated(['gone', 'review-panel'], ['gone too', 'named-agencies']),
    open: new Set(['open']),
  };
  expect(decideHandling([['open'], ['new']], known)).toEqual(['core-group', 'named-agencies']);
});

test('a row that is kept from others and stands in another file of the agency may come with other words too', () => {
  const known = { stated: stated(['beside', 'originator']), open: new Set(['open beside']) };
  expect(decideHandling([['new'], ['open beside'], ['beside']], known)).toEqual([
    'core-group',
    'core-group',
    'originator',
  ]);
  expect(decideHandling([['new'], ['open beside']], known)).toEqual(['originator', 'core-group']);
});

test('a row that a person opened to all is kept from nobody, and keeps no other back', () => {
  const known = { stated: stated(['opened', 'core-group']), open: none };
  expect(decideHandling([['new'], ['opened']], known)).toEqual(['core-group', 'core-group']);
});

test('a row that stood twice and stands once may be among the new ones with other words', () => {
  const known = { stated: stated(['twice', 'originator', 2]), open: new Set(['open']) };
  expect(decideHandling([['twice'], ['new'], ['open']], known)).toEqual([
    'originator',
    'originator',
    'core-group',
  ]);
  expect(decideHandling([['twice'], ['twice'], ['new']], known)).toEqual([
    'originator',
    'originator',
    'core-group',
  ]);
});
