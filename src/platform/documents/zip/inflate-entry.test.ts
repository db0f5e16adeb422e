import { expect, test } from 'vitest';
import { buildZip, type ZipEntry } from '../../../../test/builders/zip.ts';
import { inflateEntry, startBudget } from './inflate-entry.ts';
import { readArchive } from './read-archive.ts';

const kibibyte = 1024;

/** Bytes that do not shrink, the same each time. */
function noise(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  let state = 1;
  for (let at = 0; at < count; at += 1) {
    state = (state * 48_271) % 2_147_483_647;
    bytes[at] = state & 0xff;
  }
  return bytes;
}

/** Inflates these entries one after the other; gives the bytes handed over, and the error's code. */
function inflateWithin(limit: number, entries: readonly ZipEntry[], names = entries.map(({ name }) => name)) {
  const archive = readArchive(buildZip(entries));
  const budget = startBudget(limit);
  let bytes = 0;
  try {
    for (const name of names) {
      const entry = archive.entries.get(name);
      if (entry === undefined) throw new Error(`${name} is missing`);
      inflateEntry(archive, entry, budget, (chunk) => {
        bytes += chunk.length;
      });
    }
    return { bytes, code: null };
  } catch (error) {
    return { bytes, code: error instanceof Error && 'code' in error ? error.code : error };
  }
}

test.each([true, false])(
  'what is unpacked is counted as it comes, not once it is all there (sizes after the data: %s)',
  (sizesAfterData) => {
    const entry = { name: 'a', data: noise(512 * kibibyte), sizesAfterData };
    const stopped = inflateWithin(256 * kibibyte, [entry]);
    expect(stopped.code).toBe('zip-bomb');
    expect(stopped.bytes).toBeGreaterThan(64 * kibibyte);
    expect(stopped.bytes).toBeLessThanOrEqual(256 * kibibyte);
    expect(inflateWithin(512 * kibibyte, [entry])).toEqual({ bytes: 512 * kibibyte, code: null });
  },
);

test('all parts count against one limit, and a part that is unpacked twice counts twice', () => {
  const entries = ['a', 'b'].map((name) => ({ name, data: noise(96 * kibibyte) }));
  expect(inflateWithin(192 * kibibyte, entries).code).toBeNull();
  expect(inflateWithin(191 * kibibyte, entries).code).toBe('zip-bomb');
  expect(inflateWithin(191 * kibibyte, entries, ['a', 'a']).code).toBe('zip-bomb');
});

test('what is not packed counts too', () => {
  const entry = { name: 'a', data: noise(96 * kibibyte), stored: true };
  expect(inflateWithin(95 * kibibyte, [entry])).toEqual({ bytes: 0, code: 'zip-bomb' });
});
