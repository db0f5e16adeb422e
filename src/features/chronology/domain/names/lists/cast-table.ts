import type { Part, Row } from '../../../../../shared/document.ts';
import { type CastField, castFieldOf } from '../terms/cast-words.ts';

/** A table of people: which column holds what, and the rows below its heading. */
export interface CastTable {
  readonly part: Part;
  readonly columns: ReadonlyMap<CastField, number>;
  readonly rows: readonly Row[];
}

/** A heading stands near the top; titles may stand above it. */
const mostRowsAbove = 20;

/** The apostrophe by which a drafted list keeps spreadsheets from taking a cell for a formula. */
const formulaMark = /^'(?='*\s*[=+\-@%|])/;

/** The table of people in a part: its heading names a column of names. Null where there is none. */
export function findCastTable(part: Part): CastTable | null {
  for (const [index, row] of part.rows.slice(0, mostRowsAbove).entries()) {
    const columns = mapColumns(row);
    if (columns.has('name') || columns.has('forename')) {
      return { part, columns, rows: part.rows.slice(index + 1) };
    }
  }
  return null;
}

/** The first column of a kind is the one meant. */
function mapColumns(row: Row): ReadonlyMap<CastField, number> {
  const columns = new Map<CastField, number>();
  for (const [index, heading] of row.cells.entries()) {
    const field = castFieldOf(heading);
    if (field !== null && !columns.has(field)) columns.set(field, index);
  }
  return columns;
}

export function cellOf(table: CastTable, row: Row, field: CastField): string {
  const column = table.columns.get(field);
  const text = column === undefined ? '' : (row.cells[column] ?? '').replace(/\s+/g, ' ').trim();
  return text.replace(formulaMark, '');
}

/** Forename and surname may stand in two columns. */
export function nameOf(table: CastTable, row: Row): string {
  const name = cellOf(table, row, 'name');
  if (name !== '') return name;
  return `${cellOf(table, row, 'forename')} ${cellOf(table, row, 'surname')}`.trim();
}
