import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Figure, shareCount, shareParts } from './figure.ts';

test.each<[string, number | null, Figure]>([
  ['none is told, since it points to nobody', 0, 0],
  ['one child is not told', 1, 'fewer'],
  ['five children are not told', 5, 'fewer'],
  ['six are told', 6, 6],
  ['what the source cannot say stays unsaid', null, null],
])('%s', (_, count, figure) => {
  expect(shareCount(count)).toBe(figure);
});

test.each<[string, readonly number[], readonly Figure[]]>([
  [
    'where only one part is small the next smallest is withheld',
    [40, 3, 12, 0],
    [40, 'fewer', 'withheld', 0],
  ],
  ['two small parts hide each other', [40, 3, 2, 0], [40, 'fewer', 'fewer', 0]],
  ['where nothing is small everything is told', [40, 6, 12, 0], [40, 6, 12, 0]],
  ['a small part alone has none to hide it, nor a total above it', [0, 3, 0, 0], [0, 'fewer', 0, 0]],
])('%s', (_, counts, figures) => {
  expect(shareParts(counts)).toEqual(figures);
});

test('from the total and the figures told no small count can be worked out', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 6 }), (counts) => {
      const shared = shareParts(counts);
      expect(shared.every((figure) => typeof figure !== 'number' || figure === 0 || figure > 5)).toBe(true);
      const hidden = shared.filter((figure) => typeof figure !== 'number').length;
      const others = counts.filter((count) => count > 5).length;
      expect(hidden === 1 && others > 0).toBe(false);
    }),
  );
});
