import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeEntry } from '../../../../test/builders/chronology-entry.ts';
import { orderEntries, type PlacedEntry } from './order-entries.ts';
import { makeOrderKeys } from './order-key.ts';

const dates = [
  '12/03/2012',
  '12/03/2012 09:30',
  '12/03/2012 14:00',
  '12/03/2012 - 15/03/2012',
  'March 2012',
  'until June 2011',
  'from 3 May 2010',
  'undated',
  '2011',
  'c. 2011',
];
const oddTexts = [
  'Health',
  'Police',
  'Health ',
  'H',
  '',
  '\u0000',
  '\u0001',
  '\u0002',
  '\u0003',
  'é',
  '😀',
  '\ue000',
  '￿',
  '\ud800',
];

const file = fc.record({
  name: fc.constantFrom(...oddTexts),
  sha256: fc.constantFrom('aa', 'ab', 'b'),
  rows: fc.array(
    fc.record({
      date: fc.constantFrom(...dates),
      agency: fc.oneof(fc.constantFrom(...oddTexts), fc.string({ unit: 'binary', maxLength: 3 })),
      sequence: fc.oneof(
        fc.constant(null),
        fc.integer({ min: -3, max: 12 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      ),
    }),
    { maxLength: 12 },
  ),
});

const bytewise = (first: string, second: string) => Buffer.compare(Buffer.from(first), Buffer.from(second));

test('keys compared byte by byte give the very order in which entries are merged', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 4 }), (files) => {
      const placed = files.map(({ name, sha256, rows }, number) =>
        rows.map(({ date, agency, sequence }, position): PlacedEntry => {
          const entry = makeEntry(date, agency, 'Call', { sequence });
          // Two files are never the same in name, content and agency: the second would be refused.
          return {
            entry: { ...entry, origin: { ...entry.origin, file: name } },
            sha256: sha256 + number,
            position,
          };
        }),
      );
      const keys = new Map(placed.flatMap((one) => [...makeOrderKeys(one)]));
      const keyOf = (id: string) => keys.get(id) ?? '';
      const ids = placed.flat().map(({ entry }) => entry.id);
      const byKey = ids.toSorted((first, second) => bytewise(keyOf(first), keyOf(second)));
      expect(byKey).toEqual(orderEntries(placed.flat()).map(({ id }) => id));
    }),
    { numRuns: 1000 },
  );
});

test('no key holds what the database cannot', () => {
  const entry = makeEntry('12/03/2012', 'A\u0000\ud800', 'Call');
  const [key = ''] = makeOrderKeys([{ entry, sha256: 'a', position: 0 }]).values();
  expect(key).not.toContain('\u0000');
  expect(key.isWellFormed()).toBe(true);
});
