import type { Entry, Field, SetAsideRow } from '../entry.ts';
import { findClaims, isWholeHeading } from '../heading-words.ts';
import { countWords, isLike, likenessOf, type WordsSaid } from './find-changed.ts';

/** A row that is kept from others, by the key that its handling is noted by. */
export interface KeptRow {
  readonly key: string;
  readonly row: Entry | SetAsideRow;
}

/** Where one of two rows holds so much of what the other says, it may have been written into it. */
const mostlyHeld = 0.6;
/** What says fewer words than these is said of many things: “Not brought to appointment”. */
const fewestTelling = 5;
/** Every longer text holds these, whatever it tells. */
const inAnyText = new Set(
  'a an and as at be been but by for from had has have he her him his in into is it its not of on or she that the their them then there they this to was were when who with'.split(
    ' ',
  ),
);

/**
 * For each row the keys of those kept that it may be with other words: whatever it says, where it is of the same day; whatever its date,
 * where it holds most of what a kept row says in five words or more; and where their dates may be one day, or nobody knows, where one
 * holds most of the other, or the two are like two versions of one row.
 *
 * What a row says is its event, response and outcome alone, and of their words those that are not in any text: a source, the children or
 * an author are the same in many rows, and “was seen by the” stands in many texts. Every row is compared with every one that is kept: none may slip through for being one of many that are alike.
 */
export function findLike(
  kept: readonly KeptRow[],
  rows: readonly (Entry | SetAsideRow)[],
): readonly (readonly string[])[] {
  if (kept.length === 0) return rows.map(() => []);
  const before = kept.map(({ key, row }) => ({ key, ...sayRow(row) }));
  const placesOf = indexWords(before);
  const shared = new Uint32Array(before.length);
  return rows.map((row) => {
    const after = sayRow(row);
    countShared(after, placesOf, shared);
    return before.filter((one, at) => mayBe(one, after, shared[at] ?? 0)).map(({ key }) => key);
  });
}

/** What a row says, and its days as numbers: 20250306. Where nobody knows them it may be of any. */
interface RowSaid extends WordsSaid {
  /** Whether it says words enough, of whatever sort, for them to be its own. */
  readonly isTelling: boolean;
  readonly earliest: number;
  readonly latest: number;
}

function mayBe(one: RowSaid, other: RowSaid, shared: number): boolean {
  const isHeld = shared > 0 && shared >= mostlyHeld * one.count;
  if (isHeld && one.isTelling) return true;
  if (one.earliest > other.latest || other.earliest > one.latest) return false;
  if (isHeld || (isOneDay(one) && isOneDay(other))) return true;
  if (other.isTelling && shared > 0 && shared >= mostlyHeld * other.count) return true;
  return isLike(likenessOf(shared, one, other), { onOneDate: true });
}

function isOneDay({ earliest, latest }: RowSaid): boolean {
  return earliest === latest;
}

const saying: readonly Field[] = ['event', 'response', 'outcome'];

function sayRow(row: Entry | SetAsideRow): RowSaid {
  if ('when' in row) {
    const earliest = numberOf(row.when.earliest) ?? Number.NEGATIVE_INFINITY;
    const latest = numberOf(row.when.latest) ?? Number.POSITIVE_INFINITY;
    return { ...countTelling([row.event, row.response ?? '', row.outcome ?? '']), earliest, latest };
  }
  const texts = Object.entries(row.origin.cells).flatMap(([heading, text]) =>
    isOfOther(heading) ? [] : [text],
  );
  return { ...countTelling(texts), earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
}

function countTelling(texts: readonly string[]): Omit<RowSaid, 'earliest' | 'latest'> {
  const said = countWords(texts);
  const words = new Map([...said.words].filter(([word]) => !inAnyText.has(word)));
  const count = [...words.values()].reduce((sum, times) => sum + times, 0);
  return { words, count, isTelling: said.count >= fewestTelling };
}

function numberOf(day: string | null): number | null {
  return day === null ? null : Number(day.replaceAll('-', ''));
}

/** Whether a column is known to be for something else than what happened. Of a row that was set aside no more is known of its columns. */
function isOfOther(heading: string): boolean {
  return isWholeHeading(heading) && !findClaims(heading).some(({ field }) => saying.includes(field));
}

/** By a word, and how often it was said before in the row, the rows that say it so often. */
type PlacesOf = ReadonlyMap<string, Uint32Array>;

function indexWords(rows: readonly RowSaid[]): PlacesOf {
  const places = new Map<string, number[]>();
  for (const [place, { words }] of rows.entries()) {
    for (const [word, times] of words) {
      for (let nth = 1; nth <= times; nth += 1) {
        const known = places.get(nameOf(word, nth));
        if (known === undefined) places.set(nameOf(word, nth), [place]);
        else known.push(place);
      }
    }
  }
  return new Map([...places].map(([name, of]) => [name, Uint32Array.from(of)]));
}

function nameOf(word: string, nth: number): string {
  return nth === 1 ? word : `${word} ${nth}`;
}

/** Counts by the place of each row how many of these words it says too. */
function countShared({ words }: RowSaid, placesOf: PlacesOf, shared: Uint32Array): void {
  shared.fill(0);
  for (const [word, times] of words) {
    for (let nth = 1; nth <= times; nth += 1) {
      const places = placesOf.get(nameOf(word, nth));
      if (places === undefined) break;
      // Many times as often as anything else here: by numbers, and not by an iterator.
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] ?? 0;
        shared[place] = (shared[place] ?? 0) + 1;
      }
    }
  }
}
