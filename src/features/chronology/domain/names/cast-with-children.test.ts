import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../test/builders/chronology-entry.ts';
import { day } from '../../../../../test/chronologies/checking.ts';
import type { MergedChronology } from '../merge-chronologies.ts';
import { castWithChildren } from './cast-with-children.ts';

const entries = [
  makeEntry('12/03/2012', 'Health', 'Seen with Corwen. Mum (Tamsin Oldacre) said that Corwen slept badly.'),
  makeEntry('13/03/2012', 'Health', 'Tamsin Oldacre rang. Corwen Vantry was not brought to the clinic.'),
];
const merged: MergedChronology = { files: [], entries, setAside: [] };
const born = day('2009-05-04');

test('a child of the family is known by forename and whole name, and stands first', () => {
  const cast = castWithChildren(merged, { name: 'Family M', children: [{ name: 'Corwen Vantry', born }] });
  expect(cast[0]).toMatchObject({ name: 'Corwen Vantry', role: 'child', born });
  expect(cast.filter(({ name }) => name.startsWith('Corwen'))).toHaveLength(1);
  expect(cast.map(({ name }) => name)).toContain('Tamsin Oldacre');
});

test('everybody of the list has a pseudonym of their own', () => {
  const children = ['Corwen Vantry', 'Idony Vantry'].map((name) => ({ name, born: null }));
  const cast = castWithChildren(merged, { name: 'Family M', children });
  const pseudonyms = cast.map(({ pseudonym }) => pseudonym);
  expect(new Set(pseudonyms).size).toBe(pseudonyms.length);
  expect(pseudonyms).not.toContain('');
});

test('the name of the family’s record is hidden too, unless it is a letter or an ordinary word', () => {
  const names = (name: string) => castWithChildren(merged, { name, children: [] }).map((one) => one.name);
  expect(names('Quillane family')).toContain('Quillane');
  expect(names('Family M')).toEqual(names(''));
});
