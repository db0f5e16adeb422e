import type { Part, Row } from '../../../shared/document.ts';
import type { Column, Segment, StatedColumn } from './chronology-table.ts';
import { countColumns, type Heading, isSameHeading, namesWholeTable, readHeadingAt } from './find-heading.ts';
import { findFilled, looksLikeDate } from './row-cells.ts';

/**
 * Cuts a table or sheet into stretches, each under its own heading. A heading that repeats the one
 * in force (as on each page) begins no new stretch. Every row stands in exactly one stretch.
 */
export function findSegments(part: Part, stated: readonly StatedColumn[]): readonly Segment[] {
  const starts: { at: number; heading: Heading }[] = [];
  let dated = false;
  for (let at = 0; at < part.rows.length; at += 1) {
    const heading = readHeadingAt(part.rows, at, stated);
    if (heading === null) {
      dated ||= hasDate(part.rows[at]);
      continue;
    }
    const current = starts.at(-1)?.heading ?? null;
    if (beginsTable(heading, current, dated, standsApart(part.rows, at))) starts.push({ at, heading });
    at += heading.rows.length - 1;
  }
  const first = starts[0];
  if (first === undefined) return part.rows.length === 0 ? [] : [withoutHeading(part)];
  return starts.map(({ at, heading }, index) => ({
    part,
    above: index === 0 ? part.rows.slice(0, at) : [],
    headingRows: heading.rows,
    columns: nameColumns(part, heading),
    rows: part.rows.slice(at + heading.rows.length, starts[index + 1]?.at ?? part.rows.length),
  }));
}

/**
 * In the midst of records only a heading that names a whole table begins one: a row of short words is not one. It has
 * as many columns as the one in force, or stands apart from the records above it.
 */
function beginsTable(
  heading: Heading,
  current: Heading | null,
  afterRecords: boolean,
  standsApart: boolean,
): boolean {
  if (current === null && !afterRecords) return true;
  if (current !== null && isSameHeading(current, heading)) return false;
  if (!namesWholeTable(heading)) return false;
  return standsApart || current === null || countColumns(heading) >= countColumns(current);
}

/** Whether the file marks the row as a heading, or a row that is blank or has one text stands above it. */
function standsApart(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  const above = rows[at - 1];
  if (row === undefined || above === undefined) return true;
  return row.heading === true || above.number < row.number - 1 || findFilled(above).length < 2;
}

function hasDate(row: Row | undefined): boolean {
  return row?.cells.some((_, column) => looksLikeDate(row, column)) ?? false;
}

function withoutHeading(part: Part): Segment {
  return { part, above: [], headingRows: [], columns: nameColumns(part, null), rows: part.rows };
}

/** The same rows under another table's headings: for a table that goes on without repeating them. */
export function underHeadingOf(segment: Segment, columns: readonly Column[]): Segment {
  return { ...segment, columns };
}

/** The row as a heading, whatever its words are: for tables whose headings the vocabulary does not know. */
export function withFirstRowAsHeading(segment: Segment, index: number): Segment {
  const row = segment.rows[index];
  if (row === undefined) return segment;
  const readings = row.cells.map((cell) => (cell.trim() === '' ? [] : [cell.trim()]));
  return {
    part: segment.part,
    above: segment.rows.slice(0, index),
    headingRows: [row],
    columns: nameColumns(segment.part, { rows: [row], readings }),
    rows: segment.rows.slice(index + 1),
  };
}

/** Headings are the keys of a row's cells, and no cell can be kept under this one. */
const notForCells = '__proto__';

function nameColumns(part: Part, heading: Pick<Heading, 'rows' | 'readings'> | null): readonly Column[] {
  const width = part.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const taken = new Set([notForCells]);
  return Array.from({ length: width }, (_, index) => {
    const readings = heading?.readings[index] ?? [];
    const wanted = (readings[0] ?? '').replace(/\s+/g, ' ') || `Column ${index + 1}`;
    const name = numbered(wanted, taken);
    taken.add(name);
    return { index, heading: name, readings, cells: cellsOf(part, heading?.rows ?? [], index) };
  });
}

function numbered(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} (${number})`)) number += 1;
  return `${wanted} (${number})`;
}

function cellsOf(part: Part, rows: readonly Row[], index: number): Column['cells'] {
  return rows
    .map((row) => ({
      part: part.name,
      row: row.number,
      column: index + 1,
      text: (row.cells[index] ?? '').trim(),
    }))
    .filter((cell) => cell.text !== '');
}
