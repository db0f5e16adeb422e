import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Origin } from './entry.ts';
import { findRepeated } from './find-repeated.ts';

function originsOf(rows: readonly (readonly string[])[]): Origin[] {
  return rows.map((cells, place) => ({
    file: 'school.csv',
    part: 'CSV',
    row: place + 2,
    cells: Object.fromEntries(cells.map((text, column) => [`Column ${column + 1}`, text])),
  }));
}

const anyCell = fc.constantFrom('', ' ', 'a', ' a', 'ab', 'b');
const anyRows = fc.array(fc.array(anyCell, { minLength: 1, maxLength: 3 }), { maxLength: 12 });

test('a row repeats the first row above that has the same texts in all of its cells, and two texts at least', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const texts = rows.map((cells) => cells.map((cell) => cell.trim()));
      const expected = texts.flatMap((cells, place) => {
        const first = texts.findIndex((other) => JSON.stringify(other) === JSON.stringify(cells));
        const isRepeated = first < place && cells.filter((cell) => cell !== '').length >= 2;
        return isRepeated ? [[place, first + 2]] : [];
      });
      const found = findRepeated(originsOf(rows));
      expect([...found].map(([place, { row }]) => [place, row])).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});
