import type { CellDetail, ReadLimits } from '../../../shared/document.ts';
import { checkColumns, checkSize } from '../check-limits.ts';
import type { SinkRow } from '../part-sink.ts';
import { joinBlocks, type TextBlock } from './text-block.ts';

type Place = NonNullable<CellDetail['coveredBy']>;

/** A cell while it is being read. */
export interface OpenCell {
  readonly blocks: TextBlock[];
  span: number;
  merge: 'none' | 'restart' | 'continue';
  /** A tracked change has deleted the cell. */
  deleted: boolean;
}

/** A row while it is being read. */
export interface OpenRow {
  readonly number: number;
  readonly cells: string[];
  readonly details: Record<number, CellDetail>;
  heading: boolean;
  hidden: boolean;
  /** A tracked change has deleted the row: it stays, empty, and its text is told as deleted. */
  deleted: boolean;
  /** Columns of the grid that the row leaves out at its end. */
  gridAfter: number;
}

/** A table while it is being read. */
export interface OpenTable {
  /** Takes each row as it is finished. */
  readonly addRow: (row: SinkRow) => void;
  rowCount: number;
  /** Cells of the widest row so far. */
  width: number;
  /** For each column, the cell that goes on downwards there. */
  readonly merges: Map<number, Place>;
  row: OpenRow | null;
  cell: OpenCell | null;
}

/** Rows and cells of all tables of the file so far. */
export interface SizeTally {
  rows: number;
  cells: number;
}

export function openTable(addRow: (row: SinkRow) => void): OpenTable {
  return { addRow, rowCount: 0, width: 0, merges: new Map(), row: null, cell: null };
}

export function openRow(table: OpenTable): OpenRow {
  return {
    number: table.rowCount + 1,
    cells: [],
    details: {},
    heading: false,
    hidden: false,
    deleted: false,
    gridAfter: 0,
  };
}

export function openCell(): OpenCell {
  return { blocks: [], span: 1, merge: 'none', deleted: false };
}

/** Leaves so many columns of the grid empty, before the first cell or after the last. */
export function skipColumns(row: OpenRow, count: number, limits: ReadLimits): void {
  checkColumns(row.cells.length + count, limits, `row ${row.number}`);
  for (let skipped = 0; skipped < count; skipped += 1) row.cells.push('');
}

/** Puts a finished cell into its row, and says which columns and rows it covers. */
export function closeCell(table: OpenTable, row: OpenRow, cell: OpenCell, limits: ReadLimits): void {
  const column = row.cells.length;
  const block = joinBlocks(cell.blocks);
  const origin = mergeOrigin(table, row, cell, column);
  checkColumns(column + cell.span, limits, `row ${row.number}`);
  row.cells.push(block.text);
  const detail = cellDetail(block, cell, origin);
  if (detail !== null) row.details[column] = detail;
  for (let covered = column + 1; covered < column + cell.span; covered += 1) {
    row.cells.push('');
    row.details[covered] = { coveredBy: origin ?? { row: row.number, column } };
    table.merges.delete(covered);
  }
}

/** The cell above that covers this one; null when it stands for itself. */
function mergeOrigin(table: OpenTable, row: OpenRow, cell: OpenCell, column: number): Place | null {
  if (cell.merge === 'continue') return table.merges.get(column) ?? null;
  if (cell.merge === 'restart') table.merges.set(column, { row: row.number, column });
  else table.merges.delete(column);
  return null;
}

function cellDetail(block: TextBlock, cell: OpenCell, origin: Place | null): CellDetail | null {
  const detail: CellDetail = {
    ...(cell.span > 1 ? { span: cell.span } : {}),
    ...(origin === null ? {} : { coveredBy: origin }),
    ...(block.hidden === '' ? {} : { hiddenText: block.hidden }),
    ...(block.deleted === '' ? {} : { deletedText: block.deleted }),
    ...(block.tables === undefined ? {} : { tables: block.tables }),
  };
  return Object.keys(detail).length === 0 ? null : detail;
}

export function closeRow(table: OpenTable, row: OpenRow, tally: SizeTally, limits: ReadLimits): void {
  skipColumns(row, row.gridAfter, limits);
  tally.rows += 1;
  tally.cells += row.cells.length;
  checkSize(tally.rows, tally.cells, limits, `row ${row.number}`);
  const hasDetails = Object.keys(row.details).length > 0;
  table.rowCount += 1;
  table.width = Math.max(table.width, row.cells.length);
  table.addRow({
    number: row.number,
    cells: row.cells,
    ...(hasDetails ? { details: row.details } : {}),
    ...(row.heading ? { heading: true } : {}),
    ...(row.hidden ? { hidden: true } : {}),
  });
}

/** A table inside a cell or a text box as text: a line for each row, a tab between cells. */
export function tableAsText(name: string, rows: readonly SinkRow[]): TextBlock {
  const details = rows.flatMap((row) => Object.values(row.details ?? {}));
  // Without the empty lines at its ends, which the text that it becomes part of does not keep.
  const text = rows
    .map(({ cells }) => cells.join('\t'))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
  return {
    text,
    ...(text.trim() === '' ? {} : { tables: [{ name, text, rows }] }),
    hidden: details.flatMap(({ hiddenText }) => hiddenText ?? []).join('\n'),
    deleted: details.flatMap(({ deletedText }) => deletedText ?? []).join('\n'),
    joinsNext: false,
  };
}
