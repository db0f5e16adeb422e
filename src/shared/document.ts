import type { Day } from './day.ts';

/** A file as tables of cells, just as it has them: nothing is left out, moved or interpreted. */
export interface ReadDocument {
  /** The file's own name, without its folder. */
  readonly fileName: string;
  readonly format: 'docx' | 'xlsx' | 'csv';
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly parts: readonly Part[];
  readonly notes: readonly DocumentNote[];
}

/** A table of a Word file, a sheet of a workbook, or the whole of a CSV file. */
export interface Part {
  /** "Table 2", or the sheet's name, or "CSV". */
  readonly name: string;
  /** Paragraphs that stand before this table and after the one above it (Word only). */
  readonly lead: readonly string[];
  /** A sheet or table that the file hides. It is read and marked. */
  readonly hidden: boolean;
  /** The numbers of days in this sheet count from 1904, as old workbooks of Macs do. */
  readonly date1904?: true;
  /** In the order of the file. Rows of a sheet without any text, and empty lines of a CSV file, are passed over. */
  readonly rows: readonly Row[];
}

export interface Row {
  /** As a person would count: the row of the table or sheet, or the line of the CSV file on which it begins; from 1. */
  readonly number: number;
  /**
   * One text for each column, from the first; '' where empty or covered by a merged cell. The rows of a Word table
   * and of a sheet are all as wide as its widest; those of a CSV file have the cells that they have.
   */
  readonly cells: readonly string[];
  /** Only for cells that are more than their text, by column from 0. */
  readonly details?: Readonly<Record<number, CellDetail>>;
  /** The file marks this row as a heading that repeats on each page. */
  readonly heading?: boolean;
  readonly hidden?: boolean;
}

export interface CellDetail {
  readonly value?: CellValue;
  /** A formula whose result is not in the file: its text is empty, which says nothing. */
  readonly withoutResult?: true;
  /** Columns that the cell covers, when more than one. */
  readonly span?: number;
  /** This place is covered by the merged cell that begins there (row number, column from 0). */
  readonly coveredBy?: { readonly row: number; readonly column: number };
  /** Text that the file hides: kept inside the cell's text, and told here. */
  readonly hiddenText?: string;
  /** Text that a tracked change has deleted: not in the cell's text. */
  readonly deletedText?: string;
  /** Tables that stand inside the cell (Word only). Their text is in the cell's text too. */
  readonly tables?: readonly InnerTable[];
}

/** A table inside a cell. */
export interface InnerTable {
  /** "Table 2.1": the first of those inside "Table 2". */
  readonly name: string;
  /** As it stands in the text of the cell: a line for each row, a tab between cells. */
  readonly text: string;
  readonly rows: readonly Row[];
}

/** What a spreadsheet cell holds beneath its text. The text is what a UK reader would see. */
export type CellValue =
  | {
      readonly kind: 'date';
      readonly day: Day;
      readonly time: string | null;
      /** What of the day the cell shows, when not all of it: the rest may be the author's, or the program's. */
      readonly shows?: 'day-and-month' | 'month' | 'year';
    }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly error: string };

export const documentNoteCodes = [
  'encoding-guessed',
  'delimiter-guessed',
  'rows-of-unequal-length',
  'tracked-changes',
  'hidden-text',
  'hidden-rows',
  'hidden-columns',
  'hidden-part',
  'formula-without-value',
  'linked-template',
  'linked-workbook',
  'content-not-read',
  'text-outside-tables',
] as const;

/** Something about the file that a person should know; nothing that stops the reading. */
export interface DocumentNote {
  readonly code: (typeof documentNoteCodes)[number];
  readonly message: string;
  readonly where?: string;
  /** The words that it is about, whole, where the message may shorten them. */
  readonly texts?: readonly string[];
}

export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes after inflating, all parts together; counted while inflating. */
  readonly inflatedBytes: number;
  /** All tables together. */
  readonly rows: number;
  /** Of one table. */
  readonly columns: number;
  /** All tables together, empty ones included. */
  readonly cells: number;
  readonly seconds: number;
}
