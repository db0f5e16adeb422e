import type { CellDetail, Row } from '../../../shared/document.ts';

/** The text of a cell without the spaces around it; '' where the row has no such cell. */
export function textAt(row: Row, column: number): string {
  return (row.cells[column] ?? '').trim();
}

export function detailAt(row: Row, column: number): CellDetail | undefined {
  return row.details?.[column];
}

/** Columns, from 0, whose cell holds text. */
export function findFilled(row: Row): readonly number[] {
  const filled: number[] = [];
  for (let column = 0; column < row.cells.length; column += 1) {
    if (textAt(row, column) !== '') filled.push(column);
  }
  return filled;
}

export function isBlank(row: Row): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}

/** Columns that the cell covers: 1 unless it is merged across. */
export function spanAt(row: Row, column: number): number {
  return detailAt(row, column)?.span ?? 1;
}

/** The cell above, in the same column, whose merging covers this one; null when there is none. */
export function coveredFromAbove(row: Row, column: number): { readonly row: number } | null {
  const covered = detailAt(row, column)?.coveredBy;
  return covered !== undefined && covered.row < row.number && covered.column === column ? covered : null;
}

const dateForms = [
  /(^|[^\d])\d{1,2}\s?[/.\-–\\]\s?\d{1,2}(\s?[/.\-–\\]\s?\d{2,4})?([^\d]|$)/,
  /(^|[^\d])(19|20)\d\d([^\d]|$)/,
  /(^|[^\d])\d{1,2}(st|nd|rd|th)?[\s.\-/]*(of\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s\-/,']*\d/i,
];
const longestDateText = 60;

/** Whether a cell has the form of a date. A quick look that tells columns apart; reading comes later. */
export function looksLikeDate(row: Row, column: number): boolean {
  if (detailAt(row, column)?.value?.kind === 'date') return true;
  const text = textAt(row, column);
  return text !== '' && text.length <= longestDateText && dateForms.some((form) => form.test(text));
}
