import { AppError } from '../../shared/app-error.ts';
import type { ReadLimits } from '../../shared/document.ts';

/** Throws `too-many-columns` when a table is wider than the limit. */
export function checkColumns(columns: number, limits: ReadLimits, where: string): void {
  if (columns <= limits.columns) return;
  throw new AppError('too-many-columns', {
    what: `The table has more than ${count(limits.columns)} columns.`,
    where,
    todo: 'Delete the columns that are not part of the chronology, save the file, and try again.',
  });
}

/** Throws `too-many-rows` when the file's tables together have more rows, or more cells, than the limits. */
export function checkSize(rows: number, cells: number, limits: ReadLimits, where: string): void {
  if (rows <= limits.rows && cells <= limits.cells) return;
  const what = rows > limits.rows ? `${count(limits.rows)} rows` : `${count(limits.cells)} cells`;
  throw new AppError('too-many-rows', {
    what: `The file has more than ${what}.`,
    where,
    todo: 'Split the chronology into several files, by year for example, and give them one by one.',
  });
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}
