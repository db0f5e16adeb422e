const wordsOfShingle = 3;
const sketchSize = 6;

/** Every three words in a row of a text, as numbers of 32 bits. */
export function shinglesOf(words: readonly string[]): ReadonlySet<number> {
  const shingles = new Set<number>();
  for (let at = 0; at + wordsOfShingle <= words.length; at += 1) {
    shingles.add(hash(words.slice(at, at + wordsOfShingle).join(' ')));
  }
  return shingles;
}

/**
 * The least few: texts that share most of their shingles share at least one of these almost surely, so that only
 * those need be compared (bottom sketch; Broder, “On the resemblance and containment of documents”, 1997).
 */
export function leastShingles(shingles: ReadonlySet<number>): readonly number[] {
  return [...shingles].toSorted((first, second) => first - second).slice(0, sketchSize);
}

/** From 0 to 1: the share of all shingles of two texts that both have. */
export function likenessOfShingles(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const shingle of fewer) if (more.has(shingle)) common += 1;
  return common / Math.max(1, one.size + other.size - common);
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
