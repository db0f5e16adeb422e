import type { CellDetail, DocumentNote, Part, ReadDocument, Row } from '../../shared/document.ts';

/** A row as a reader has it: `finishPart` may still widen it and mark its cells. */
export interface SinkRow extends Omit<Row, 'cells' | 'details'> {
  readonly cells: string[];
  details?: Record<number, CellDetail>;
}

/** More about a cell than could be known when its row was read. */
export interface CellMark {
  /** The row's place in its part, from 0. */
  readonly row: number;
  readonly column: number;
  readonly detail: CellDetail;
}

/** What a reader knows of a part only when all its rows have been read. */
export interface PartEnd {
  /** Every row is widened to so many cells; 0 leaves them as they are. */
  readonly width: number;
  readonly marks: readonly CellMark[];
}

/**
 * Takes the rows of a document as they are read, so that a reader need not hold a whole document: in a worker
 * thread they leave for the main one in small batches, which stays free for other work in between.
 */
export interface PartSink {
  startPart(part: Omit<Part, 'rows'>): void;
  addRow(row: SinkRow): void;
  endPart(end: PartEnd): void;
}

/** What a reader tells of a document besides its parts. */
export type DocumentFacts = Omit<ReadDocument, 'parts'>;

/** What the reader of one format tells besides the parts. */
export type ReaderNotes = readonly DocumentNote[];

/** A sink that keeps everything. */
export function collectParts(): PartSink & { readonly parts: readonly Part[] } {
  const parts: Part[] = [];
  let rows: SinkRow[] = [];
  return {
    parts,
    startPart(part) {
      rows = [];
      parts.push({ ...part, rows });
    },
    addRow(row) {
      rows.push(row);
    },
    endPart(end) {
      finishPart(rows, end);
    },
  };
}

function finishPart(rows: readonly SinkRow[], { width, marks }: PartEnd): void {
  for (const { cells } of rows) {
    while (cells.length < width) cells.push('');
  }
  for (const { row: place, column, detail } of marks) {
    const row = rows[place];
    if (row === undefined) continue;
    row.details ??= {};
    row.details[column] = { ...row.details[column], ...detail };
  }
}
