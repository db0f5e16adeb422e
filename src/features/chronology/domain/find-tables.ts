import { AppError } from '../../../shared/app-error.ts';
import type { ReadDocument, Row } from '../../../shared/document.ts';
import type { ChronologyTable, Column, ColumnMapping, Segment, StatedColumn } from './chronology-table.ts';
import { describeColumns, findDateColumn, findEventColumn } from './column-content.ts';
import { findSegments, underHeadingOf, withFirstRowAsHeading } from './find-segments.ts';
import { normaliseHeading } from './heading-words.ts';
import { columnOf, findColumn, mapHeadings } from './map-headings.ts';
import { readPeriodHeading } from './period-heading.ts';
import { findFilled, isBlank, looksLikeDate, textAt } from './row-cells.ts';

export interface FoundTables {
  readonly tables: readonly ChronologyTable[];
  /** Tables and sheets, or stretches of them, that are no chronology. */
  readonly others: readonly Segment[];
  /** Those of the others that hold dates too, so that a person should look. */
  readonly doubtful: readonly Segment[];
}

export interface TableChoice {
  /** Only the table or sheet of this name. */
  readonly table: string | null;
  readonly stated: readonly StatedColumn[];
  /** What is stated is meant for several files: a heading need not stand in this one. */
  readonly statedForSeveral?: boolean;
}

interface Candidate {
  readonly segments: Segment[];
  readonly mappings: readonly ColumnMapping[];
  /** Its headings name both a date and an event; or its rows say so, where there is no heading. */
  readonly strong: boolean;
}

const shortestLoneEvent = 25;

/**
 * Finds what in a file is a chronology. Tables that go on with one another are one chronology; several
 * different ones are all read.
 *
 * Throws `no-table`, `no-date-column`, `no-event-column` or `table-not-found`.
 */
export function findTables(document: ReadDocument, choice: TableChoice): FoundTables {
  const { chosen, left } = chooseParts(document, choice);
  const candidates: Candidate[] = [];
  const others: Segment[] = [...left];
  for (const segment of chosen) {
    const continued = findContinued(segment, candidates);
    const columns = continued?.segments[0]?.columns ?? segment.columns;
    const headed = segment.headingRows.length === 0 ? underHeadingOf(segment, columns) : segment;
    if (continued !== null && goesOn(segment, continued)) {
      continued.segments.push(headed);
      continue;
    }
    if (continued !== null && segment.headingRows.length === 0) {
      candidates.push({ ...continued, segments: [headed] });
      continue;
    }
    const candidate = readCandidate(segment, choice.stated);
    if (candidate === null) others.push(segment);
    else candidates.push(candidate);
  }
  const strong = candidates.filter((candidate) => candidate.strong);
  const tables = strong.length > 0 ? strong : candidates;
  if (tables.length === 0) throw refusal(document, chosen, choice);
  const unread = candidates.filter((candidate) => !tables.includes(candidate)).flatMap((one) => one.segments);
  const inOrder = (first: Segment, second: Segment) => chosen.indexOf(first) - chosen.indexOf(second);
  return {
    tables: tables.map(({ segments, mappings }) => ({
      segments,
      mappings,
      headingFound: (segments[0]?.headingRows.length ?? 0) > 0,
    })),
    others: [...others, ...unread],
    doubtful: [...unread, ...others.filter((one) => chosen.includes(one) && isDatedList(one))].toSorted(
      inOrder,
    ),
  };
}

/** A table whose headings name a date, and no event: a list of who signed, or of versions. */
function isDatedList({ columns, rows, headingRows }: Segment): boolean {
  if (headingRows.length === 0) return false;
  const date = columnOf(mapHeadings(columns, rows, []), 'date');
  return date !== null && rows.some((row) => looksLikeDate(row, date.index));
}

