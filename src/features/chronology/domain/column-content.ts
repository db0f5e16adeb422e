import type { Row } from '../../../shared/document.ts';
import { findFilled, looksLikeDate, textAt } from './row-cells.ts';

/** What the cells of one column are like, over the rows looked at. */
export interface ColumnContent {
  readonly index: number;
  /** Share of the rows, from 0 to 1, in which the column holds text. */
  readonly filled: number;
  /** Share of the filled cells that have the form of a date. */
  readonly dates: number;
  /** Mean length of the filled cells, in characters. */
  readonly length: number;
  /** Share of the filled cells that have letters. */
  readonly worded: number;
}

const rowsLookedAt = 200;

/** Describes each column by its first rows that hold at least two cells. */
export function describeColumns(rows: readonly Row[], width: number): readonly ColumnContent[] {
  const looked: Row[] = [];
  for (const row of rows) {
    if (findFilled(row).length > 1) looked.push(row);
    if (looked.length === rowsLookedAt) break;
  }
  return Array.from({ length: width }, (_, index) => describeColumn(looked, index));
}

function describeColumn(rows: readonly Row[], index: number): ColumnContent {
  const filled = rows.filter((row) => textAt(row, index) !== '');
  const share = (count: number, of: number) => (of === 0 ? 0 : count / of);
  return {
    index,
    filled: share(filled.length, rows.length),
    dates: share(filled.filter((row) => looksLikeDate(row, index)).length, filled.length),
    length: share(
      filled.reduce((sum, row) => sum + textAt(row, index).length, 0),
      filled.length,
    ),
    worded: share(filled.filter((row) => /\p{L}{2}/u.test(textAt(row, index))).length, filled.length),
  };
}

const mostlyDates = 0.6;
const mostlyFilled = 0.5;
const shortestEvent = 12;
const shortestEventUnderHeading = 4;
const longestSource = 60;
const mostlyWords = 0.8;

/** The column most of whose cells have the form of dates, the leftmost first; null when none is so. */
export function findDateColumn(contents: readonly ColumnContent[]): number | null {
  const found = contents.find(
    (content) =>
      content.filled >= mostlyFilled && content.dates >= mostlyDates && content.length < longestSource,
  );
  return found?.index ?? null;
}

/**
 * The column with the longest text; null when none has text to speak of. Without a heading row the
 * text must be longer, since a list of people and their birthdays looks much like a chronology. Under a heading the
 * only column of words may have words of any length.
 */
export function findEventColumn(contents: readonly ColumnContent[], hasHeading: boolean): number | null {
  const shortest = hasHeading ? shortestEventUnderHeading : shortestEvent;
  const worded = contents.filter(
    (content) => content.length >= shortest && content.worded >= mostlyWords && content.dates < mostlyDates,
  );
  const [longest] = worded.toSorted(
    (first, second) => second.length - first.length || first.index - second.index,
  );
  if (longest !== undefined || !hasHeading) return longest?.index ?? null;
  const words = contents.filter((content) => content.worded >= mostlyWords && content.dates < mostlyDates);
  return words.length === 1 ? (words[0]?.index ?? null) : null;
}

/** The one column of short words that nearly every row has; null when there is none, or more than one. */
export function findSourceColumn(contents: readonly ColumnContent[]): number | null {
  const short = contents.filter(
    (content) =>
      content.filled >= mostlyWords &&
      content.worded >= mostlyWords &&
      content.length <= longestSource &&
      content.dates < mostlyDates,
  );
  return short.length === 1 ? (short[0]?.index ?? null) : null;
}
