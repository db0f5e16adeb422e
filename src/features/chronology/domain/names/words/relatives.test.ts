import { expect, test } from 'vitest';
import { makeNameHider } from '../hide-names.ts';
import { learnVocabulary } from './vocabulary-of-texts.ts';

const cast = [
  { name: 'Karim Haddad', otherNames: [], role: 'father', pseudonym: 'Father', born: null },
  { name: 'Nadia Wren', otherNames: [], role: 'child', pseudonym: 'Child A', born: null },
];

test.each([
  [
    'Karim HADDAD arrested. Samira HADDAD was the victim. Brother Yusuf HADDAD present.',
    'Father arrested. [name] was the victim. Brother [name] present.',
  ],
  ['Samira Haddad rang, then S. Haddad and S Haddad.', '[name] rang, then [name] and [name].'],
  ['HADDAD, Samira was seen.', '[name] was seen.'],
  ['Uncle Tobiah Haddad came', 'Uncle [name] came'],
  ['SAMIRA HADDAD', '[name]'],
])('somebody else with a surname of the list is not taken for the person of the list: %s', (text, hidden) => {
  const hider = makeNameHider(cast, learnVocabulary([]), new Set());
  expect(hider.hide(text, {}, () => 'a text')).toBe(hidden);
  expect(hider.replaced().length).toBe(text.includes('Karim') ? 1 : 0);
});

test.each([
  ['Asked Haddad to leave. Haddad left.', 'Asked Father to leave. Father left.'],
  ['Mr Haddad and Mr. Haddad', 'Father and Father'],
  // An officer of that surname is somebody else.
  ['Mr Haddad and PC Haddad', 'Father and PC [name]'],
  ['K Haddad, K. Haddad, Haddad K, HADDAD, Karim', 'Father, Father, Father, Father'],
  ['Reminded Haddad, Police attended', 'Reminded Father, Police attended'],
  ['Mr Haddad, Nadia Wren and Haddad', 'Father, Child A and Father'],
  ['Nadia Haddad was seen', 'Child A was seen'],
])(
  'the person of the list is known by the surname alone, a title or the own forename: %s',
  (text, hidden) => {
    const hider = makeNameHider(cast, learnVocabulary([]), new Set());
    expect(hider.hide(text, {}, () => 'a text')).toBe(hidden);
  },
);
