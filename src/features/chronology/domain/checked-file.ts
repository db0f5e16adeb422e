import { AppError } from '../../../shared/app-error.ts';
import type { DocumentNote, ReadDocument, Row } from '../../../shared/document.ts';
import type { ColumnMapping, Furniture } from './chronology-table.ts';
import { countWhere } from './count-where.ts';
import type { Entry, SetAsideRow } from './entry.ts';
import type { Direction } from './find-out-of-order.ts';
import { isBlank } from './row-cells.ts';

/** What is worth telling once for a whole file; none of it stops the reading. */
export const fileIssueCodes = [
  'agency-from-file-name',
  'agency-from-source',
  'agency-differs',
  'agency-missing',
  'source-from-file',
  'source-from-agency',
  'no-heading',
  'several-tables',
  'table-not-read',
  'column-not-used',
  'no-rows',
  'no-order',
  'response-empty',
  'rows-sent-again',
  'plan-rows-missing',
  'kind-not-read',
] as const;

/** What files tell of headings, sheets and names of files, and of no row. */
const ofNoRow: ReadonlySet<FileIssue['code']> = new Set([
  'agency-from-file-name',
  'agency-from-source',
  'source-from-file',
  'source-from-agency',
  'no-heading',
  'several-tables',
  'table-not-read',
  'column-not-used',
  'no-rows',
  'no-order',
  'encoding-guessed',
  'delimiter-guessed',
  'hidden-part',
  'linked-template',
  'linked-workbook',
]);

/** Whether such an issue may count rows, or quote from them. */
export function restsOnRows(code: FileIssue['code']): boolean {
  return !ofNoRow.has(code);
}

export interface FileIssue {
  readonly code: (typeof fileIssueCodes)[number] | DocumentNote['code'];
  readonly severity: 'warning';
  readonly message: string;
  /** The words that it is about, whole, where the message may shorten them. */
  readonly texts?: readonly string[];
}

/** rows = entries + notes + setAside, always: `countRows` holds it against the file. */
export interface Accounts {
  readonly rows: number;
  readonly entries: number;
  readonly notes: number;
  readonly setAside: number;
}

export interface TableAccount {
  /** The tables or sheets that it was read from, in their order. */
  readonly parts: readonly string[];
  /** The paragraphs that stand above them (Word only): "Chronology of Child A". */
  readonly lead: readonly string[];
  readonly headingFound: boolean;
  readonly mappings: readonly ColumnMapping[];
  readonly direction: Direction;
}

/** One agency's chronology as read and checked: every row of the file, in the file's order. */
export interface CheckedFile {
  readonly file: string;
  /** `typed` where it is no file: what people of the agency typed one by one. */
  readonly format: ReadDocument['format'] | 'typed';
  readonly sha256: string;
  readonly agency: string;
  readonly accounts: Accounts;
  readonly tables: readonly TableAccount[];
  /** Author's notes among them. */
  readonly entries: readonly Entry[];
  readonly setAside: readonly SetAsideRow[];
  readonly furniture: readonly Furniture[];
  readonly issues: readonly FileIssue[];
}

/**
 * The account of a file: its rows are counted in the file itself, less those that are no records, and must
 * be the entries, notes and rows set aside together.
 *
 * Throws an AppError (`internal`) when they are not: a file whose rows cannot all be told is told as none.
 */
export function countRows(
  document: ReadDocument,
  { entries, setAside, furniture }: Pick<CheckedFile, 'entries' | 'setAside' | 'furniture'>,
): Accounts {
  const filled = document.parts.reduce((sum, part) => sum + countWhere(part.rows, isFilled), 0);
  const noRecords = furniture.filter(({ row, cells }) => row > 0 && cells.some((text) => text.trim() !== ''));
  const rows = filled - noRecords.length;
  if (rows !== entries.length + setAside.length) throw rowsLost(document.fileName, rows);
  const notes = countWhere(entries, (entry) => entry.note);
  return { rows, entries: entries.length - notes, notes, setAside: setAside.length };
}

function isFilled(row: Row): boolean {
  return !isBlank(row);
}

function rowsLost(where: string, rows: number): AppError {
  return new AppError('internal', {
    what: `Not all of the ${rows} rows could be accounted for. This is a fault in Sightline, not in the file.`,
    where,
    todo: 'Tell the people who look after Sightline what kind of file it is, without any child’s details.',
  });
}
