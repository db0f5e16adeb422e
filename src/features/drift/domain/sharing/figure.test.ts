import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
    'where only one part is small the next smallest is withheld with it, and neither is said to be the small one',
    [40, 3, 12, 0],
    [40, 'withheld', 'withheld', 0],
  ],
  ['two small parts hide each other', [40, 3, 2, 0], [40, 'fewer', 'fewer', 0]],
  ['two parts that must both be 5 do not', [265, 5, 5, 0], ['withheld', 'withheld', 'withheld', 0]],
  ['nor two that must both be 1', [40, 12, 1, 1], [40, 'withheld', 'withheld', 'withheld']],
  ['where nothing is small everything is told', [40, 6, 12, 0], [40, 6, 12, 0]],
  ['a small part alone has none to hide it, nor a total that is told', [0, 3, 0, 0], [0, 'fewer', 0, 0]],
])('%s', (_, counts, figures) => {
  expect(shareParts(counts)).toEqual(figures);
});

describe('somebody who knows the total, what was told, and how it was decided what to tell', () => {
  /** Every way in which a total can fall into so many parts. */
  function* partitions(total: number, parts: number): Generator<readonly number[]> {
    if (parts === 1) yield [total];
    else
      for (let first = 0; first <= total; first += 1)
        for (const rest of partitions(total - first, parts - 1)) yield [first, ...rest];
  }

  const told = (counts: readonly number[]) => JSON.stringify(shareParts(counts));

  /** What each hidden part may be, by everything that can be told of a total. */
  function inferred(total: number): ReadonlyMap<string, readonly ReadonlySet<number>[]> {
    const byTold = Map.groupBy(partitions(total, 4), told);
    return new Map(
      [...byTold].map(([figures, all]) => [
        figures,
        [0, 1, 2, 3].map((place) => new Set(all.map((counts) => counts[place] ?? 0))),
      ]),
    );
  }

  test('cannot work out any part that is not told, whatever the parts and the total from 6 to 40', () => {
    for (let total = 6; total <= 40; total += 1) {
      for (const [figures, possible] of inferred(total)) {
        const shared: readonly Figure[] = JSON.parse(figures);
        const fixed = shared.filter(
          (figure, place) => typeof figure !== 'number' && possible[place]?.size === 1,
        );
        expect(fixed, `${figures} of ${total}`).toEqual([]);
      }
    }
  });

  test('finds none from 1 to 5 told', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 300 }), { minLength: 2, maxLength: 4 }), (counts) => {
        const shared = shareParts(counts);
        expect(shared.every((figure) => typeof figure !== 'number' || figure === 0 || figure > 5)).toBe(true);
      }),
    );
  });
});
