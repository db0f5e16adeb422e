import { expect, test } from 'vitest';
import { orderFamilies } from './order-families.ts';

const families = [
  { reference: 'LSCP-10', name: 'Family Ó' },
  { reference: 'LSCP-2', name: 'Family M' },
  { reference: 'lscp-1', name: 'Family Z' },
];
const ordered = (words: string, by: 'reference' | 'name' = 'reference', direction = 'ascending' as const) =>
  orderFamilies(families, words, { by, direction }).map(({ reference }) => reference);

test('numbers in references count as numbers, and capitals do not count', () => {
  expect(ordered('')).toEqual(['lscp-1', 'LSCP-2', 'LSCP-10']);
});

test('families can be put in the order of their names', () => {
  expect(ordered('', 'name')).toEqual(['LSCP-2', 'LSCP-10', 'lscp-1']);
});

test('every word must stand in the reference or the name, whatever its capitals and accents', () => {
  expect(ordered('family o')).toEqual(['LSCP-10']);
  expect(ordered('LSCP m')).toEqual(['LSCP-2']);
  expect(ordered('mina')).toEqual([]);
});

test('the other way round it is the very same list turned', () => {
  const turned = orderFamilies(families, '', { by: 'reference', direction: 'descending' });
  expect(turned.map(({ reference }) => reference)).toEqual(['LSCP-10', 'LSCP-2', 'lscp-1']);
});
