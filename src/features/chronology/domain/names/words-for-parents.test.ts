import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import { day } from '../../../../../test/chronologies/checking.ts';
import { castWithChildren } from './cast-with-children.ts';
import { makeNameHider } from './hide-names.ts';
import { learnVocabulary } from './vocabulary-of-texts.ts';

const nobody = { otherNames: [], born: null, pseudonym: null };
const family = {
  name: 'Family W',
  children: [
    { ...nobody, name: 'Mia Wells' },
    { ...nobody, name: 'Tom Wells' },
  ],
  adults: [
    { ...nobody, name: 'Gemma Wells', role: 'mother' },
    { ...nobody, name: 'Lee Wells', role: 'father' },
  ],
  workers: [{ ...nobody, name: 'Neil Barker', role: 'Social worker' }],
  mistaken: [],
  addresses: [],
  reference: null,
};

/** A chronology of these texts, as a document made from the record has them. */
function hideAll(...texts: readonly string[]): readonly string[] {
  const entries = texts.map((text) => makeEntry('12/03/2022', 'School', text));
  const cast = castWithChildren({ files: [], entries, setAside: [] }, family);
  const hider = makeNameHider(cast, learnVocabulary(texts), new Set(), texts, day('2023-06-01'));
  return texts.map((text) => hider.hide(text, {}, () => 'a text'));
}

test.each([
  'Tom said “Baba hit with wire”. Abbu hit Ammi.',
  'Tom said “Da did it”. His Mam was in bed. Then Mama cried.',
  'Lives with Nain and Taid. Upset that Papa is arrested.',
])('a child’s word for a parent makes nobody new: %s', (text) => {
  expect(hideAll(text)).toEqual([text.replaceAll('Tom', 'Child B')]);
});

test.each([
  ['Seen with Baba Conteh. Told that Baba left.', 'Seen with Person 1. Told that Person 1 left.'],
  ['Seen with Musa Baba.', 'Seen with Person 1.'],
  ['Seen with Maria Da Silva.', 'Seen with Person 1.'],
])('nor is it left of whoever is called so: %s', (text, shown) => {
  expect(hideAll(text)).toEqual([shown]);
});
