import type { DocumentNote, ReadLimits, Row } from '../../../shared/document.ts';
import { checkColumns, checkSize } from '../check-limits.ts';
import { type OnProgress, trackProgress } from '../progress.ts';
import type { ReadParts } from '../read-parts.ts';
import { readCsvRecords } from './csv-records.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { type Delimiter, findDelimiter } from './find-delimiter.ts';

const partName = 'CSV';
const delimiterNames: Readonly<Record<Delimiter, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};

/**
 * Reads a CSV or TSV file as one part. Rows keep the number of cells that they have in the file, and the number
 * of the line on which they begin.
 *
 * @throws AppError as `decodeText` and `readCsvRecords` do; `too-many-rows`, `too-many-columns`.
 */
export function readCsv(
  fileName: string,
  bytes: Uint8Array,
  limits: ReadLimits,
  onProgress: OnProgress | undefined,
): ReadParts {
  const decoded = decodeText(bytes);
  const { delimiter, stated, start, firstLine } = statedDelimiter(decoded.text);
  const text = decoded.text.slice(start);
  const usual: Delimiter = /\.(tsv|tab)$/i.test(fileName) ? '\t' : ',';
  const chosen = delimiter ?? findDelimiter(text, usual);
  const rows = readRows(text, chosen, firstLine, limits, onProgress);
  const notes = [
    ...encodingNotes(decoded),
    ...(chosen === usual || stated ? [] : [delimiterNote(chosen, usual)]),
    ...widthNotes(rows),
  ];
  return { parts: [{ name: partName, lead: [], hidden: false, rows }], notes };
}

function readRows(
  text: string,
  delimiter: Delimiter,
  firstLine: number,
  limits: ReadLimits,
  onProgress: OnProgress | undefined,
): Row[] {
  const rows: Row[] = [];
  let cellCount = 0;
  const progress = trackProgress(text.length, onProgress);
  for (const { line, cells, end } of readCsvRecords(text, delimiter, firstLine)) {
    rows.push({ number: line, cells });
    cellCount += cells.length;
    checkColumns(cells.length, limits, `line ${line}`);
    checkSize(rows.length, cellCount, limits, `line ${line}`);
    progress.reach(end);
  }
  return rows;
}

/** Excel understands a first line such as `sep=;` and does not show it. */
function statedDelimiter(text: string): {
  readonly delimiter: Delimiter | null;
  readonly stated: boolean;
  readonly start: number;
  readonly firstLine: number;
} {
  const match = /^"?sep=([,;\t|])"?(\r\n|\n|\r|$)/i.exec(text);
  if (match === null) return { delimiter: null, stated: false, start: 0, firstLine: 1 };
  return { delimiter: match[1] as Delimiter, stated: true, start: match[0].length, firstLine: 2 };
}

function encodingNotes({ encoding, guessed }: DecodedText): DocumentNote[] {
  if (!guessed) return [];
  const message = `The file does not say how its letters are written; it was read as ${encoding}. Check that names and marks such as é, £ and ’ are right.`;
  return [{ code: 'encoding-guessed', message }];
}

function delimiterNote(chosen: Delimiter, usual: Delimiter): DocumentNote {
  const message = `The cells are parted by ${delimiterNames[chosen]}, not by ${delimiterNames[usual]} as the file’s name suggests; they were read so.`;
  return { code: 'delimiter-guessed', message };
}

function widthNotes(rows: readonly Row[]): DocumentNote[] {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  if (counts.size < 2) return [];
  const [usual] = [...counts].sort(([, first], [, second]) => second - first)[0] ?? [0];
  const odd = rows.filter(({ cells }) => cells.length !== usual);
  const first = odd[0];
  if (first === undefined) return [];
  const some = odd.length === 1 ? '1 row has' : `${odd.length} rows have`;
  const message = `${some} more or fewer cells than the others (${usual}); the first begins on line ${first.number}. A comma or a quotation mark may be missing there.`;
  return [{ code: 'rows-of-unequal-length', message, where: `line ${first.number}` }];
}
