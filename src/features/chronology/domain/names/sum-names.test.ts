import { expect, test } from 'vitest';
import { sumNames } from './sum-names.ts';
import type { NamesAccount } from './terms/cast.ts';

const account: NamesAccount = {
  anonymised: true,
  replaced: [
    { pseudonym: 'Child A', role: 'child', times: 3 },
    { pseudonym: 'Mother', role: 'mother', times: 1 },
  ],
  findings: [
    { kind: 'possible-name', text: 'Civic Annexe', count: 2, where: 'analysis', shownAs: '[name]' },
    { kind: 'possible-name', text: 'Venn', count: 1, where: 'entry 12', shownAs: '[name]' },
  ],
};

test('who was replaced is told by the names of the list, for whoever must see that nobody was missed', () => {
  const person = { otherNames: [], role: 'child', born: null };
  const cast = [
    { ...person, name: 'Mina Brathe', pseudonym: 'Child A' },
    { ...person, name: 'Jory Brathe', pseudonym: 'Child B' },
  ] as const;
  const { replaced } = sumNames(account, cast);
  expect(replaced).toEqual([
    { names: ['Mina Brathe'], shownAs: 'Child A', count: 3 },
    { names: [], shownAs: 'Mother', count: 1 },
  ]);
});

test('names that are everyday words are told, with the sentences in which such a word stayed', () => {
  const person = { otherNames: [], role: 'child', born: null };
  const cast = [{ ...person, name: 'Rose Brathe', pseudonym: 'Child A' }];
  const sentences = [{ text: 'Rose to her feet.', where: 'entry 2, event' }];
  const { wordNames, left } = sumNames({ ...account, left: [{ word: 'Rose', count: 1, sentences }] }, cast);
  expect(wordNames).toEqual([expect.stringContaining('“Rose” is a name and an everyday word')]);
  expect(left).toEqual([{ word: 'Rose', count: 1, sentences }]);
});

test('a part of the document is called what the document calls it', () => {
  expect(sumNames(account).unlisted.map(({ where }) => where)).toEqual(['What stands out', 'entry 12']);
});
