import type { ReadDocument, Row } from '../../../shared/document.ts';
import { readWhen } from '../../../shared/when/read-when.ts';
import type { When, WhenReading } from '../../../shared/when/when.ts';
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
import { type ReadingFrame, readDateAlone } from './read-date-cell.ts';
import { findFilled, isBlank, looksLikeDate, textAt } from './row-cells.ts';
import { type FieldReader, makeFieldReader } from './row-reader.ts';

/** A row that is a record, with what its place in the table gives it and what its date says by itself. */
export interface RecordRow {
  readonly segment: Segment;
  readonly row: Row;
  readonly fields: FieldReader;
  /** What the heading above it gives. */
  readonly period: Period | null;
  /** A heading stands between it and the record above. */
  readonly startsStretch: boolean;
  /** Null where it has no date cell, or an empty one. */
  readonly alone: WhenReading | null;
  /** Its own words have two readings, between which no other row can choose. */
  readonly isAmbiguous?: boolean;
}

export interface RowsSorted {
  readonly records: readonly RecordRow[];
  readonly furniture: readonly Furniture[];
}

/** What earlier rows give to later ones. */
interface Place {
  readonly period: Period | null;
  readonly startsStretch: boolean;
  /** The last date that could be read by itself since the last heading. */
  readonly last: When | undefined;
}

/** Sorts every row of a chronology, in the file's order, into records and furniture. */
export function sortRows(document: ReadDocument, table: ChronologyTable, frame: ReadingFrame): RowsSorted {
  const records: RecordRow[] = [];
  const furniture: Furniture[] = [];
  const headings = knowHeadings(table.segments.flatMap((segment) => segment.headingRows));
  let place: Place = { period: null, startsStretch: true, last: undefined };
  for (const segment of table.segments) {
    const fields = makeFieldReader(table, segment.part);
    const titles = findTitles(segment, table);
    place = placeInPart(document, segment, place);
    for (const row of rowsOf(segment)) {
      const kind = titles.has(row)
        ? titleOrBlank(row)
        : classify(segment, table, row, headings, place, frame);
      if (kind.kind !== 'data') {
        furniture.push(asFurniture(segment, row, kind.kind));
        place = afterFurniture(kind, place);
        continue;
      }
      const alone = readAlone(row, fields, frame, place.period);
      records.push({ segment, row, fields, period: place.period, startsStretch: place.startsStretch, alone });
      const last = alone?.status === 'read' ? alone.when : place.last;
      place = kind.endsPeriod ? newStretch(null) : { period: place.period, startsStretch: false, last };
    }
  }
  return { records, furniture };
}

function readAlone(
  row: Row,
  fields: FieldReader,
  frame: ReadingFrame,
  period: Period | null,
): WhenReading | null {
  const cell = fields.cell(row, 'date');
  return cell === null || cell.text === '' ? null : readDateAlone(cell, frame, period?.year ?? null);
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
  place: Place,
  { today }: ReadingFrame,
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
    period: place.period,
    saysWhen: (text) => {
      const reading = readWhen(text, { today, previous: place.last });
      return reading.status === 'read' || reading.lacks === 'year';
    },
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
 * What a table or sheet gives to its rows before the first: in Word often a year as a paragraph above the
 * table, in Excel a sheet that is named after its year. A sheet gives nothing to the next one.
 */
function placeInPart({ format }: ReadDocument, segment: Segment, place: Place): Place {
  if (segment.part.rows[0] !== rowsOf(segment)[0]) return place;
  const isSheet = format === 'xlsx';
  const words = isSheet ? segment.part.name : segment.part.lead.at(-1);
  const period = words === undefined ? null : readPeriodHeading(words, isSheet ? null : place.period);
  return isSheet || period !== null ? newStretch(period) : place;
}

function newStretch(period: Period | null): Place {
  return { period, startsStretch: true, last: undefined };
}

function afterFurniture(kind: AnyClass, place: Place): Place {
  if (kind.kind === 'period-heading') return newStretch(kind.period);
  // Nobody can tell whether it says another year ("TWENTY EIGHTEEN"), so that of an earlier heading ends.
  return kind.kind === 'section-heading' ? newStretch(null) : place;
}

function asFurniture(segment: Segment, row: Row, kind: FurnitureKind): Furniture {
  const cells = findFilled(row).map((column) => textAt(row, column));
  return { part: segment.part.name, row: row.number, kind, cells };
}
