import { AppError } from '../../../shared/app-error.ts';
import type { CellDetail, ReadLimits } from '../../../shared/document.ts';
import { readArea } from './address.ts';
import type { SheetRow } from './read-sheet.ts';

type Area = NonNullable<ReturnType<typeof readArea>>;

/**
 * Marks in the rows' details which cells are merged: how many columns the first covers, and for the others by
 * which they are covered. Only rows and columns that hold something are marked.
 *
 * @throws AppError `too-many-rows` when merged areas together cover more cells than the limit.
 */
export function applyMerges(rows: readonly SheetRow[], merges: readonly string[], limits: ReadLimits): void {
  if (merges.length === 0) return;
  const inOrder = [...rows].sort((first, second) => first.number - second.number);
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  let covered = 0;
  for (const text of merges) {
    const area = readArea(text);
    if (area === null) continue;
    for (let place = firstAtOrAfter(inOrder, area.first.row); place < inOrder.length; place += 1) {
      const row = inOrder[place];
      if (row === undefined || row.number > area.last.row) break;
      covered += markRow(row, area, width);
      if (covered > limits.cells) throw tooManyMerged();
    }
  }
}

/** Marks one row of a merged area, and counts the cells marked. */
function markRow(row: SheetRow, { first, last }: Area, width: number): number {
  const end = Math.min(last.column, width - 1);
  const span = last.column - first.column + 1;
  for (let column = first.column; column <= end; column += 1) {
    const isFirst = row.number === first.row && column === first.column;
    const mark: CellDetail = isFirst ? (span > 1 ? { span } : {}) : { coveredBy: first };
    if (Object.keys(mark).length > 0) row.details[column] = { ...row.details[column], ...mark };
  }
  return end - first.column + 1;
}

/** The first place in the rows, which are in order, whose number is this or greater. */
function firstAtOrAfter(rows: readonly SheetRow[], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tooManyMerged(): AppError {
  return new AppError('too-many-rows', {
    what: 'The sheet has merged cells that cover far more of it than a chronology has.',
    todo: 'Take the merging off in Excel (Home, Merge & Centre), save the workbook, and try again.',
  });
}
