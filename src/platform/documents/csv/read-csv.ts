import type { DocumentNote, ReadLimits } from '../../../shared/document.ts';
import { checkColumns, checkSize } from '../check-limits.ts';
import type { PartSink, ReaderNotes } from '../part-sink.ts';
import { type OnProgress, trackProgress } from '../progress.ts';
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
  sink: PartSink,
  onProgress: OnProgress | undefined,
): ReaderNotes {
  const decoded = decodeText(bytes);
  const { delimiter, stated, start, firstLine } = statedDelimiter(decoded.text);
  const text = decoded.text.slice(start);
  const usual: Delimiter = /\.(tsv|tab)$/i.test(fileName) ? '\t' : ',';
  const chosen = delimiter ?? findDelimiter(text, usual);
  sink.startPart({ name: partName, lead: [], hidden: false });
  const widths = readRows(text, chosen, { firstLine, limits, sink, onProgress });
  sink.endPart({ width: 0, marks: [] });
  return [
    ...encodingNotes(decoded),
    ...(chosen === usual || stated ? [] : [delimiterNote(chosen, usual)]),
    ...widthNotes(widths),
  ];
}

/** For each width that rows have: how many have it, and the line on which the first of them begins. */
type Widths = ReadonlyMap<number, { count: number; readonly firstLine: number }>;

interface RowsContext {
  readonly firstLine: number;
  readonly limits: ReadLimits;
  readonly sink: PartSink;
  readonly onProgress: OnProgress | undefined;
}

function readRows(text: string, delimiter: Delimiter, context: RowsContext): Widths {
  const { firstLine, limits, sink, onProgress } = context;
  const widths = new Map<number, { count: number; readonly firstLine: number }>();
  const progress = trackProgress(text.length, onProgress);
  let rowCount = 0;
  let cellCount = 0;
  for (const { line, cells, end } of readCsvRecords(text, delimiter, firstLine)) {
    rowCount += 1;
    cellCount += cells.length;
    checkColumns(cells.length, limits, `line ${line}`);
    checkSize(rowCount, cellCount, limits, `line ${line}`);
    sink.addRow({ number: line, cells });
    const width = widths.get(cells.length);
    if (width === undefined) widths.set(cells.length, { count: 1, firstLine: line });
    else width.count += 1;
    progress.reach(end);
  }
  return widths;
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

function widthNotes(widths: Widths): DocumentNote[] {
  const [usual, ...others] = [...widths].sort(([, first], [, second]) => second.count - first.count);
  if (usual === undefined || others.length === 0) return [];
  const [width, { count: like }] = usual;
  const unlike = others.reduce((sum, [, { count }]) => sum + count, 0);
  const isRule = like > unlike;
  const first = isRule ? others : [...widths].slice(1);
  const firstLine = Math.min(...first.map(([, { firstLine: line }]) => line));
  const some = unlike === 1 ? '1 row has' : `${unlike} rows have`;
  const told = isRule
    ? `${some} more or fewer cells than the other ${like}, which have ${width}`
    : `The rows have between ${Math.min(...widths.keys())} and ${Math.max(...widths.keys())} cells`;
  const place = isRule ? 'the first begins' : 'the first that differs from those above it begins';
  const message = `${told}; ${place} on line ${firstLine}. A comma or a quotation mark may be missing there.`;
  return [{ code: 'rows-of-unequal-length', message }];
}
