import { expect, test } from 'vitest';
import { newId } from '../new-id.ts';
import { readSealedPlace, writeSealedPlace } from './sealed-place.ts';

const key = new Uint8Array(32).fill(7);
const place = { rank: 2, key: '12012-03-01 Idris Marrick.docx', id: newId<'entry'>() };

test('a place in a chronology comes back from the address that it was put into', () => {
  expect(
    readSealedPlace(key, 'family one, by date', writeSealedPlace(key, 'family one, by date', place)),
  ).toEqual(place);
});

test('nobody reads a file’s name in an address', () => {
  const bytes = Buffer.from(writeSealedPlace(key, 'list', place), 'base64url');
  expect(bytes.includes('Idris')).toBe(false);
});

test('a place that was altered, or taken to another list or installation, is none', () => {
  const cursor = writeSealedPlace(key, 'list', place);
  for (let at = 0; at < cursor.length - 1; at += 1) {
    const altered = `${cursor.slice(0, at)}${cursor[at] === 'A' ? 'B' : 'A'}${cursor.slice(at + 1)}`;
    expect(readSealedPlace(key, 'list', altered)).toBeNull();
  }
  expect(readSealedPlace(key, 'other list', cursor)).toBeNull();
  expect(readSealedPlace(new Uint8Array(32), 'list', cursor)).toBeNull();
  for (const text of ['', 'x', '%%%', 'A'.repeat(9000)])
    expect(readSealedPlace(key, 'list', text)).toBeNull();
});
