import { expect, test } from 'vitest';
import { hideAll } from '../../../../../../test/builders/hide-all.ts';

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
