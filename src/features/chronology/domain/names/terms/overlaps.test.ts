import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, withoutOverlaps } from './overlaps.ts';

const stretch = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 9 }))
  .map(([start, length]) => ({ start, end: start + length }));

test('what shares a letter with something taken is left out, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(stretch), fc.array(stretch), (found, others) => {
      const taken: { readonly start: number; readonly end: number }[] = [];
      for (const one of inOrder(others)) if (one.start >= (taken.at(-1)?.end ?? 0)) taken.push(one);
      const own = inOrder(found);
      const free = own.filter(({ start, end }) => !taken.some((one) => start < one.end && end > one.start));
      expect(withoutOverlaps(own, taken)).toEqual(free);
    }),
  );
});
