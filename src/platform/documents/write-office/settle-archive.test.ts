import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readArchive } from '../zip/read-archive.ts';
import { settleArchive } from './settle-archive.ts';

const parts = [
  { path: 'a.xml', pieces: ['<a>', 'é'.repeat(200_000), '</a>'] },
  { path: 'b/c.xml', pieces: [] },
];

test('an archive holds each part whole, however many pieces it came in', () => {
  const held = unzipSync(settleArchive(parts));
  expect(Object.keys(held)).toEqual(['a.xml', 'b/c.xml']);
  expect(new TextDecoder().decode(held['a.xml'])).toBe(`<a>${'é'.repeat(200_000)}</a>`);
});

test('every part has the one settled time, and our own reader finds the archive sound', () => {
  const bytes = settleArchive(parts);
  const view = new DataView(bytes.buffer);
  for (const { headerStart } of readArchive(bytes).entries.values()) {
    // Noon, in half minutes and such; 1 January 1980.
    expect(view.getUint16(headerStart + 10, true)).toBe(12 << 11);
    expect(view.getUint16(headerStart + 12, true)).toBe((1 << 5) | 1);
  }
});

test('the same parts give the same bytes', () => {
  expect(settleArchive(parts)).toEqual(settleArchive(parts));
});
