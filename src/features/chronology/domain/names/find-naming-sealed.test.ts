import { expect, test } from 'vitest';
import { findNamingSealed, namesSealedWhole } from './find-naming-sealed.ts';
import type { KnownFamily } from './lists/known-family.ts';

const nobody = { otherNames: [], born: null, pseudonym: null };
const family: KnownFamily = {
  name: 'Family M',
  reference: null,
  workers: [],
  mistaken: [],
  addresses: [],
  children: [
    { ...nobody, name: 'Jonty Pemberton-Vale', otherNames: ['Joe Marrick'], isSealed: true },
    { ...nobody, name: 'Will Marrick', isSealed: true },
    { ...nobody, name: 'Kerra Marrick' },
  ],
  adults: [{ ...nobody, name: 'Tamsin Marrick', role: 'mother' }],
};

test('somebody whose identity is sealed is found by every name that the record has of them, and nobody else is', () => {
  const naming = [
    'Jonty Pemberton-Vale was not told',
    'JONTY was not told',
    'It is about Joe Marrick',
    'The Pemberton-Vale placement',
    'Will was seen at school',
    'She lives with Mr and Mrs Pemberton-Vale',
    'Mrs Pemberton-Vale rang',
    'Moved to the Pemberton-Vale family in Wexmoor',
    'The Pemberton-Vale household',
    'The Pemberton-Vales were told',
    'Samira Pemberton-Vale was told',
  ];
  const others = [
    'Kerra and her mother, Tamsin Marrick, were told',
    'The Marrick family was told',
    'Mrs Marrick rang',
    'Marrick',
    'The social worker will tell them',
    'A child whose identity is sealed was not told',
  ];
  expect([...findNamingSealed([...others, ...naming], family)]).toEqual(
    naming.map((_, at) => others.length + at),
  );
});

test('a surname that only sealed people bear names them, and one that somebody else of the record bears or bore does not', () => {
  const siblings = ['Wenna Hollis', 'Perran Hollis'].map((name) => ({ ...nobody, name, isSealed: true }));
  const texts = [
    'Mrs Hollis rang',
    'The Hollises moved',
    'The Tregear family was told',
    'Teacher Grace Hollis rang',
  ];
  const ask = (of: Partial<KnownFamily>) => [...findNamingSealed(texts, { ...family, adults: [], ...of })];
  expect(ask({ children: siblings })).toEqual([0, 1, 3]);
  const tamsin = { ...nobody, name: 'Tamsin Tregear', role: 'mother' };
  expect(ask({ children: siblings, adults: [{ ...tamsin, otherNames: ['Tamsin Hollis'] }] })).toEqual([]);
  expect(ask({ children: [...siblings, { ...nobody, name: 'Kerra Hollis' }] })).toEqual([]);
});

test('somebody’s name in the record holds that of a sealed relative where all of it stands there, by any of their names', () => {
  const naming = [
    'Petra, mother of Jonty Pemberton-Vale',
    'Kerra Marrick (Jonty Pemberton-Vale)',
    'Kerra, now jonty pemberton-vale',
    'Kerra, sister of Joe Marrick',
    'Mrs Jonty Pemberton-Vale',
    'Kerra Marrick\nJonty Pemberton-Vale',
  ];
  const shared = [
    'Samira Pemberton-Vale',
    'Mrs Pemberton-Vale',
    'Jonty Haddad',
    'Jonty Tregear',
    'Kerra Marrick',
    'Jonty',
    'Joe',
    'Pemberton-Vale',
    'William Marrick',
    'Grandmother Pemberton-Vale',
  ];
  const of = { ...family, adults: [...family.adults, { ...nobody, name: 'Tamsin Tregear', role: 'aunt' }] };
  expect([...shared, ...naming].filter((text) => namesSealedWhole(text, of))).toEqual(naming);
});
