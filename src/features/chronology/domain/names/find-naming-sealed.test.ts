import { expect, test } from 'vitest';
import type { KnownFamily } from './cast-with-children.ts';
import { findNamingSealed } from './find-naming-sealed.ts';

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
  ];
  const others = [
    'Kerra and her mother, Tamsin Marrick, were told',
    'The Marrick family was told',
    'The social worker will tell them',
    'A child whose identity is sealed was not told',
  ];
  expect([...findNamingSealed([...others, ...naming], family)]).toEqual([4, 5, 6, 7, 8]);
});
