import { expect, test } from 'vitest';
import { cutLeaf, readPlace, readStretch, writePlace } from './keyset.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const placeOf = (number: number) => ({ key: `name ${number}`, id: id(number) });

test('the first page of a long list leads on and not back', () => {
  const leaf = cutLeaf([1, 2, 3], 2, { from: 'beginning' }, placeOf);
  expect(leaf).toEqual({ rows: [1, 2], before: null, after: writePlace(placeOf(2)) });
});

test('the last page leads back and not on', () => {
  const leaf = cutLeaf([3, 4], 2, { from: 'after', place: placeOf(2) }, placeOf);
  expect(leaf).toEqual({ rows: [3, 4], before: writePlace(placeOf(3)), after: null });
});

test('what lies before a place is shown in the order of the list', () => {
  const leaf = cutLeaf([4, 3, 2], 2, { from: 'before', place: placeOf(5) }, placeOf);
  expect(leaf).toEqual({ rows: [3, 4], before: writePlace(placeOf(3)), after: writePlace(placeOf(4)) });
});

test('going back to the first page leads back no further', () => {
  expect(cutLeaf([2, 1], 2, { from: 'before', place: placeOf(3) }, placeOf).before).toBeNull();
});

test('an empty list leads nowhere', () => {
  expect(cutLeaf([], 2, { from: 'beginning' }, placeOf)).toEqual({ rows: [], before: null, after: null });
});

test('a place comes back from an address as it went into it', () => {
  const place = { key: 'Ó Súilleabháin, “Bríd” & <b>', id: id(7) };
  expect(readPlace(writePlace(place))).toEqual(place);
});

test.each([
  '',
  'abc',
  '%00',
  Buffer.from('["a","b"]').toString('base64url'),
  Buffer.from('[1,2]').toString('base64url'),
])('an address that was changed by hand, %j, begins at the beginning', (after) => {
  expect(readStretch({ after })).toEqual({ from: 'beginning' });
});
