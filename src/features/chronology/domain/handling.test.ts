import { expect, test } from 'vitest';
import { newId } from '../../../platform/new-id.ts';
import { decideHandling, type Handling, type KnownHandling, type RowToHandle } from './handling.ts';

const somebody = newId<'account'>();
const stated = (...of: readonly (readonly [string, Handling, number?, boolean?])[]) =>
  new Map(
    of.map(([key, handling, times = 1, naming = false]) => [
      key,
      { handling, times, notFor: naming ? [somebody] : [], named: [], decided: true, byKind: false },
    ]),
  );
const none: ReadonlySet<string> = new Set();
/** From whom rows are kept that say nothing of their kind, by their keys. */
const handle = (rows: readonly (readonly string[])[], known: Known) =>
  decide(
    rows.map((keys) => ({ keys, usual: 'core-group' as const, rewords: null, like: [] })),
    known,
  ).map(({ handling }) => handling);

type Known = Pick<KnownHandling, 'stated' | 'open'> & Partial<KnownHandling>;
/** Where no row stays in a file beside it, and its sender may read all that its agency wrote, unless told. */
const decide = (rows: readonly RowToHandle[], known: Known) =>
  decideHandling(rows, { replaced: none, staying: none, readAll: true, ...known });

test('where nothing is kept from anybody, every row is for everybody around the family', () => {
  expect(handle([['a'], ['b']], { stated: new Map(), open: none })).toEqual(['core-group', 'core-group']);
});

