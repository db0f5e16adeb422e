import type { MergedChronology } from '../../src/features/chronology/domain/merge-chronologies.ts';
import { makeNameHider } from '../../src/features/chronology/domain/names/hide-names.ts';
import { castWithChildren } from '../../src/features/chronology/domain/names/lists/cast-with-children.ts';
import type { KnownFamily } from '../../src/features/chronology/domain/names/lists/known-family.ts';
import { learnVocabulary } from '../../src/features/chronology/domain/names/words/vocabulary-of-texts.ts';
import { makeEntry } from './chronology-entry.ts';

/** Somebody of a record, by one name. */
export function personKnown(name: string, role: string) {
  return { name, otherNames: [], role, born: null, pseudonym: null };
}

/** A record that has nobody. */
export const nobodyKnown: KnownFamily = {
  name: 'Family M',
  children: [],
  adults: [],
  workers: [],
  mistaken: [],
  addresses: [],
  reference: null,
};

/** What a document made from a record has of texts, the workers stated in some entries besides. */
export function hideByRecord(known: KnownFamily, texts: readonly string[], stated: readonly string[] = []) {
  const entries = [
    ...texts.map((text) => makeEntry('12/03/2012', 'Police', text)),
    ...stated.map((to) =>
      makeEntry('1 March 2024', 'Health', 'A call.', {
        kind: 'allocation',
        detail: { kind: 'allocation', post: 'worker', from: null, to, reason: null },
      }),
    ),
  ];
  const merged: MergedChronology = { files: [], entries, setAside: [] };
  const cast = castWithChildren(merged, known);
  const hider = makeNameHider(cast, learnVocabulary(texts), new Set(), texts);
  return texts.map((text) => hider.hide(text, {}, () => ''));
}
