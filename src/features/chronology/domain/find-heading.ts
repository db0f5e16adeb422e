import type { Row } from '../../../shared/document.ts';
import type { StatedColumn } from './chronology-table.ts';
import type { Field } from './entry.ts';
import { findClaims, isWholeHeading, normaliseHeading } from './heading-words.ts';
import {
  coveredFromAbove,
  detailAt,
  findFilled,
  isBlank,
  looksLikeDate,
  spanAt,
  textAt,
} from './row-cells.ts';

/** A heading of one row, or of two that are read together. */
export interface Heading {
  readonly rows: readonly Row[];
  /** By column: the words of both rows together, then of the lower alone. */
  readonly readings: readonly (readonly string[])[];
  readonly fields: ReadonlySet<Field>;
}

const longestHeadingCell = 120;
const longestSecondRowCell = 60;

/** The heading that begins with this row; null when the row begins none. */
export function readHeadingAt(
  rows: readonly Row[],
  index: number,
  stated: readonly StatedColumn[],
): Heading | null {
  const upper = rows[index];
  if (upper === undefined || !hasFormOfHeading(upper)) return null;
  const readings = upper.cells.map((_, at) => without([textAt(upper, at)]));
  const single = makeHeading([upper], readings, stated);
  const lower = rows[index + 1];
  if (lower !== undefined && belongsUnder(upper, lower)) {
    const double = makeHeading([upper, lower], joinRows(upper, lower), stated);
    if (namesColumns(double) && double.fields.size >= single.fields.size) return double;
  }
  return namesColumns(single) ? single : null;
}

function makeHeading(
  rows: readonly Row[],
  readings: readonly (readonly string[])[],
  stated: readonly StatedColumn[],
): Heading {
  const found = readings.map((texts) => fieldOfReadings(texts, stated));
  return { rows, readings, fields: new Set(found.filter((field) => field !== undefined && field !== null)) };
}

/** Whether two headings name the same columns in the same order. */
export function isSameHeading(first: Heading, second: Heading): boolean {
  return signatureOf(first) === signatureOf(second);
}

function signatureOf(heading: Heading): string {
  return heading.readings
    .map((readings) => normaliseHeading(readings[0] ?? ''))
    .join('|')
    .replace(/\|+$/, '');
}

/** The field that a column's words name, the most telling words first; what a person stated comes before all. */
function fieldOfReadings(
  readings: readonly string[],
  stated: readonly StatedColumn[],
): Field | null | undefined {
  const words = readings.map(normaliseHeading);
  const said = stated.find((column) => words.includes(normaliseHeading(column.heading)));
  if (said !== undefined) return said.field;
  return findClaims(tellingReading(readings))[0]?.field;
}

/** The words that the vocabulary knows whole; else those of the column itself, without its group's. */
export function tellingReading(readings: readonly string[]): string {
  return readings.find(isWholeHeading) ?? readings.at(-1) ?? '';
}

/** A date and one more field; or, above a column of dates without words, what happened and one more. */
function namesColumns({ fields }: Heading): boolean {
  return fields.size >= 2 && (fields.has('date') || fields.has('event'));
}

/**
 * Whether a heading says enough to begin another table in the midst of one, and not only looks like it, as a record of
 * short words may: it names date and event, and the vocabulary knows the words of every column.
 */
export function namesWholeTable({ fields, readings }: Heading): boolean {
  const worded = readings.filter((texts) => texts.length > 0);
  return fields.has('date') && fields.has('event') && worded.every((texts) => texts.some(isWholeHeading));
}

/** Columns that the heading has words for. */
export function countColumns({ readings }: Heading): number {
  return readings.filter((texts) => texts.length > 0).length;
}

function hasFormOfHeading(row: Row): boolean {
  const filled = findFilled(row);
  if (filled.length < 2) return false;
  return filled.every(
    (column) => textAt(row, column).length <= longestHeadingCell && !looksLikeDate(row, column),
  );
}

/** Whether the lower row goes on with the heading: under merged or empty cells, or as hints in brackets. */
function belongsUnder(upper: Row, lower: Row): boolean {
  if (isBlank(lower)) return false;
  const filled = findFilled(lower);
  const short = filled.every(
    (column) => textAt(lower, column).length <= longestSecondRowCell && !looksLikeDate(lower, column),
  );
  if (!short) return false;
  if (upper.heading === true && lower.heading === true) return true;
  const placed = filled.every((column) => standsUnderGroup(upper, column) || isHint(textAt(lower, column)));
  return (
    placed && filled.some((column) => isHint(textAt(lower, column)) || isWholeHeading(textAt(lower, column)))
  );
}

function standsUnderGroup(upper: Row, column: number): boolean {
  return textAt(upper, column) === '' || spanAt(upper, column) > 1 || hasEmptyNeighbour(upper, column);
}

function hasEmptyNeighbour(row: Row, column: number): boolean {
  return column + 1 < row.cells.length && textAt(row, column + 1) === '';
}

function isHint(text: string): boolean {
  return /^\(.*\)$/s.test(text) || /^\[.*\]$/s.test(text);
}

function joinRows(upper: Row, lower: Row): readonly (readonly string[])[] {
  const width = Math.max(upper.cells.length, lower.cells.length);
  return Array.from({ length: width }, (_, column) => {
    const below = textAt(lower, column);
    const own = textAt(upper, column);
    const above =
      own === '' && below !== '' && !coveredFromAbove(lower, column) ? groupOver(upper, column) : own;
    const both = above !== '' && below !== '' && above !== below ? `${above} ${below}` : '';
    return without([both, below === '' ? above : below]);
  });
}

/** The words of the group that a column stands under: those of the nearest filled cell to its left. */
function groupOver(upper: Row, column: number): string {
  const anchor = detailAt(upper, column)?.coveredBy?.column;
  if (anchor !== undefined) return textAt(upper, anchor);
  for (let at = column - 1; at >= 0; at -= 1) {
    if (textAt(upper, at) !== '') return textAt(upper, at);
  }
  return '';
}

function without(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text !== '');
}
