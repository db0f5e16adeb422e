import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../../test/builders/chronology-entry.ts';
import { day } from '../../../../../../test/chronologies/checking.ts';
import type { MergedChronology } from '../../merge-chronologies.ts';
import { makeNameHider } from '../hide-names.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';
import { castWithChildren } from './cast-with-children.ts';

const nobody = { otherNames: [], born: null, pseudonym: null };
const family = {
  name: 'Family H',
  children: [
    { ...nobody, name: 'Maisie Harper' },
    { ...nobody, name: 'Finley Harper' },
  ],
  adults: [
    { ...nobody, name: 'Jodie Harper', role: 'mother' },
    { ...nobody, name: 'Connor Sutton', role: 'father' },
  ],
  workers: [],
  mistaken: [],
  addresses: [],
  reference: null,
};

/** A chronology of these texts, as a document without names has them. */
function hideAll(...texts: readonly string[]): readonly string[] {
  const merged: MergedChronology = {
    files: [],
    entries: texts.map((text) => makeEntry('12/03/2019', 'File', text)),
    setAside: [],
  };
  const cast = castWithChildren(merged, family);
  const hider = makeNameHider(cast, learnVocabulary(texts), new Set(), texts, day('2023-06-01'));
  return texts.map((text) => hider.hide(text, {}, () => 'a text'));
}

test.each([
  ['Dr Khan saw Maisie. Imran Khan was arrested.', 'Doctor 1 saw Child A. Person 1 was arrested.'],
  ['Imran Khan was arrested. Dr Khan saw Maisie.', 'Person 1 was arrested. Doctor 1 saw Child A.'],
  [
    'Yusuf Khan sells drugs. Neighbour Mr Khan says Connor shouts.',
    'Person 1 sells drugs. Neighbour Neighbour 1 says Father shouts.',
  ],
  [
    'Finley told Miss Marsh. Chloe Marsh sold Jodie cannabis.',
    'Child B told Adult 1. Person 1 sold Mother cannabis.',
  ],
  [
    'Mr Lewis taught Finley. PC Lewis arrested Connor.',
    'Adult 1 taught Child B. Police officer 1 arrested Father.',
  ],
  [
    'Seen with Wayne Prout. Miss Prout (TA) hugged Finley.',
    'Seen with Person 1. Adult 1 (TA) hugged Child B.',
  ],
  ['Visit to Denna Marrick. Ms Marrick wept.', 'Visit to Adult 1. Adult 1 wept.'],
  ['SW Imogen Fairby visited. Ms Fairby rang.', 'SW1 visited. SW1 rang.'],
  ['Dr Imran Khan wrote. Seen by Dr Khan.', 'Doctor 1 wrote. Seen by Doctor 1.'],
])('a surname with a title is whoever is called so, and no other of the surname: %s', (text, shown) => {
  expect(hideAll(text)).toEqual([shown]);
});

test('of texts apart a surname with a title tells of nobody else’s deeds', () => {
  expect(hideAll('Seen with Yusuf Khan. Mr Khan left.', 'Mr Khan taught Finley.')).toEqual([
    'Seen with Person 1. Adult 1 left.',
    'Adult 1 taught Child B.',
  ]);
  expect(hideAll('Neighbour Mr Khan shouted.', 'Teacher Mr Khan rang.', 'Mr Khan came.')).toEqual([
    'Neighbour Neighbour 1 shouted.',
    'Teacher Teacher 1 rang.',
    'Mr [family name] came.',
  ]);
});

test('a bare surname of several is nobody’s', () => {
  expect(hideAll('DS Lowe rang. Mr Lowe taught Finley. Told Lowe so.')).toEqual([
    'Police officer 1 rang. Adult 1 taught Child B. Told [family name] so.',
  ]);
});

test.each([
  ['Jodie EPDS 14, says Connor hit her.', 'Mother EPDS 14, says Father hit her.'],
  ['Maisie MMR given. Maisie has a bruise.', 'Child A MMR given. Child A has a bruise.'],
  ['Maisie Harper Hosp no 448812 admitted.', 'Child A Hosp no [reference number] admitted.'],
  ['Sutton RUI. Sutton hit Jodie.', 'Father RUI. Father hit Mother.'],
  ['Finley GMFCS level 2. Jodie on Zopiclone.', 'Child B GMFCS level 2. Mother on Zopiclone.'],
])('a short form behind a forename makes nobody else: %s', (text, shown) => {
  expect(hideAll(text)).toEqual([shown]);
});

test('a word in capitals that nobody knows makes nobody new of whom the record has', () => {
  const [, then] = hideAll('Maisie QUAZ done today.', 'Maisie has a bruise.');
  expect(then).toBe('Child A has a bruise.');
  expect(hideAll('Wayne TULLY left. Wayne Tully hit Jodie.')).toEqual([
    'Person 1 left. Person 1 hit Mother.',
  ]);
});

test.each([
  ['Seen with Kyle Wood and Katie Bell.', 'Seen with Person 1 and Person 2.'],
  ['With JAYDON and TYRELL BANKS. Banks ran off.', 'With Person 2 and Person 1. Person 1 ran off.'],
  ['Suspect Kyle Wood 01/02/1999 arrested.', 'Suspect Person 1 [date of birth] arrested.'],
  ['Marlon PRICE 03/10/2001 seen.', 'Person 1 [date of birth] seen.'],
  ['Dr A Price saw Maisie.', 'Dr A Doctor 1 saw Child A.'],
  ['Sgt Wood and PS Green met Nurse Bell.', 'Police officer 1 and Police officer 2 met Nurse 1.'],
  [
    'Told Maisie Day 3. Spoke to Sarah Home visit agreed.',
    'Told Child A Day 3. Spoke to Person 1 Home visit agreed.',
  ],
  [
    'Nurse Clinic held. SW Case closed. Told Mr T Green so.',
    'Nurse Clinic held. SW Case closed. Told Mr [name] so.',
  ],
])('a surname that is an everyday word is one behind a forename, a letter and a title: %s', (text, shown) => {
  expect(hideAll(text)).toEqual([shown]);
});
