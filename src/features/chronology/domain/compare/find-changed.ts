import { splitWords } from '../text/words.ts';
import { type ComparedRow, plain } from './row-content.ts';

export interface ChangedPair {
  readonly before: ComparedRow;
  readonly after: ComparedRow;
  /** From 0 to 1: the share of their words that both rows have. */
  readonly likeness: number;
}

/** At least so much of the words must be the same; less where the date is the same too. */
const likeEnough = 0.6;
const likeEnoughOnOneDate = 0.35;
/** A word or date that more rows have tells none of them apart, and comparing them all would take too long. */
const mostSharing = 25;

/**
 * Rows of the old version that probably became other rows of the new one: the likest first, each row once. It looks only at rows
 * that share an unusual word or their date, so that the cost grows with the rows and not with their square.
 */
export function findChanged(
  removed: readonly ComparedRow[],
  added: readonly ComparedRow[],
): readonly ChangedPair[] {
  const before = removed.map(readRow);
  const places = indexTokens(before);
  const pairs = added.flatMap((row) => {
    const after = readRow(row);
    return [...candidatesOf(after, places)].flatMap((place) => {
      const old = before[place];
      return old === undefined ? [] : (comparePair(old, after) ?? []);
    });
  });
  return chooseBest(pairs);
}

/** The words that a row says, and how often each. */
export interface WordsSaid {
  readonly words: ReadonlyMap<string, number>;
  readonly count: number;
}

export function countWords(texts: readonly string[]): WordsSaid {
  const words = new Map<string, number>();
  let count = 0;
  for (const text of texts) {
    for (const { lower } of splitWords(plain(text))) {
      words.set(lower, (words.get(lower) ?? 0) + 1);
      count += 1;
    }
  }
  return { words, count };
}

/** Whether so many words are shared that one row may be the other with other words. Of rows on one date fewer are enough. */
export function isLike(likeness: number, { onOneDate }: { readonly onOneDate: boolean }): boolean {
  return likeness >= (onOneDate ? likeEnoughOnOneDate : likeEnough);
}

/** From 0 to 1: the share of their words that both rows have, given how many they share. */
export function likenessOf(shared: number, one: WordsSaid, other: WordsSaid): number {
  const both = one.count + other.count;
  return both === 0 ? 0 : (2 * shared) / both;
}

interface ReadRow extends WordsSaid {
  readonly compared: ComparedRow;
  readonly date: string;
  /** What it may be found by. */
  readonly tokens: readonly string[];
}

function readRow(compared: ComparedRow): ReadRow {
  const { words, count } = countWords(
    [...compared.content].flatMap(([label, text]) => (label === 'date' ? [] : [text])),
  );
  const { row } = compared;
  const date =
    'when' in row ? `${row.when.earliest}/${row.when.latest}` : (compared.content.get('date') ?? '');
  return {
    compared,
    words,
    count,
    date,
    tokens: [...words.keys(), `date ${date}`].map((token) => `${compared.agency}\n${token}`),
  };
}

function indexTokens(rows: readonly ReadRow[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { tokens }] of rows.entries()) {
    for (const token of tokens) {
      const known = places.get(token);
      if (known === undefined) places.set(token, [place]);
      else known.push(place);
    }
  }
  return places;
}

function candidatesOf(
  { tokens }: ReadRow,
  places: ReadonlyMap<string, readonly number[]>,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const token of tokens) {
    const sharing = places.get(token) ?? [];
    if (sharing.length > mostSharing) continue;
    for (const place of sharing) found.add(place);
  }
  return found;
}

function comparePair(before: ReadRow, after: ReadRow): ChangedPair | null {
  let shared = 0;
  for (const [word, times] of after.words) shared += Math.min(times, before.words.get(word) ?? 0);
  const likeness = likenessOf(shared, before, after);
  if (!isLike(likeness, { onOneDate: before.date === after.date })) return null;
  return { before: before.compared, after: after.compared, likeness };
}

/** Of equally like pairs the one that comes first in the new version, and then in the old one. */
function chooseBest(pairs: readonly ChangedPair[]): readonly ChangedPair[] {
  const taken = new Set<ComparedRow>();
  const chosen: ChangedPair[] = [];
  for (const pair of pairs.toSorted((first, second) => second.likeness - first.likeness)) {
    if (taken.has(pair.before) || taken.has(pair.after)) continue;
    taken.add(pair.before).add(pair.after);
    chosen.push(pair);
  }
  return chosen;
}
