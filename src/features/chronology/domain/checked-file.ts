import type { DocumentNote, ReadDocument } from '../../../shared/document.ts';
import type { ColumnMapping, Furniture } from './chronology-table.ts';
import type { Entry, SetAsideRow } from './entry.ts';
import type { Direction } from './find-out-of-order.ts';

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
] as const;

export interface FileIssue {
  readonly code: (typeof fileIssueCodes)[number] | DocumentNote['code'];
  readonly severity: 'warning';
  readonly message: string;
  /** The words that it is about, whole, where the message may shorten them. */
  readonly texts?: readonly string[];
}

/** rows = entries + notes + setAside, always. */
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
  readonly format: ReadDocument['format'];
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

export function countRows(entries: readonly Entry[], setAside: readonly SetAsideRow[]): Accounts {
  const notes = entries.filter((entry) => entry.note).length;
  return {
    rows: entries.length + setAside.length,
    entries: entries.length - notes,
    notes,
    setAside: setAside.length,
  };
}
