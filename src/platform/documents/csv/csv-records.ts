import { AppError } from '../../../shared/app-error.ts';

export interface CsvRecord {
  /** The line on which the record begins, from 1. */
  readonly line: number;
  readonly cells: string[];
  /** Where the next record begins: characters from the start of the text. */
  readonly end: number;
}

const quote = '"';

interface Cursor {
  readonly text: string;
  readonly delimiter: string;
  at: number;
  line: number;
}

/**
 * The records of a CSV text, as RFC 4180 has them, and of much that is written besides: whatever the delimiter and the newline,
 * a quotation mark inside a cell that is not quoted, and one that nobody doubled inside a cell that is, as long
 * as it cannot be the end of the cell. Empty lines are passed over. A quotation mark that may have been left
 * open is refused, since the rows behind it would vanish into one cell.
 *
 * @throws AppError `csv-unclosed-quote`, with the line on which the quotation mark stands.
 */
export function* readCsvRecords(text: string, delimiter: string, firstLine = 1): Generator<CsvRecord> {
  const cursor: Cursor = { text, delimiter, at: 0, line: firstLine };
  while (cursor.at < text.length) {
    const line = cursor.line;
    const cells = readRecord(cursor);
    if (cells.length > 1 || cells[0] !== '') yield { line, cells, end: cursor.at };
  }
}

function readRecord(cursor: Cursor): string[] {
  const cells: string[] = [];
  while (true) {
    cells.push(cursor.text[cursor.at] === quote ? readQuotedCell(cursor) : readPlainCell(cursor));
    if (cursor.text[cursor.at] !== cursor.delimiter) break;
    cursor.at += 1;
  }
  passNewline(cursor);
  return cells;
}

function readPlainCell(cursor: Cursor): string {
  const start = cursor.at;
  let end = start;
  while (end < cursor.text.length && !endsCell(cursor, end)) end += 1;
  cursor.at = end;
  return cursor.text.slice(start, end);
}

function readQuotedCell(cursor: Cursor): string {
  const { text } = cursor;
  const openedOn = cursor.line;
  let from = cursor.at + 1;
  let content = '';
  for (let mark = text.indexOf(quote, from); mark >= 0; mark = text.indexOf(quote, from)) {
    content += text.slice(from, mark);
    cursor.line += newlinesBetween(text, from, mark);
    const afterSpaces = passSpaces(text, mark + 1);
    if (text[mark + 1] === quote) {
      from = mark + 2;
    } else if (afterSpaces >= text.length || endsCell(cursor, afterSpaces)) {
      cursor.at = afterSpaces;
      return content;
    } else if (cursor.line !== openedOn || text[mark - 1] === cursor.delimiter) {
      throw unclosedQuote(openedOn);
    } else {
      from = mark + 1;
    }
    content += quote;
  }
  throw unclosedQuote(openedOn);
}

function endsCell({ text, delimiter }: Cursor, at: number): boolean {
  const character = text[at];
  return character === delimiter || character === '\n' || character === '\r';
}

function passSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

function passNewline(cursor: Cursor): void {
  if (cursor.at >= cursor.text.length) return;
  cursor.at += cursor.text.startsWith('\r\n', cursor.at) ? 2 : 1;
  cursor.line += 1;
}

function newlinesBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const character = text[at];
    if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) count += 1;
  }
  return count;
}

function unclosedQuote(line: number): AppError {
  return new AppError('csv-unclosed-quote', {
    what: `A quotation mark opens on line ${line} and does not close where its cell ends.`,
    where: `line ${line}`,
    todo: `Open the file in a text editor, close the quotation mark on line ${line} (write two of them for one inside a text), and save it; or open it in Excel and save it as an Excel workbook (.xlsx).`,
  });
}
