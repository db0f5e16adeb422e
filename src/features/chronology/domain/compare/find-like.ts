import type { Entry, SetAsideRow } from '../entry.ts';
import { countWords, isLike, likenessOf, type WordsSaid } from './find-changed.ts';

/** A row that is kept from others, by the key that its handling is noted by. */
export interface KeptRow {
  readonly key: string;
  readonly row: Entry | SetAsideRow;
}

/** Where one of two rows holds so much of what the other says, it may have been written into it. */
const mostlyHeld = 0.6;

/**
 * For each row the keys of those kept that it may be with other words: whatever it says, where it is of the same day; where their dates
 * may be one day, or nobody knows, where one says much of what the other does; and else by the measure that two versions of a chronology
 * are compared with. Every row is compared with every one that is kept: none may slip through for being one of many that are alike.
 */
export function findLike(
  kept: readonly KeptRow[],
  rows: readonly (Entry | SetAsideRow)[],
): readonly (readonly string[])[] {
  if (kept.length === 0) return rows.map(() => []);
  const before = kept.map(({ key, row }) => ({ key, ...sayRow(row) }));
  const placesOf = indexWords(before);
  return rows.map((row) => {
    const after = sayRow(row);
    const shared = countShared(after, placesOf);
    return before.flatMap((one, at) => (mayBe(one, after, shared.get(at) ?? 0) ? [one.key] : []));
  });
}

/** Days as `2025-03-06`; null where nobody knows it. */
interface RowSaid extends WordsSaid {
  readonly earliest: string | null;
  readonly latest: string | null;
}

function mayBe(one: RowSaid, other: RowSaid, shared: number): boolean {
  if (isOneDay(one) && isOneDay(other) && one.earliest === other.earliest) return true;
  const onOneDate = startsBefore(one, other) && startsBefore(other, one);
  if (isLike(likenessOf(shared, one, other), { onOneDate })) return true;
  const least = Math.min(one.count, other.count);
  return onOneDate && least > 0 && shared / least >= mostlyHeld;
}

function isOneDay({ earliest, latest }: RowSaid): boolean {
  return earliest !== null && earliest === latest;
}

/** Whether one may begin before the other is over. */
function startsBefore({ earliest }: RowSaid, { latest }: RowSaid): boolean {
  return earliest === null || latest === null || earliest <= latest;
}

function sayRow(row: Entry | SetAsideRow): RowSaid {
  const texts = Object.values(row.origin.cells);
  if (!('when' in row)) return { ...countWords(texts), earliest: null, latest: null };
  const { text, earliest, latest } = row.when;
  return { ...countWords(texts.filter((one) => one.trim() !== text.trim())), earliest, latest };
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
