import type { CellDetail, ReadLimits } from '../../../shared/document.ts';
import { checkColumns, checkSize } from '../check-limits.ts';
import { type OfficeFile, readPart } from '../office/office-file.ts';
import type { Attribute } from '../xml/read-xml.ts';
import { readAddress } from './address.ts';
import { startRichText } from './rich-text.ts';
import { type OpenCell, type SheetCellContext, shownCell, startCell } from './sheet-cell.ts';

/** A row with at least one cell that is not empty. Cells end with the last of those. */
export interface SheetRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: string[];
  readonly details: Record<number, CellDetail>;
}

export interface ReadSheet {
  readonly rows: SheetRow[];
  /** Such as `A1:B3`. */
  readonly merges: readonly string[];
  /** First and last columns, from 0, of the stretches that are hidden. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  /** Addresses of formulas that have no result in the file. */
  readonly withoutValue: readonly string[];
}

/** Rows and cells of all sheets so far. */
export interface SheetTally {
  rows: number;
  cells: number;
}

/**
 * Reads the cells of one sheet that hold something. What the sheet claims about its size is not looked at.
 *
 * @throws AppError `too-many-rows`, `too-many-columns`, and as `readPart` does.
 */
export function readSheet(
  file: OfficeFile,
  part: string,
  context: SheetCellContext & {
    readonly limits: ReadLimits;
    readonly sheet: string;
    readonly tally: SheetTally;
  },
  onBytes: (bytes: number) => void,
): ReadSheet {
  const { limits, sheet, tally } = context;
  const found: {
    rows: SheetRow[];
    merges: string[];
    hiddenColumns: [number, number][];
    withoutValue: string[];
  } = {
    rows: [],
    merges: [],
    hiddenColumns: [],
    withoutValue: [],
  };
  const rich = startRichText();
  let row: SheetRow = { number: 0, hidden: false, cells: [], details: {} };
  let cell: OpenCell | null = null;
  let column = -1;
  let inValue = false;

  const openings: Readonly<Record<string, (attribute: Attribute) => void>> = {
    'x:row': (attribute) => {
      row = {
        number: rowNumber(attribute('r'), row.number + 1),
        hidden: isTrue(attribute('hidden')),
        cells: [],
        details: {},
      };
      column = -1;
    },
    'x:c': (attribute) => {
      column = readAddress(attribute('r') ?? '')?.column ?? column + 1;
      cell = startCell(attribute('t'), attribute('s'));
      rich.take();
    },
    'x:f': () => {
      if (cell !== null) cell.hasFormula = true;
    },
    'x:v': () => {
      inValue = true;
    },
    'x:mergeCell': (attribute) => found.merges.push(attribute('ref') ?? ''),
    'x:col': (attribute) => {
      if (isTrue(attribute('hidden'))) {
        found.hiddenColumns.push([Number(attribute('min')) - 1, Number(attribute('max')) - 1]);
      }
    },
  };
  const closings: Readonly<Record<string, () => void>> = {
    'x:v': () => {
      inValue = false;
    },
    'x:c': () => {
      if (cell !== null) closeCell(cell);
      cell = null;
    },
    'x:row': closeRow,
  };

  readPart(
    file,
    part,
    {
      open(name, attribute) {
        rich.open(name);
        openings[name]?.(attribute);
      },
      close(name) {
        rich.close(name);
        closings[name]?.();
      },
      text(text) {
        if (inValue && cell !== null) cell.value += text;
        else rich.text(text);
      },
    },
    onBytes,
  );
  return found;

  function closeCell(closed: OpenCell): void {
    const shown = shownCell(closed, rich.take(), context);
    if (shown === null) {
      if (closed.hasFormula) found.withoutValue.push(`row ${row.number}, column ${column + 1}`);
      return;
    }
    if (shown.text === '') return;
    checkColumns(column + 1, limits, `sheet “${sheet}”, row ${row.number}`);
    while (row.cells.length < column) row.cells.push('');
    row.cells[column] = shown.text;
    if (shown.value !== undefined) row.details[column] = { value: shown.value };
  }

  function closeRow(): void {
    if (row.cells.length === 0) return;
    tally.rows += 1;
    tally.cells += row.cells.length;
    checkSize(tally.rows, tally.cells, limits, `sheet “${sheet}”, row ${row.number}`);
    found.rows.push(row);
  }
}

function rowNumber(text: string | undefined, next: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 ? number : next;
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
