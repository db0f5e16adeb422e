import type { Part, Row } from '../../../shared/document.ts';
import type { ChronologyTable, Column, Segment } from './chronology-table.ts';
import type { Field } from './entry.ts';
import { columnOf } from './map-headings.ts';
import { coveredFromAbove, detailAt, textAt } from './row-cells.ts';

/** A row's cells by field, with merged cells looked up where they begin. */
export interface FieldCell {
  readonly text: string;
  readonly column: Column;
  /** The row whose cell this is: not the row itself where a cell is merged down over it. */
  readonly row: Row;
}

export interface FieldReader {
  /** The cell of a field; null when no column is mapped to it. */
  cell(row: Row, field: Field): FieldCell | null;
  /** The text of a field; '' when it is empty or no column is mapped to it. */
  text(row: Row, field: Field): string;
  /** The heading of the field's column; null when no column is mapped to it. */
  heading(field: Field): string | null;
}

/** Fields for which a cell merged down over several rows speaks for each of them. */
const sharedDown: ReadonlySet<Field> = new Set([
  'date',
  'time',
  'source',
  'agency',
  'children',
  'authorRole',
  'kind',
]);

export function makeFieldReader(table: ChronologyTable, part: Part): FieldReader {
  const rowAt = findRowsOf(part);
  const columns = new Map<Field, Column>();
  for (const { field } of table.mappings) {
    const column = field === null ? null : columnOf(table.mappings, field);
    if (field !== null && column !== null) columns.set(field, column);
  }
  const owner = (row: Row, field: Field, index: number): Row => {
    if (textAt(row, index) !== '' || !sharedDown.has(field)) return row;
    const above = coveredFromAbove(row, index);
    return (above === null ? undefined : rowAt(above.row)) ?? row;
  };
  const cell = (row: Row, field: Field): FieldCell | null => {
    const column = columns.get(field);
    if (column === undefined) return null;
    const from = owner(row, field, column.index);
    return { text: textAt(from, column.index), column, row: from };
  };
  return {
    cell,
    text: (row, field) => cell(row, field)?.text ?? '',
    heading: (field) => columns.get(field)?.heading ?? null,
  };
}

/** Rows by their number. Few tables have merged cells, so that the list is made when the first one is met. */
function findRowsOf(part: Part): (number: number) => Row | undefined {
  let rows: ReadonlyMap<number, Row> | null = null;
  return (number) => {
    rows ??= new Map(part.rows.map((row) => [row.number, row]));
    return rows.get(number);
  };
}

/** Every cell of a row by the heading of its column, mapped or not. Columns without heading are kept where they hold text. */
export function cellsByHeading(segment: Segment, row: Row): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const { heading, index, readings } of segment.columns) {
    const text = row.cells[index] ?? '';
    if (readings.length > 0 || text.trim() !== '') cells[heading] = text;
  }
  return cells;
}

/** By heading, the whole days of cells that show only a part of them; undefined where there is none. */
export function heldByHeading(segment: Segment, row: Row): Readonly<Record<string, string>> | undefined {
  if (row.details === undefined) return undefined;
  const held = segment.columns.flatMap(({ heading, index }): [string, string][] => {
    const value = detailAt(row, index)?.value;
    if (value?.kind !== 'date' || value.shows === undefined) return [];
    return [[heading, value.time === null ? value.day : `${value.day}T${value.time}`]];
  });
  return held.length === 0 ? undefined : Object.fromEntries(held);
}

/** What the file hides in a row, or has deleted from it: texts that a reader of the page does not see. */
export function findUnseenTexts(row: Row): {
  readonly hidden: readonly string[];
  readonly deleted: readonly string[];
} {
  const details = row.cells.map((_, column) => detailAt(row, column));
  return {
    hidden: details.flatMap((detail) => detail?.hiddenText ?? []),
    deleted: details.flatMap((detail) => detail?.deletedText ?? []),
  };
}