test('a row that is known keeps its handling, and the strictest where it is known by two keys', () => {
  const known = { stated: stated(['a', 'review-panel'], ['b', 'originator']), open: none };
  expect(handle([['a'], ['b'], ['a', 'b'], ['c']], known)).toEqual([
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
  expect(handle([['open'], ['new']], known)).toEqual(['core-group', 'review-panel']);
});

test('of a row that is kept from others and stays in another file of the agency only what is like it may be it', () => {
  const known = {
    stated: stated(['beside', 'originator'], ['also beside', 'review-panel']),
    open: new Set(['open beside']),
    staying: new Set(['beside', 'also beside']),
  };
  const rows = [
    row('new'),
    row('like it', { like: ['beside'] }),
    row('like the other', { like: ['also beside'] }),
    row('open beside', { like: ['beside'] }),
  ];
  const told = (of: readonly RowToHandle[], by: Known) => decide(of, by).map(({ handling }) => handling);
  expect(told(rows, known)).toEqual(['core-group', 'originator', 'review-panel', 'core-group']);
  expect(told([...rows, row('beside')], known)).toEqual([
    'core-group',
    'core-group',
    'review-panel',
    'core-group',
    'originator',
  ]);
  const gone = { ...known, staying: new Set(['beside']) };
  expect(told(rows, gone)).toEqual(['review-panel', 'originator', 'review-panel', 'core-group']);
});

test('of a sender who may not read all rows each new one is kept, whatever it is like and whatever kept row the file holds', () => {
  const known = {
    stated: stated(['beside', 'originator']),
    open: new Set(['open beside']),
    staying: new Set(['beside']),
    readAll: false,
  };
  const rows = [['new'], ['another'], ['open beside']];
  expect(handle(rows, known)).toEqual(['originator', 'originator', 'core-group']);
  expect(handle([...rows, ['beside']], known)).toEqual([
    'originator',
    'originator',
    'core-group',
    'originator',
  ]);
});

test('what waits for a decision keeps others back where a file goes instead of it, and none of a file beside it', () => {
  const [[, noted] = []] = [...stated(['held', 'originator'])];
  if (noted === undefined) throw new Error('there is one');
  const known = { stated: new Map([['held', { ...noted, decided: false }]]), open: none };
  expect(handle([['new']], known)).toEqual(['core-group']);
  expect(handle([['new'], ['held']], known)).toEqual(['core-group', 'originator']);
  expect(handle([['new']], { ...known, replaced: new Set(['held']) })).toEqual(['originator']);
});

test('a row that a person opened to all is kept from nobody, and keeps no other back', () => {
  const known = { stated: stated(['opened', 'core-group']), open: none };
  expect(handle([['new'], ['opened']], known)).toEqual(['core-group', 'core-group']);
});

test('a row that stood twice and stands once may be among the new ones with other words', () => {
  const known = { stated: stated(['twice', 'originator', 2]), open: new Set(['open']) };
  expect(handle([['twice'], ['new'], ['open']], known)).toEqual(['originator', 'originator', 'core-group']);
  expect(handle([['twice'], ['twice'], ['new']], known)).toEqual(['originator', 'originator', 'core-group']);
});

test('agencies were named for a row’s own words: with others it is for its agency alone, until a person decides', () => {
  const missing = { stated: stated(['gone', 'named-agencies']), open: none };
  expect(handle([['new']], missing)).toEqual(['originator']);
  const alike = { stated: stated(['own', 'named-agencies'], ['alike', 'core-group', 1, true]), open: none };
  expect(handle([['own'], ['reworded', 'alike'], ['alike']], alike)).toEqual([
    'named-agencies',
    'originator',
    'core-group',
  ]);
});

const row = (own: string, more: Partial<RowToHandle> = {}): RowToHandle => ({
  keys: [own],
  usual: 'core-group',
  rewords: null,
  like: [],
  ...more,
});
const intelligence = { usual: 'originator' } as const;
/** Noted as kept by its kind alone. */
const keptByKind = (...keys: readonly string[]) =>
  new Map(
    keys.map((key) => [
      key,
      { handling: 'originator' as const, times: 1, notFor: [], named: [], decided: false, byKind: true },
    ]),
  );

test('of a row that is kept from somebody by name a new one is held from them too, and from nobody else whom it was not kept from', () => {
  const of = (handling: Handling) => ({
    stated: stated(['gone', handling, 1, true]),
    open: new Set(['was']),
  });
  const rows = [row('new'), row('intelligence', intelligence), row('reworded', { rewords: 'was' })];
  expect(decide(rows, of('core-group'))).toEqual([
    { handling: 'core-group', byKind: false, held: true, taken: [] },
    { handling: 'originator', byKind: false, held: true, taken: [] },
    { handling: 'core-group', byKind: false, held: true, taken: [somebody] },
  ]);
  expect(decide([row('new'), row('was')], of('review-panel'))).toEqual([
    { handling: 'review-panel', byKind: false, held: true, taken: [] },
    { handling: 'core-group', byKind: false, held: false, taken: [] },
  ]);
});

test('a row of a kind that only its agency shares is kept for it from the first reading, and no other row is', () => {
  const rows = [row('intelligence', intelligence), row('visit')];
  expect(decide(rows, { stated: new Map(), open: none })).toEqual([
    { handling: 'originator', byKind: true, held: false, taken: [] },
    { handling: 'core-group', byKind: false, held: false, taken: [] },
  ]);
});

test('where a row that its kind kept has left the file, no new row is kept back for it', () => {
  const known = { stated: keptByKind('gone'), open: none };
  expect(decide([row('new'), row('another')], known).map(({ handling }) => handling)).toEqual([
    'core-group',
    'core-group',
  ]);
});

test('but the row that is found to be another wording of it is, also where it says its kind no longer', () => {
  const known = { stated: keptByKind('former'), open: none };
  expect(decide([row('reworded', { rewords: 'former' }), row('new')], known)).toEqual([
    { handling: 'originator', byKind: true, held: false, taken: [] },
    { handling: 'core-group', byKind: false, held: false, taken: [] },
  ]);
});

test('its own words keep it once its kind has, also where its column of kinds is read no longer', () => {
  const known = { stated: keptByKind('own'), open: none };
  expect(decide([row('own')], known)).toEqual([
    { handling: 'originator', byKind: true, held: false, taken: [] },
  ]);
});

test('a row that stood open without anybody’s decision is kept as soon as its kind is read', () => {
  const known = { stated: new Map(), open: new Set(['stood open']) };
  expect(decide([row('stood open', intelligence)], known)).toEqual([
    { handling: 'originator', byKind: true, held: false, taken: ['panel', 'others'] },
  ]);
});

test.each(['core-group', 'review-panel'] as const)(
  'what a person decided of its words (%s) holds whatever its kind, and no longer where it has other words',
  (decided) => {
    const known = { stated: stated(['decided', decided]), open: none };
    const [own] = decide([row('decided', intelligence)], known);
    expect(own).toMatchObject({ handling: decided, byKind: false });
    const opened = { stated: stated(['decided', 'core-group']), open: new Set(['decided']) };
    const rewording = row('reworded', { ...intelligence, rewords: 'decided' });
    expect(decide([rewording], opened)).toEqual([
      { handling: 'originator', byKind: true, held: false, taken: ['panel', 'others'] },
    ]);
  },
);

test('where a row that a person kept is missing, a new row is kept as that one was or as its kind is, whichever is stricter', () => {
  const missing = (handling: Handling) => ({ stated: stated(['gone', handling]), open: none });
  const rows = [row('new', intelligence), row('other')];
  expect(decide(rows, missing('review-panel')).map(({ handling, byKind }) => [handling, byKind])).toEqual([
    ['originator', true],
    ['review-panel', false],
  ]);
  expect(decide(rows, missing('originator')).map(({ handling, byKind }) => [handling, byKind])).toEqual([
    ['originator', false],
    ['originator', false],
  ]);
});

test('a row is taken from whoever could read it or what it is another wording of, and a new one that is held back from nobody', () => {
  const agency = newId<'agency'>();
  const of = (rows: readonly RowToHandle[], known: Known) =>
    decide(rows, known).map(({ handling, taken }) => [handling, taken]);
  const missing = stated(['gone', 'originator']);
  const open = new Set(['open']);
  expect(
    of([row('new'), row('reworded', { rewords: 'open', ...intelligence })], { stated: missing, open }),
  ).toEqual([
    ['originator', []],
    ['originator', ['panel', 'others']],
  ]);
  expect(
    of([row('new', { rewords: 'panel' })], {
      stated: stated(['gone', 'originator'], ['panel', 'review-panel']),
      open,
    }),
  ).toEqual([['originator', ['panel']]]);
  const named = {
    handling: 'named-agencies',
    times: 1,
    notFor: [],
    named: [agency],
    decided: true,
    byKind: false,
  } as const;
  const alike = { stated: new Map([['named', named]]), open };
  expect(of([row('named')], alike)).toEqual([['named-agencies', []]]);
  expect(of([row('as before', { keys: ['as before', 'named'] })], alike)).toEqual([['originator', [agency]]]);
});
