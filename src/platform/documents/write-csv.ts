import { stringify } from 'csv-stringify/sync';
import { formulaSafe } from './formula-safe.ts';

export interface CsvTextOptions {
  /** Begins with a byte order mark, by which Excel knows that the file is UTF-8. Default true. */
  readonly byteOrderMark?: boolean;
}

/** In quotation marks, so that whoever guesses the delimiter is not led astray. */
const mayLookLikeDelimiter = /[\r\n\t;|]/;

/**
 * Rows as the text of a CSV file (RFC 4180, lines ended by CR and LF). No cell is a live formula when the file
 * is opened: see `formulaSafe`, and `withoutFormulaMark` for the way back.
 */
export function csvText(rows: readonly (readonly string[])[], options: CsvTextOptions = {}): string {
  const { byteOrderMark = true } = options;
  const safe = rows.map((row) => row.map(formulaSafe));
  return stringify(safe, {
    bom: byteOrderMark,
    record_delimiter: '\r\n',
    quoted_match: mayLookLikeDelimiter,
  });
}
