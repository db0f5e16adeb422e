import type { ExcelLimits, ExcelPlace } from './excel-sheets.ts';

/** A spreadsheet’s letters for a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column >= 26 ? columnLetters(Math.floor(column / 26) - 1) + last : last;
}

/** “Chronology”, and “Chronology (2)” for the rows that found no room on it. */
export function shareName(name: string, share: number): string {
  return share === 0 ? name : `${name} (${share + 1})`;
}

/** Where a row stands in the file, as a link names it. */
export function locationOf({ sheet, row }: ExcelPlace, { rows }: ExcelLimits): string {
  const perShare = rows - 1;
  return `'${shareName(sheet, Math.floor(row / perShare))}'!A${(row % perShare) + 2}`;
}
