import { type AnnexAList, type ListColumn, plainHeading } from './annex-a-lists.ts';

/** How the headings of a row answer to the columns of a list. */
export interface MatchedColumns {
  /** By its field, the place of each column that is read, from 0. */
  readonly places: ReadonlyMap<string, number>;
  readonly missing: readonly ListColumn[];
  /** Headings that no column of the list has. */
  readonly unknown: readonly string[];
  /** Headings that stand there again for a column already found: the first is read. */
  readonly repeated: readonly string[];
  /** Columns that were found, read or not. */
  readonly found: number;
  /** The column by which the list is known is among them. */
  readonly told: boolean;
}

/** Finds the columns of a list by their headings: first those written as in the template, then variants. */
export function matchColumns(cells: readonly string[], list: AnnexAList): MatchedColumns {
  const headings = cells.map(plainHeading);
  const columnAt = new Map<number, ListColumn>();
  const placeOf = new Map<ListColumn, number>();
  const repeated: string[] = [];
  const take = (place: number, column: ListColumn): void => {
    columnAt.set(place, column);
    if (placeOf.has(column)) repeated.push(cells[place] ?? '');
    else placeOf.set(column, place);
  };
  headings.forEach((heading, place) => {
    const column = list.columns.find((one) => heading !== '' && plainHeading(one.heading) === heading);
    if (column !== undefined) take(place, column);
  });
  headings.forEach((heading, place) => {
    if (heading === '' || columnAt.has(place)) return;
    const column = list.columns.find((one) => !placeOf.has(one) && one.matches?.test(heading) === true);
    if (column !== undefined) take(place, column);
  });
  return {
    places: new Map(
      [...placeOf].flatMap(([{ field }, place]) => (field === null ? [] : [[field, place] as const])),
    ),
    missing: list.columns.filter((column) => column.field !== null && !placeOf.has(column)),
    unknown: cells.filter((cell, place) => headings[place] !== '' && !columnAt.has(place) && cell !== ''),
    repeated,
    found: placeOf.size,
    told: [...placeOf.keys()].some(({ tells }) => tells),
  };
}
