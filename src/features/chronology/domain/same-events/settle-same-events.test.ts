import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SameEvent } from './same-event.ts';
import { type DecidedPair, settleSameEvents } from './settle-same-events.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const suggestion = (...entries: readonly string[]): SameEvent => ({
  entries,
  score: 0.8,
  why: [],
  differences: [],
});
const same = (one: string, other: string): DecidedPair => ({ one, other, verdict: 'same' });
const different = (one: string, other: string): DecidedPair => ({ one, other, verdict: 'different' });
const settle = (suggested: readonly SameEvent[], decided: readonly DecidedPair[]) => {
  const { confirmed, open, rejected } = settleSameEvents(suggested, decided, order);
  return [confirmed, open.map(({ entries }) => entries), rejected.map(({ entries }) => entries)];
};

describe('what people decide settles what is suggested', () => {
  test.each([
    ['nothing decided: it is open', [suggestion('a', 'b')], [], [[], [['a', 'b']], []]],
    ['confirmed: it is suggested no more', [suggestion('a', 'b')], [same('b', 'a')], [[['a', 'b']], [], []]],
    [
      'rejected: it is suggested no more',
      [suggestion('a', 'b')],
      [different('a', 'b')],
      [[], [], [['a', 'b']]],
    ],
    ['confirmed without a suggestion', [], [same('d', 'c')], [[['c', 'd']], [], []]],
    [
      'a third account of what is confirmed is asked about with both',
      [suggestion('a', 'b', 'c')],
      [same('a', 'b')],
      [[['a', 'b']], [['a', 'b', 'c']], []],
    ],
    [
      'what is decided of one of a confirmed group is decided of all',
      [suggestion('a', 'b', 'c')],
      [same('a', 'b'), different('b', 'c')],
      [[['a', 'b']], [], [['a', 'b', 'c']]],
    ],
    [
      'of three of which two are apart the third is still asked about with each',
      [suggestion('a', 'b', 'c')],
      [different('a', 'b')],
      [[], [['a', 'b', 'c']], []],
    ],
    [
      'what is decided of all others is not asked about again',
      [suggestion('a', 'b', 'c')],
      [different('a', 'b'), different('a', 'c')],
      [[], [['b', 'c']], []],
    ],
    [
      'groups that are joined by a decision are one',
      [],
      [same('a', 'b'), same('c', 'd'), same('b', 'd')],
      [[['a', 'b', 'c', 'd']], [], []],
    ],
    [
      'of entries that are not here nothing counts',
      [suggestion('a', 'b')],
      [same('a', 'x')],
      [[], [['a', 'b']], []],
    ],
  ] as const)('%s', (_name, suggested, decided, expected) => {
    expect(settle(suggested, decided)).toEqual(expected);
  });
});

test('of what is rejected it is told which of the accounts people say are one, and which are set apart', () => {
  const { rejected } = settleSameEvents(
    [suggestion('a', 'b', 'c'), suggestion('d', 'e')],
    [same('a', 'c'), different('b', 'c'), different('d', 'e')],
    order,
  );
  expect(rejected.map(({ groups }) => groups)).toEqual([
    [['a', 'c'], ['b']],
    [['d'], ['e']],
  ]);
});

const pairs = fc.array(
  fc
    .record({
      one: fc.constantFrom(...order),
      other: fc.constantFrom(...order),
      verdict: fc.constantFrom('same' as const, 'different' as const),
    })
    .filter(({ one, other }) => one !== other),
  { maxLength: 8 },
);

test('in whatever order people decide, the same is settled; and each suggestion is open, rejected, or of one confirmed event or events apart', () => {
  fc.assert(
    fc.property(pairs, fc.subarray(order, { minLength: 2 }), (decided, entries) => {
      const settled = settle([suggestion(...entries)], decided);
      expect(settle([suggestion(...entries)], decided.toReversed())).toEqual(settled);
      const [confirmed = []] = settled;
      const all = confirmed.flat();
      expect(new Set(all).size).toBe(all.length);
    }),
  );
});
