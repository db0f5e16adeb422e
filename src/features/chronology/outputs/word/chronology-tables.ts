import {
  paragraph,
  textWidth,
  type WordBlock,
  type WordRow,
} from '../../../../platform/documents/write-word/word-blocks.ts';
import type { Entry } from '../../domain/entry.ts';
import { aboutOrder } from '../about-order.ts';
import type { ReportLookups } from '../report-lookups.ts';
import { type Stretch, splitByYear } from '../split-by-year.ts';
import { entryRow, type TextColumn } from './entry-row.ts';
import { cell, headingRow, rowsOfTable } from './tables.ts';

const headings: Readonly<Record<TextColumn, string>> = {
  response: 'Response',
  outcome: 'Outcome',
  impact: 'Impact on child',
};

/** Number, date, letters and name of the agency: as narrow as they can be read, unless there is room to spare. */
const fixedWidths = [640, 1900, 600, 1500];
const roomyWidths = [640, 2400, 600, 2400];

/** The chronology itself: a table for each year, and for every 500 rows of one. */
export function* chronologyTables(lookups: ReportLookups): Generator<WordBlock> {
  const { entries } = lookups.report.merged;
  if (entries.length === 0) yield paragraph('Normal', 'There are no entries.');
  for (const told of aboutOrder(lookups.report)) yield paragraph('Normal', told);
  const texts = findTextColumns(entries);
  const widths = widthsFor(entries, texts);
  for (const stretch of splitByYear(entries, rowsOfTable)) {
    yield paragraph('Heading2', stretch.heading);
    const caption = `Chronology: ${stretch.heading}`;
    yield { kind: 'table', caption, widths, rows: rowsOf(stretch, texts, lookups) };
  }
}

/** A column that every entry leaves empty would only take room. */
function findTextColumns(entries: readonly Entry[]): readonly TextColumn[] {
  return (Object.keys(headings) as TextColumn[]).filter((column) =>
    entries.some((entry) => (entry[column] ?? '').trim() !== ''),
  );
}

/** What stands beneath an event, in characters: its source and the like. */
const besideEvent = 80;
const narrowest = 1600;

/** Columns share what is left by how much stands in them, so that rows stay low; by its root, since short words need room too. */
function widthsFor(entries: readonly Entry[], texts: readonly TextColumn[]): readonly number[] {
  const first = texts.length === 0 ? roomyWidths : fixedWidths;
  const left = textWidth - first.reduce((sum, width) => sum + width, 0);
  const lengthOf = (column: TextColumn | 'event') =>
    entries.reduce((sum, entry) => sum + (entry[column]?.length ?? 0), 0);
  const weights = texts.map((column) => Math.sqrt(lengthOf(column)));
  const event = Math.sqrt(lengthOf('event') + besideEvent * entries.length);
  const all = weights.reduce((sum, weight) => sum + weight, event);
  const others = weights.map((weight) => Math.max(narrowest, Math.round((left * weight) / all)));
  return [...first, left - others.reduce((sum, width) => sum + width, 0), ...others];
}

function* rowsOf(
  { entries }: Stretch,
  texts: readonly TextColumn[],
  lookups: ReportLookups,
): Generator<WordRow> {
  const agency = { ...cell([paragraph('TableHeading', 'Agency')]), span: 2 };
  yield headingRow(['No.', 'Date', agency, 'What happened', ...texts.map((column) => headings[column])]);
  for (const entry of entries) yield entryRow(entry, texts, lookups);
}
