import { expect, test } from 'vitest';
import { decideHandling, type Handling } from './handling.ts';

const stated = (...of: readonly (readonly [string, Handling])[]) => new Map(of);
const none: ReadonlySet<string> = new Set();

test('where nothing is kept from anybody, every row is for everybody around the family', () => {
  expect(decideHandling([['a'], ['b']], { stated: new Map(), open: none, elsewhere: none })).toEqual([
    'core-group',
    'core-group',
  ]);
});

test('a row that is known keeps its handling, and the strictest where it is known by two keys', () => {
  const known = { stated: stated(['a', 'review-panel'], ['b', 'originator']), open: none, elsewhere: none };
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
    elsewhere: none,
  };
  expect(decideHandling([['open'], ['new']], known)).toEqual(['core-group', 'named-agencies']);
});

test('a row that stands in another file of the agency is not missing, nor one that a person opened to all', () => {
  const known = {
    stated: stated(['beside', 'originator'], ['opened', 'core-group']),
    open: none,
    elsewhere: new Set(['beside']),
  };
  expect(decideHandling([['new'], ['opened']], known)).toEqual(['core-group', 'core-group']);
});
