import type { Entry, SetAsideRow } from '../entry.ts';
import { countWords, isLike, likenessOf, type WordsSaid } from './find-changed.ts';

/** A row that is kept from others, by the key that its handling is noted by. */
export interface KeptRow {
  readonly key: string;
  readonly row: Entry | SetAsideRow;
}

/**
 * For each row the keys of those kept that it may be with other words, by the measure that two versions of a chronology are compared
 * with. Every row is compared with every one that is kept: none may slip through for being one of many that are alike. A date that could
 * not be read may be any.
 */
export function findLike(
  kept: readonly KeptRow[],
  rows: readonly (Entry | SetAsideRow)[],
): readonly (readonly string[])[] {
  if (kept.length === 0) return rows.map(() => []);
  const before = kept.map(({ row }) => sayRow(row));
  const placesOf = indexWords(before);
  return rows.map((row) => {
    const after = sayRow(row);
    const shared = countShared(after, placesOf);
    return [...shared].flatMap(([at, words]) => {
      const [one, key] = [before[at], kept[at]?.key];
      if (one === undefined || key === undefined) return [];
      const onOneDate = one.date === null || after.date === null || one.date === after.date;
      return isLike(likenessOf(words, one, after), { onOneDate }) ? [key] : [];
    });
  });
}

interface RowSaid extends WordsSaid {
  /** Null where nobody knows it. */
  readonly date: string | null;
}

function sayRow(row: Entry | SetAsideRow): RowSaid {
  const texts = Object.values(row.origin.cells);
  if (!('when' in row)) return { ...countWords(texts), date: null };
  const { text, earliest, latest } = row.when;
  const isKnown = earliest !== null || latest !== null;
  return {
    ...countWords(texts.filter((one) => one.trim() !== text.trim())),
    date: isKnown ? `${earliest}/${latest}` : null,
  };
}

type PlacesOf = ReadonlyMap<string, readonly (readonly [place: number, times: number])[]>;

/** In which rows each word stands, and how often. */
function indexWords(rows: readonly RowSaid[]): PlacesOf {
  const places = new Map<string, (readonly [number, number])[]>();
  for (const [place, { words }] of rows.entries()) {
    for (const [word, times] of words) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [[place, times]]);
      else known.push([place, times]);
    }
  }
  return places;
}

/** By the place of a row, how many of these words it says too. */
function countShared({ words }: RowSaid, placesOf: PlacesOf): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const [word, times] of words) {
    for (const [place, there] of placesOf.get(word) ?? []) {
      shared.set(place, (shared.get(place) ?? 0) + Math.min(times, there));
    }
  }
  return shared;
}
