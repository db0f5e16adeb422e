import { expect, test } from 'vitest';
import { newId } from '../../../platform/new-id.ts';
import { decideHandling, type Handling, type Keeping, openToAll, takenFrom } from './handling.ts';

const stated = (...of: readonly (readonly [string, Handling, number?, boolean?])[]) =>
  new Map(of.map(([key, handling, times = 1, naming = false]) => [key, { handling, times, naming }]));
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
    stated: stated(['gone', 'core-group'], ['gone too', 'review-panel']),
    open: new Set(['open']),
  };
  expect(decideHandling([['open'], ['new']], known)).toEqual(['core-group', 'review-panel']);
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

test('who was named for a row was named for its own words: with others it is for its agency alone, until a person decides', () => {
  const missing = { stated: stated(['gone', 'named-agencies']), open: none };
  expect(decideHandling([['new']], missing)).toEqual(['originator']);
  const notForOne = { stated: stated(['gone', 'core-group', 1, true]), open: none };
  expect(decideHandling([['new']], notForOne)).toEqual(['originator']);
  const alike = { stated: stated(['own', 'named-agencies'], ['alike', 'core-group', 1, true]), open: none };
  expect(decideHandling([['own'], ['reworded', 'alike'], ['alike']], alike)).toEqual([
    'named-agencies',
    'originator',
    'core-group',
  ]);
});

const [health, school] = [newId<'agency'>(), newId<'agency'>()];
const [ines, joss] = [newId<'account'>(), newId<'account'>()];
const kept = (more: Partial<Keeping>): Keeping => ({ ...openToAll, ...more });
const namedTo = (...named: Keeping['named']) => kept({ handling: 'named-agencies', named });

test.each([
  ['to its own agency', openToAll, kept({ handling: 'originator' }), ['panel', 'others']],
  ['to the panel', openToAll, kept({ handling: 'review-panel' }), ['others']],
  [
    'from the panel to its own agency',
    kept({ handling: 'review-panel' }),
    kept({ handling: 'originator' }),
    ['panel'],
  ],
  ['to one agency', openToAll, namedTo(health), ['panel', 'others']],
  ['to one agency fewer', namedTo(health, school), namedTo(school), [health]],
  ['to one agency more', namedTo(health), namedTo(health, school), []],
  ['from named agencies to the panel', namedTo(health), kept({ handling: 'review-panel' }), [health]],
  ['to everybody', namedTo(health), openToAll, []],
  ['from one person more', kept({ notFor: [ines] }), kept({ notFor: [ines, joss] }), [joss]],
  ['from one person fewer', kept({ notFor: [ines, joss] }), kept({ notFor: [joss] }), []],
] as const)(
  'narrowing or widening %s is taken from those alone who could read it before',
  (_, before, after, who) => {
    expect(takenFrom(before, after)).toEqual(who);
  },
);
