import type { Day } from '../../../shared/day.ts';
import type { ReadDocument, Row } from '../../../shared/document.ts';
import { readWhen } from '../../../shared/when/read-when.ts';
import type { When } from '../../../shared/when/when.ts';
import type { ChronologyTable, Furniture, FurnitureKind, Segment } from './chronology-table.ts';
import {
  classifyRow,
  type KnownHeadings,
  knowHeadings,
  type RowClass,
  type RowSetting,
} from './classify-row.ts';
import { columnOf } from './map-headings.ts';
import { type Period, readPeriodHeading } from './period-heading.ts';
import { type Draft, readDraft } from './read-draft.ts';
import type { RowContext } from './read-row-date.ts';
import { findFilled, isBlank, looksLikeDate, textAt } from './row-cells.ts';
import { makeFieldReader } from './row-reader.ts';

export interface ReadingFrame {
  readonly today: Day;
  readonly window: { readonly from: Day | null; readonly to: Day | null } | undefined;
}

export interface RowsRead {
  readonly drafts: readonly Draft[];
  readonly furniture: readonly Furniture[];
}

/** What earlier rows lend to later ones. */
interface Lent {
  readonly period: Period | null;
  readonly previous: When | null;
  /** The record above has no date to lend. */
  readonly gap: boolean;
  readonly rowAbove: number | null;
}

const nothingLent: Lent = { period: null, previous: null, gap: false, rowAbove: null };

/**
 * Reads every row of a chronology, in the file's order, as a draft of an entry or as furniture. A row
 * lends its date to the rows below it until a heading comes between.
 */
export function readRows(document: ReadDocument, table: ChronologyTable, frame: ReadingFrame): RowsRead {
  const drafts: Draft[] = [];
  const furniture: Furniture[] = [];
  const headings = knowHeadings(table.segments.flatMap((segment) => segment.headingRows));
  let lent = nothingLent;
  for (const segment of table.segments) {
    const fields = makeFieldReader(table, segment.part);
    const titles = findTitles(segment, table);
    lent = lentByPart(document, segment, lent);
    for (const row of rowsOf(segment)) {
      const kind = titles.has(row) ? titleOrBlank(row) : classify(segment, table, row, headings, lent, frame);
      if (kind.kind !== 'data') {
        furniture.push(asFurniture(segment, row, kind.kind));
        lent = afterFurniture(kind, lent);
        continue;
      }
      const context = contextOf(lent, frame);
      const draft = readDraft({ document, segment, row, fields, context, rowAbove: lent.rowAbove });
      drafts.push(draft);
      const own = lendable(draft);
      lent = { ...lent, previous: own ?? lent.previous, gap: own === null, rowAbove: row.number };
    }
  }
  return { drafts, furniture };
}

/** Rows of a stretch that is no chronology, all of them. */
export function listOtherRows(segment: Segment): readonly Furniture[] {
  return rowsOf(segment).map((row) => asFurniture(segment, row, isBlank(row) ? 'blank' : 'other-table'));
}

function rowsOf(segment: Segment): readonly Row[] {
  return [...segment.above, ...segment.headingRows, ...segment.rows];
}

type AnyClass = RowClass | { readonly kind: 'title' } | { readonly kind: 'heading' };

function classify(
  segment: Segment,
  table: ChronologyTable,
  row: Row,
  headings: KnownHeadings,
  lent: Lent,
  frame: ReadingFrame,
): AnyClass {
  if (segment.headingRows.includes(row)) {
    const isFirst = table.segments.find((one) => one.headingRows.length > 0) === segment;
    return { kind: isFirst ? 'heading' : 'repeated-heading' };
  }
  const setting: RowSetting = {
    width: segment.columns.length,
    dateColumn: columnOf(table.mappings, 'date')?.index ?? 0,
    eventColumn: columnOf(table.mappings, 'event')?.index ?? 0,
    headings,
    period: lent.period,
    saysWhen: (text) => readWhen(text, contextOf(lent, frame)).status === 'read',
  };
  return classifyRow(row, setting);
}

/**
 * The rows above a table's first heading, up to the first record. Where a table goes on in another part, its
 * records may begin above the heading that a new page repeats: there no row is a title by its place.
 */
function findTitles({ above, ...segment }: Segment, table: ChronologyTable): ReadonlySet<Row> {
  if (table.segments[0]?.part !== segment.part) return new Set();
  const date = columnOf(table.mappings, 'date')?.index ?? 0;
  const event = columnOf(table.mappings, 'event')?.index ?? 0;
  const record = above.findIndex((row) => looksLikeDate(row, date) && textAt(row, event) !== '');
  return new Set(record < 0 ? above : above.slice(0, record));
}

function titleOrBlank(row: Row): AnyClass {
  return { kind: isBlank(row) ? 'blank' : 'title' };
}

/**
 * What a table or sheet lends to its rows before the first: in Word often a year as a paragraph above the
 * table, in Excel a sheet that is named after its year. A sheet lends nothing to the next one.
 */
function lentByPart({ format }: ReadDocument, segment: Segment, lent: Lent): Lent {
  if (segment.part.rows[0] !== rowsOf(segment)[0]) return lent;
  const isSheet = format === 'xlsx';
  const words = isSheet ? segment.part.name : segment.part.lead.at(-1);
  const period = words === undefined ? null : readPeriodHeading(words, isSheet ? null : lent.period);
  if (isSheet) return { ...nothingLent, period };
  return period === null ? lent : { ...lent, period, previous: null };
}

function afterFurniture(kind: AnyClass, lent: Lent): Lent {
  if (kind.kind === 'period-heading') return { ...lent, period: kind.period, previous: null };
  if (kind.kind === 'section-heading') return { ...lent, previous: null };
  return lent;
}

function contextOf(lent: Lent, frame: ReadingFrame): RowContext {
  const year = lent.period?.year;
  return {
    today: frame.today,
    previous: lent.previous ?? undefined,
    gap: lent.gap,
    heading: year == null ? undefined : { year, month: lent.period?.month },
    window: frame.window,
  };
}

/** Notes of the year 0100 stand outside time and lend nothing. */
function lendable(draft: Draft): When | null {
  if (draft.when === null || draft.when.extent === 'unknown') return null;
  return draft.when.notes.some((note) => note.code === 'author-note-year') ? null : draft.when;
}

function asFurniture(segment: Segment, row: Row, kind: FurnitureKind): Furniture {
  const cells = findFilled(row).map((column) => textAt(row, column));
  return { part: segment.part.name, row: row.number, kind, cells };
}
