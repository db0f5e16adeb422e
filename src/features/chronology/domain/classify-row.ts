import type { Row } from '../../../shared/document.ts';
import type { FurnitureKind } from './chronology-table.ts';
import { normaliseHeading } from './heading-words.ts';
import { type Period, readPeriodHeading } from './period-heading.ts';
import { findFilled, isBlank, looksLikeDate, spanAt, textAt } from './row-cells.ts';
import { looksLikeSectionHeading, mentionsYear, readYearOfHeading } from './section-heading.ts';

/** What must be known of a table to tell its records from the rows that only order them. */
export interface RowSetting {
  /** Columns in the grid. */
  readonly width: number;
  readonly dateColumn: number;
  readonly eventColumn: number;
  readonly headings: KnownHeadings;
  readonly period: Period | null;
  /** Whether a text that stands alone says when something was ("undated", "same day"). */
  readonly saysWhen: (text: string) => boolean;
}

export type RowClass =
  | {
      readonly kind: 'data';
      /** It may be a heading that says another year, so the year above it is not lent to what stands below. */
      readonly endsPeriod?: true;
    }
  | { readonly kind: 'period-heading'; readonly period: Period }
  | {
      readonly kind: Exclude<FurnitureKind, 'period-heading' | 'title' | 'heading' | 'other-table' | 'text'>;
    };

const data: RowClass = { kind: 'data' };

/**
 * Tells what a row below the heading is. A row is furniture only on positive grounds; in doubt it is
 * data, and is then read, or set aside with what is wrong.
 */
export function classifyRow(row: Row, setting: RowSetting): RowClass {
  if (isBlank(row)) return { kind: 'blank' };
  if (isKnownHeading(row, setting.headings)) return { kind: 'repeated-heading' };
  const alone = findLoneText(row);
  if (alone !== null) return classifyLoneText(row, alone, setting);
  return isTotal(row, setting) ? { kind: 'total' } : data;
}

/** The words of a table's heading rows, to find them again further down. */
export interface KnownHeadings {
  readonly rows: ReadonlySet<string>;
  /** Their first words alone: a quick look that spares most rows the rest. */
  readonly firstWords: ReadonlySet<string>;
  /** Whether one of them begins with a digit, as most rows do with that of their date. */
  readonly isAnyNumbered: boolean;
}

export function knowHeadings(rows: readonly Row[]): KnownHeadings {
  const firstWords = new Set(rows.map(firstWordsOf));
  const isAnyNumbered = [...firstWords].some(beginsWithDigit);
  return { rows: new Set(rows.map(wordsOfRow)), firstWords, isAnyNumbered };
}

function beginsWithDigit(text: string): boolean {
  return /^\s*\d/.test(text);
}

function isKnownHeading(row: Row, { rows, firstWords, isAnyNumbered }: KnownHeadings): boolean {
  if (!isAnyNumbered && beginsWithDigit(firstTextOf(row))) return false;
  return firstWords.has(firstWordsOf(row)) && rows.has(wordsOfRow(row));
}

function wordsOfRow(row: Row): string {
  return row.cells.map(normaliseHeading).join('|').replace(/\|+$/, '');
}

function firstWordsOf(row: Row): string {
  return normaliseHeading(firstTextOf(row));
}

function firstTextOf(row: Row): string {
  return row.cells.find((cell) => cell.trim() !== '') ?? '';
}

interface LoneText {
  readonly text: string;
  readonly column: number;
  readonly span: number;
}

/** The one text of a row: in one cell, or the same in several as some programs fill merged cells. */
function findLoneText(row: Row): LoneText | null {
  const filled = findFilled(row);
  const column = filled[0];
  if (column === undefined) return null;
  const text = textAt(row, column);
  if (filled.length === 1) return { text, column, span: spanAt(row, column) };
  const repeated = filled.length > 2 && filled.every((at) => textAt(row, at) === text);
  return repeated ? { text, column, span: filled.length } : null;
}

function classifyLoneText(row: Row, alone: LoneText, setting: RowSetting): RowClass {
  const across = alone.span > 1 && alone.span * 2 >= setting.width;
  const leading = alone.column === 0 || alone.column === setting.dateColumn;
  if (!across && (!leading || alone.column === setting.eventColumn)) return data;
  const period = readPeriodHeading(alone.text, setting.period);
  if (period !== null) return { kind: 'period-heading', period };
  if (isTotal(row, setting)) return { kind: 'total' };
  return classifyWords(alone.text, across, setting);
}

/** A text that stands alone where a heading may stand, and is no plain year or month. */
function classifyWords(text: string, across: boolean, { width, saysWhen }: RowSetting): RowClass {
  const isDate = saysWhen(text);
  const ofYear = readYearOfHeading(text);
  if (ofYear !== null && (!isDate || ofYear.year === null)) return { kind: 'period-heading', period: ofYear };
  const canOrder = !isDate && (across || width > 2);
  if (canOrder && looksLikeSectionHeading(text, across ? 'across' : 'in-one-cell'))
    return { kind: 'section-heading' };
  return (across || !isDate) && mentionsYear(text) ? { kind: 'data', endsPeriod: true } : data;
}

/** The whole text is about a total: "Total of 3 bruises seen" tells of something. */
const totalWords =
  /^(?:(?:grand |sub[- ]?|overall )?totals?|(?:total )?(?:number|no\.?|count))(?: (?:of )?(?:entries|events|rows|records|contacts|incidents))?[\s:=\d.,]*$/i;

function isTotal(row: Row, setting: RowSetting): boolean {
  const filled = findFilled(row);
  const first = filled[0];
  if (first === undefined || !totalWords.test(textAt(row, first))) return false;
  if (looksLikeDate(row, setting.dateColumn)) return false;
  return filled.slice(1).every((column) => /^[\d\s.,%£-]+$/.test(textAt(row, column)));
}
