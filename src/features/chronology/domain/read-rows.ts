import type { ReadDocument } from '../../../shared/document.ts';
import type { When, WhenReading } from '../../../shared/when/when.ts';
import type { Chain } from './choose-year.ts';
import type { ChronologyTable, Furniture } from './chronology-table.ts';
import { completeDate } from './complete-date.ts';
import { adrift, frameRows, type Standing, standingOf, type YearFrame } from './frame-of-years.ts';
import { type ReadingFrame, readDateCell } from './read-date-cell.ts';
import { type Draft, readDraft } from './read-draft.ts';
import type { FieldCell } from './row-reader.ts';
import { settleAlone } from './settle-alone.ts';
import { type RecordRow, sortRows } from './sort-rows.ts';

export interface RowsRead {
  readonly drafts: readonly Draft[];
  readonly furniture: readonly Furniture[];
}

/** What the records above lend to the next one; a heading between them ends it. */
interface Lent {
  readonly previous: When | undefined;
  /** The record above has no date to lend. */
  readonly gap: boolean;
  readonly chain: Chain;
  readonly rowAbove: number | null;
  /** The date cell of the record above, which may be merged down over this one. */
  readonly cell: FieldCell | null;
  readonly reading: WhenReading | null;
}

const nothingLent: Lent = {
  previous: undefined,
  gap: false,
  chain: null,
  rowAbove: null,
  cell: null,
  reading: null,
};

/**
 * Reads every row of a chronology, in the file's order, as a draft of an entry or as furniture. Dates are read
 * twice over: each by its own words alone, then those that are not whole with what the rows around them say.
 */
export function readRows(document: ReadDocument, table: ChronologyTable, frame: ReadingFrame): RowsRead {
  const { records: sorted, furniture } = sortRows(document, table, frame);
  const records = settleAlone(sorted, frame);
  const frames = frameRecords(records);
  let lent = nothingLent;
  const drafts = records.map((record, at) => {
    const { segment, row, fields, startsStretch } = record;
    if (startsStretch) lent = { ...nothingLent, rowAbove: lent.rowAbove };
    const cell = fields.cell(row, 'date');
    const reading = cell === null ? null : readWithOthers(record, cell, lent, frames[at] ?? noFrame, frame);
    const date = { reading, context: contextOfEnd(record, frame), rowAbove: lent.rowAbove };
    lent = lend(lent, record, cell, reading);
    return readDraft({ document, segment, row, fields, date });
  });
  return { drafts, furniture };
}

const noFrame: YearFrame = {
  way: 'ascending',
  isWayKnown: false,
  above: null,
  below: null,
  soundAbove: null,
  soundBelow: null,
  adrift: [],
};

/** Frames are needed only where some date waits for a year or a month. */
function frameRecords(records: readonly RecordRow[]): readonly YearFrame[] {
  const waits = records.some(
    ({ alone }) => alone?.status === 'not-read' && (alone.lacks === 'year' || alone.lacks === 'month'),
  );
  if (!waits) return [];
  return frameRows(
    records.map(({ row, startsStretch, period, alone }) => ({
      row: row.number,
      startsStretch,
      headingYear: period?.year ?? null,
      standing: standingAlone(alone),
    })),
  );
}

function standingAlone(alone: WhenReading | null): Standing {
  if (alone === null) return waiting;
  if (alone.status === 'read') return standingOf(alone.when);
  return alone.lacks === 'none' || alone.lacks === 'date-of-birth' ? adrift(alone.text) : waiting;
}

const waiting = { kind: 'waiting' } as const;

const countsFromOthers = /\b(same|that|next|following|previous|later|earlier|after|before)\b/i;

function readWithOthers(
  { row, period, alone, isAmbiguous }: RecordRow,
  cell: FieldCell,
  lent: Lent,
  frame: YearFrame,
  reading: ReadingFrame,
): WhenReading | null {
  if (alone === null || isAmbiguous) return alone;
  const isMergedDown = cell.row !== row && lent.cell?.row === cell.row;
  if (isMergedDown && lent.reading !== null) return lent.reading;
  const { previous, gap, chain } = lent;
  if (alone.status === 'not-read')
    return completeDate(cell, alone, { frame, chain, period, previous, gap, reading });
  // "The following day on the 5 February 2015" is whole, and may contradict the row above.
  const mayContradict = !gap && previous !== undefined && countsFromOthers.test(cell.text);
  return mayContradict
    ? readDateCell(cell, { today: reading.today, window: reading.window, previous })
    : alone;
}

function contextOfEnd({ period }: RecordRow, { today, window }: ReadingFrame) {
  const hasMonth = period !== null && period.year !== null && period.month !== undefined;
  return { today, window, heading: hasMonth ? { year: period.year, month: period.month } : undefined };
}

function lend(lent: Lent, { row }: RecordRow, cell: FieldCell | null, reading: WhenReading | null): Lent {
  const here = { rowAbove: row.number, cell, reading };
  const standing = reading?.status === 'read' ? standingOf(reading.when) : null;
  // A row that gives no date at all, or says that there is none, leaves the years as they were.
  const isSilent = reading === null || standing?.kind === 'waiting';
  if (isSilent) return { ...lent, ...here, gap: true };
  if (standing?.kind === 'full' && reading?.status === 'read') {
    const last = { row: row.number, earliest: standing.earliest, latest: standing.latest };
    return { ...here, previous: reading.when, gap: false, chain: { last } };
  }
  const chain = lent.chain !== null && 'brokenBy' in lent.chain ? lent.chain : { brokenBy: row.number };
  if (reading.status === 'read') return { ...here, previous: reading.when, gap: false, chain };
  return { ...lent, ...here, gap: true, chain };
}
