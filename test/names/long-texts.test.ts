import { expect, test } from 'vitest';
import { makeNameHider } from '../../src/features/chronology/domain/names/hide-names.ts';
import { listStatedWorkers } from '../../src/features/chronology/domain/names/lists/stated-workers.ts';
import { findNumbers } from '../../src/features/chronology/domain/names/numbers/find-numbers.ts';
import { withoutPlaces } from '../../src/features/chronology/domain/names/numbers/find-places.ts';
import type { CastMember } from '../../src/features/chronology/domain/names/terms/cast.ts';
import { gatherNames } from '../../src/features/chronology/domain/names/unlisted/gather-names.ts';
import { learnVocabulary } from '../../src/features/chronology/domain/names/words/vocabulary-of-texts.ts';
import { makeEntry } from '../builders/chronology-entry.ts';

/** An entry may be this long, and of such things only. */
const length = 120_000;
/** In milliseconds: a walk that looks at a text once takes less than one second where nothing else runs, one that is quadratic sixteen and more. */
const longest = 15_000;
const contexts = [{}, { namesOnly: true, statesWorker: true }];
const worker: CastMember = {
  name: 'Joy Okonkwo',
  otherNames: [],
  role: 'social worker',
  pseudonym: 'SW1',
  born: null,
};

test.each([
  'A',
  "A'",
  "O'",
  'Ab',
  'aB',
  'Ab-',
  'é',
  'The Abc ',
  'Mrs ',
  'K i ',
  'Okonkwo; ',
  'Flat 1 ',
  '07 ',
  'a.b@',
  '1.2.',
  'cad-',
  'A1-',
  'PC Gunn ',
  'Grace ',
])(
  'a text of nothing but “%s” is looked at in one walk, and keeps its length or loses some',
  (unit) => {
    const text = unit.repeat(length / unit.length);
    expect(withoutPlaces(text).length).toBeLessThanOrEqual(text.length);
    expect(findNumbers(text).every(({ start, end }) => start < end)).toBe(true);
    const vocabulary = learnVocabulary([text]);
    expect(gatherNames([text], { vocabulary, notNames: new Set() }).size).toBeLessThanOrEqual(text.length);
    const hider = makeNameHider([worker], vocabulary, new Set());
    const detail = { kind: 'allocation', post: null, from: null, to: text, reason: null } as const;
    const stating = makeEntry('1 March 2024', 'Health', 'A call.', { kind: 'allocation', detail });
    expect(listStatedWorkers([stating], () => false).length).toBeLessThanOrEqual(text.length);
    for (const context of contexts)
      expect(hider.hide(text, context, () => 'a text').length).toBeGreaterThan(0);
  },
  longest,
);

test.each(['M, L ', 'L, M & R ', 'Maisie. M ', 'M (', 'C B '])(
  'a text of nothing but “%s”, letters that may be shorthand, is looked at in one walk',
  (unit) => {
    const text = unit.repeat(length / unit.length);
    const family = [
      ['Maisie', 'child', 'Child A'],
      ['Lewis', 'child', 'Child B'],
      ['Rosie', 'child', 'Child C'],
      ['Carys', 'mother', 'Mother'],
    ].map(([name = '', role = '', pseudonym = '']) => ({ ...worker, name, role, pseudonym }));
    const hider = makeNameHider(family, learnVocabulary([text]), new Set(), [text]);
    expect(hider.hide(text, {}, () => 'a text').length).toBeGreaterThan(0);
  },
  longest,
);
