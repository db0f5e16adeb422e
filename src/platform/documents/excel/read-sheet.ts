import type { CellDetail, ReadLimits } from '../../../shared/document.ts';
import { checkColumns, checkSize } from '../check-limits.ts';
import { type OfficeFile, readPart } from '../office/office-file.ts';
import type { PartSink } from '../part-sink.ts';
import type { Attribute } from '../xml/read-xml.ts';
import { readAddress } from './address.ts';
import { startRichText } from './rich-text.ts';
import { type OpenCell, type SheetCellContext, shownCell, startCell } from './sheet-cell.ts';

export interface SheetContext extends SheetCellContext {
  readonly limits: ReadLimits;
  readonly sink: PartSink;
  /** Rows and cells of all sheets so far. */
  readonly tally: { rows: number; cells: number };
}

/** What a sheet has besides the rows that went to the sink. */
export interface SheetFindings {
  /** Of the rows that went to the sink, in their order. */
  readonly rowNumbers: number[];
  hiddenRows: number;
  /** Cells of the widest row. */
  width: number;
  /** Such as `A1:B3`. */
  readonly merges: string[];
  /** First and last columns, from 0, of the stretches that are hidden. */
  readonly hiddenColumns: [first: number, last: number][];
  /** Places of formulas that have no result in the file. */
  readonly withoutValue: string[];
}

interface OpenRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: string[];
  readonly details: Record<number, CellDetail>;
}

/** Everything that is open at one place of the sheet. */
interface SheetState {
  readonly context: SheetContext;
  readonly sheet: string;
  readonly findings: SheetFindings;
  row: OpenRow;
  cell: OpenCell | null;
  /** The place of the cell last begun, from 0. */
  column: number;
  inValue: boolean;
}

/**
 * Reads the cells of one sheet that hold something, and gives the rows that have any to the sink; a row's cells end
 * with the last of those. What the sheet claims about its size is not looked at.
 *
 * @throws AppError `too-many-rows`, `too-many-columns`, and as `readPart` does.
 */
export function readSheet(
  file: OfficeFile,
  part: string,
  sheet: string,
  context: SheetContext,
  onBytes: (bytes: number) => void,
): SheetFindings {
  const rich = startRichText();
  const state: SheetState = {
    context,
    sheet,
    findings: { rowNumbers: [], hiddenRows: 0, width: 0, merges: [], hiddenColumns: [], withoutValue: [] },
    row: { number: 0, hidden: false, cells: [], details: {} },
    cell: null,
    column: -1,
    inValue: false,
  };
  const handler = {
    open(name: string, attribute: Attribute): void {
      rich.open(name);
      openings[name]?.(state, attribute);
    },
    close(name: string): void {
      rich.close(name);
      if (name === 'x:c') closeCell(state, rich.take());
      else if (name === 'x:row') closeRow(state);
      else if (name === 'x:v') state.inValue = false;
    },
    text(text: string): void {
      if (state.inValue && state.cell !== null) state.cell.value += text;
      else rich.text(text);
    },
  };
  readPart(file, part, handler, onBytes);
  return state.findings;
}

const openings: Readonly<Record<string, (state: SheetState, attribute: Attribute) => void>> = {
  'x:row'(state, attribute) {
    const number = rowNumber(attribute('r'), state.row.number + 1);
    state.row = { number, hidden: isTrue(attribute('hidden')), cells: [], details: {} };
    state.column = -1;
  },
  'x:c'(state, attribute) {
    state.column = readAddress(attribute('r') ?? '')?.column ?? state.column + 1;
    state.cell = startCell(attribute('t'), attribute('s'));
  },
  'x:f'({ cell }) {
    if (cell !== null) cell.hasFormula = true;
  },
  'x:v'(state) {
    state.inValue = true;
  },
  'x:mergeCell'({ findings }, attribute) {
    findings.merges.push(attribute('ref') ?? '');
  },
  'x:col'({ findings }, attribute) {
    if (!isTrue(attribute('hidden'))) return;
    findings.hiddenColumns.push([Number(attribute('min')) - 1, Number(attribute('max')) - 1]);
  },
};

function closeCell(state: SheetState, inlineText: string): void {
  const { cell, row, column, context, findings } = state;
  state.cell = null;
  if (cell === null) return;
  const shown = shownCell(cell, inlineText, context);
  // A formula whose result is an empty text says that it is a text.
  if (shown === null && cell.hasFormula && cell.type !== 'str') {
    findings.withoutValue.push(`row ${row.number}, column ${column + 1}`);
    row.details[column] = { withoutResult: true };
  }
  if (shown === null || shown.text === '') return;
  checkColumns(column + 1, context.limits, where(state));
  while (row.cells.length < column) row.cells.push('');
  row.cells[column] = shown.text;
  if (shown.value !== undefined) row.details[column] = { value: shown.value };
}

function closeRow(state: SheetState): void {
  const { row, findings, context } = state;
  const { number, hidden, cells, details } = row;
  if (cells.length === 0) return;
  context.tally.rows += 1;
  context.tally.cells += cells.length;
  checkSize(context.tally.rows, context.tally.cells, context.limits, where(state));
  findings.rowNumbers.push(number);
  findings.width = Math.max(findings.width, cells.length);
  if (hidden) findings.hiddenRows += 1;
  const hasDetails = Object.keys(details).length > 0;
  context.sink.addRow({ number, cells, ...(hasDetails ? { details } : {}), ...(hidden ? { hidden } : {}) });
}

function where({ sheet, row }: SheetState): string {
  return `sheet “${sheet}”, row ${row.number}`;
}

function rowNumber(text: string | undefined, next: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 ? number : next;
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
