/** Seeded chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number;
  /** A whole number between the two, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of the items; throws a RangeError when there is none. */
  readonly pick: <T>(items: readonly T[]) => T;
  readonly shuffle: <T>(items: readonly T[]) => T[];
  /** A stream of its own, so that what is drawn here disturbs nothing that is drawn there. */
  readonly fork: (label: string) => Random;
}

export function makeRandom(seed: string): Random {
  const next = mulberry32(fnv1a(seed));
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new RangeError('there is nothing to pick from');
    return item;
  };
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, place: next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
  return {
    next,
    whole,
    pick,
    shuffle,
    chance: (probability) => next() < probability,
    fork: (label) => makeRandom(`${seed}/${label}`),
  };
}

/** Draws from the items so that each comes up once before any comes up again, and none twice running. */
export function makeDeck<T>(random: Random, items: readonly T[]): () => T {
  let waiting: T[] = [];
  let last: T | undefined;
  return () => {
    if (waiting.length === 0) {
      waiting = random.shuffle(items);
      if (waiting.length > 1 && waiting[0] === last) waiting.push(...waiting.splice(0, 1));
    }
    const drawn = waiting.shift();
    if (drawn === undefined) throw new RangeError('the deck has no cards');
    last = drawn;
    return drawn;
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, enough to tell stories with. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
