import { AppError } from '../../../shared/app-error.ts';
import type { CellDetail, ReadLimits } from '../../../shared/document.ts';
import type { CellMark } from '../part-sink.ts';
import { readArea } from './address.ts';

type Area = NonNullable<ReturnType<typeof readArea>>;

interface NumberedRow {
  readonly number: number;
  /** Its place among the rows that hold something, from 0. */
  readonly place: number;
}

/**
 * Which cells of a sheet are merged: how many columns the first of an area covers, and for the others by which
 * they are covered. Only the rows that hold something, given by their numbers, and columns within the width are marked.
 *
 * @throws AppError `too-many-rows` when merged areas together cover more cells than the limit.
 */
export function markMerges(
  rowNumbers: readonly number[],
  width: number,
  merges: readonly string[],
  limits: ReadLimits,
): CellMark[] {
  if (merges.length === 0) return [];
  const rows = rowNumbers
    .map((number, place): NumberedRow => ({ number, place }))
    .sort((first, second) => first.number - second.number);
  const marks: CellMark[] = [];
  for (const area of merges.map(readArea)) {
    if (area === null) continue;
    for (const row of rowsOf(area, rows)) {
      markRow(row, area, width, marks);
      if (marks.length > limits.cells) throw tooManyMerged();
    }
  }
  return marks;
}

function* rowsOf({ first, last }: Area, rows: readonly NumberedRow[]): Generator<NumberedRow> {
  for (let at = firstAtOrAfter(rows, first.row); at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || row.number > last.row) return;
    yield row;
  }
}

function markRow(
  { number, place }: NumberedRow,
  { first, last }: Area,
  width: number,
  marks: CellMark[],
): void {
  const span = last.column - first.column + 1;
  for (let column = first.column; column <= Math.min(last.column, width - 1); column += 1) {
    const isFirst = number === first.row && column === first.column;
    if (isFirst && span === 1) continue;
    const detail: CellDetail = isFirst ? { span } : { coveredBy: first };
    marks.push({ row: place, column, detail });
  }
}

/** The first place in the rows, which are in order, whose number is this or greater. */
function firstAtOrAfter(rows: readonly NumberedRow[], number: number): number {
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