const goesOnWords = /\b(continue[ds]?|cont(’|')?d?|page \d+)\b/i;

/**
 * Whether the text above a table lets it go on with the one before: none, the same, a year or month, or words that
 * say so. Under other text, as the name of another child, it is a table of its own.
 */
function goesOn(segment: Segment, { segments }: Candidate): boolean {
  const last = segments.at(-1);
  if (last === undefined || last.part === segment.part) return true;
  const { lead } = segment.part;
  if (lead.join('\n') === last.part.lead.join('\n')) return true;
  return lead.every((text) => readPeriodHeading(text, null) !== null || goesOnWords.test(text));
}

function chooseParts(document: ReadDocument, choice: TableChoice): { chosen: Segment[]; left: Segment[] } {
  const segments = document.parts.flatMap((part) => findSegments(part, choice.stated));
  if (choice.table === null) return { chosen: segments, left: [] };
  const wanted = choice.table.trim().toLowerCase();
  const isWanted = (segment: Segment) => segment.part.name.trim().toLowerCase() === wanted;
  if (!document.parts.some((part) => part.name.trim().toLowerCase() === wanted)) {
    throw new AppError('table-not-found', {
      what: `There is no table or sheet called “${choice.table}”.`,
      where: document.fileName,
      todo: `Choose one of: ${document.parts.map((part) => part.name).join(', ')}.`,
    });
  }
  return { chosen: segments.filter(isWanted), left: segments.filter((segment) => !isWanted(segment)) };
}

/** The table that a stretch goes on with: the same headings, or none and the same columns with dates in place. */
function findContinued(segment: Segment, candidates: readonly Candidate[]): Candidate | null {
  if (segment.headingRows.length > 0) {
    const own = headingWords(segment);
    return candidates.find((one) => one.segments.some((other) => headingWords(other) === own)) ?? null;
  }
  const last = candidates.at(-1);
  const date = last === undefined ? null : columnOf(last.mappings, 'date');
  const before = last?.segments.at(-1);
  if (last === undefined || date === null || before === undefined) return null;
  if (before.columns.length !== segment.columns.length) return null;
  const filled = segment.rows.filter((row) => findFilled(row).length > 1);
  const dated = filled.filter((row) => looksLikeDate(row, date.index));
  return dated.length > 0 && dated.length * 2 >= filled.length ? last : null;
}

function headingWords(segment: Segment): string {
  return segment.columns.map((column) => normaliseHeading(column.readings[0] ?? '')).join('|');
}

function readCandidate(segment: Segment, stated: readonly StatedColumn[]): Candidate | null {
  const headed = segment.headingRows.length > 0 ? segment : findUnknownHeading(segment);
  const mappings = mapHeadings(headed.columns, headed.rows, stated);
  const date = mappings.find((mapping) => mapping.field === 'date');
  const event = mappings.find((mapping) => mapping.field === 'event');
  if (date === undefined || event === undefined) return null;
  const byHeading = date.confidence !== 'by-content' && event.confidence !== 'by-content';
  return { segments: [headed], mappings, strong: byHeading || isLongAndDated(headed, event) };
}

function isLongAndDated(segment: Segment, event: ColumnMapping): boolean {
  const content = describeColumns(segment.rows, segment.columns.length)[event.column.index];
  return segment.headingRows.length === 0 && content !== undefined && content.length >= shortestLoneEvent;
}

/**
 * A first row of words that stand above a column of dates is a heading, though the vocabulary does
 * not know its words.
 */
function findUnknownHeading(segment: Segment): Segment {
  const first = segment.rows.findIndex((row) => findFilled(row).length > 1);
  const row = segment.rows[first];
  if (row === undefined) return segment;
  const below = describeColumns(segment.rows.slice(first + 1), segment.columns.length);
  const date = findDateColumn(below);
  if (date === null || findEventColumn(below, false) === null) return segment;
  const isHeading = textAt(row, date) !== '' && hasWordsOfHeading(row);
  return isHeading ? withFirstRowAsHeading(segment, first) : segment;
}

/** For the words of a refusal: the columns are named after the first row, where it can be a heading. */
function withAnyHeading(segment: Segment): Segment {
  if (segment.headingRows.length > 0) return segment;
  const first = segment.rows.findIndex((row) => findFilled(row).length > 1);
  const row = segment.rows[first];
  return row !== undefined && hasWordsOfHeading(row) ? withFirstRowAsHeading(segment, first) : segment;
}

const longestUnknownHeading = 40;

function hasWordsOfHeading(row: Row): boolean {
  const texts = findFilled(row).map((column) => textAt(row, column));
  return (
    texts.length * 2 >= row.cells.length &&
    new Set(texts).size === texts.length &&
    texts.every((text) => text.length <= longestUnknownHeading && !/\d/.test(text) && /\p{L}/u.test(text))
  );
}

function refusal(document: ReadDocument, segments: readonly Segment[], choice: TableChoice): AppError {
  const filled = segments.filter((segment) => !segment.part.rows.every(isBlank));
  const [largest] = filled.toSorted((first, second) => second.rows.length - first.rows.length);
  const where = document.fileName;
  if (largest === undefined || filled.every((segment) => segment.columns.length < 2)) {
    return noTable(where);
  }
  const { columns, rows, part } = withAnyHeading(largest);
  const missing = findMissing(columns, choice);
  if (missing !== null) return headingUnknown(missing, columns, where);
  const headings = columns.slice(0, 12).map((column) => `“${column.heading}”`);
  const place = `${where}, ${part.name}`;
  const mappings = mapHeadings(columns, rows, choice.stated);
  if (columnOf(mappings, 'date') === null) {
    return new AppError('no-date-column', {
      what: `No column holds dates. The columns are: ${headings.join(', ')}.`,
      where: place,
      todo: `If one of them does, name it: --map "${columns[0]?.heading}=date".`,
    });
  }
  return new AppError('no-event-column', {
    what: `There is a date column, but no column says what happened. The columns are: ${headings.join(', ')}.`,
    where: place,
    todo: `If one of them does, name it: --map "${columns.at(-1)?.heading}=event".`,
  });
}

/** The refusal of a file in which no row has two cells. */
export function noTable(where: string): AppError {
  return new AppError('no-table', {
    what: 'No table was found that could be a chronology.',
    where,
    todo: 'Put the chronology into a table with a heading row: date, source, event.',
  });
}

/** A heading that is stated and must be there, and is not; null when there is none. */
export function findMissing(columns: readonly Column[], choice: TableChoice): string | null {
  if (choice.statedForSeveral === true) return null;
  return choice.stated.find(({ heading }) => findColumn(columns, heading) === null)?.heading ?? null;
}

/** The refusal of a stated heading that no table has. */
export function headingUnknown(heading: string, columns: readonly Column[], where: string): AppError {
  return new AppError('map-heading-unknown', {
    what: `There is no column headed “${heading}”.`,
    where,
    todo: `Choose one of: ${[...new Set(columns.map((column) => column.heading))].join(', ')}.`,
  });
}
