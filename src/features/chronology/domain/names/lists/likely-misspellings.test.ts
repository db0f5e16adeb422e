import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../../test/builders/chronology-entry.ts';
import { hideByRecord, nobodyKnown, personKnown } from '../../../../../../test/builders/known-family.ts';
import { findPeopleNamed } from '../people-named.ts';
import type { KnownFamily } from './known-family.ts';

const family: KnownFamily = {
  ...nobodyKnown,
  children: [personKnown('Jayden Barker', 'child'), personKnown('Harley Barker', 'child')],
  adults: [personKnown('Kwame Boateng', 'father')],
  workers: [{ name: 'Zahra Siddiqui', role: 'health visitor' }],
};

const often = ['Jayden', 'Harley', 'Kwame'].flatMap((name) =>
  Array.from({ length: 3 }, (_, at) => `Saw ${name} in room ${at}. Met ${name} again. We told ${name} so.`),
);

/** What the last of the texts is told as, behind others that name the family often. */
function hide(text: string, known = family, ...others: readonly string[]): string {
  return hideByRecord(known, [...often, ...others, text]).at(-1) ?? '';
}

test.each([
  ['Mum’s new partner is called Hayden.', 'Mum’s new partner is called Person 1.'],
  ['Jayden and Hayden were fighting.', 'Child A and Person 1 were fighting.'],
  ['Seen: Hayden hit him with a chair.', 'Seen: Person 1 hit him with a chair.'],
  // No list of forenames has it: the text says that they are two.
  ['Harley and Marley were fighting.', 'Child B and Person 1 were fighting.'],
  ['Played with Marley, Harley and a dog.', 'Played with Person 1, Child B and a dog.'],
])('a name that is nearly a child’s is another’s, who is called so: %s', (text, shown) => {
  expect(hide(text)).toBe(shown);
});

test.each([
  ['Told Jaydne so.', 'Told Child A or [name] so.'],
  ['Told Marley so.', 'Told Child B or [name] so.'],
  ['Told Kwami so.', 'Told Father or [name] so.'],
  ['Saw Jaydne’s mum.', 'Saw Child A or [name]’s mum.'],
  ['Saw Jaydne B at home.', 'Saw Child A or [name] at home.'],
  // Another spelling of one name is as likely another child.
  ['Told Jaydon so.', 'Told Child A or [name] so.'],
])('a word that may be a misspelling is nobody’s for certain: %s', (text, shown) => {
  expect(hide(text)).toBe(shown);
});

test('where a text tells of somebody grown no child is meant', () => {
  expect(hide('Told Marley so.', family, 'Then Marley (34) was arrested.')).toBe('Told [name] so.');
});

test('nobody of the record is a misspelling of whom the texts name more often', () => {
  const known = { ...nobodyKnown, children: [personKnown('Zara Barker', 'child')] };
  const zahra = Array.from({ length: 6 }, (_, at) => `Saw Zahra in room ${at}.`);
  const texts = hideByRecord(known, [...zahra, 'Told Zara so.']);
  expect(texts.at(0)).toBe('Saw Person 1 in room 0.');
  expect(texts.at(-1)).toBe('Told Child A so.');
});

test('nor is a worker a misspelling of a child', () => {
  const known = { ...family, children: [personKnown('Zara Barker', 'child')] };
  const zara = Array.from({ length: 6 }, (_, at) => `Saw Zara in room ${at}.`);
  expect(hide('Told Zahra so.', known, ...zara)).toBe('Told HV1 or Person 3 so.');
});

test('nor is whoever is called so in part', () => {
  expect(hide('Marley-Jo was here. Met Marley.')).toBe('Person 1 was here. Met Person 1.');
});

test('whoever looks over whom the chronology names is asked who it is', () => {
  const entries = [...often, 'Told Jaydne so.'].map((text) => makeEntry('12/03/2012', 'Police', text));
  expect(findPeopleNamed({ files: [], entries, setAside: [] }, family)).toMatchObject([
    { name: 'Jaydne', otherNames: [], role: 'person', times: 1, entries: [entries.at(-1)?.id] },
  ]);
});
