import type { Row } from '../../../shared/document.ts';
import { joinWhen, leaveOpen } from '../../../shared/when/join-when.ts';
import type { When, WhenContext, WhenNote, WhenReading } from '../../../shared/when/when.ts';
import type { Issue } from './entry.ts';
import { findLeadingDate } from './find-leading-date.ts';
import { errorIssue, quote, warningIssue } from './issues.ts';
import { readDateCell } from './read-date-cell.ts';
import { detailAt } from './row-cells.ts';
import type { FieldCell, FieldReader } from './row-reader.ts';

/** The date of a row, or why there is none. */
export type RowDate =
  | { readonly when: When; readonly issues: readonly Issue[] }
  | { readonly when: null; readonly issues: readonly Issue[] };

/** The row's date by its date cell, as read with its surroundings; null where that is empty. */
export interface DateRead {
  readonly reading: WhenReading | null;
  /** What the end column is read with: the heading's month, which lends its days. */
  readonly context: WhenContext;
  readonly rowAbove: number | null;
}

/** The date of a row from its date cell and, where the table has them, its time and end columns. */
export function readRowDate(row: Row, fields: FieldReader, date: DateRead): RowDate {
  const cell = fields.cell(row, 'date');
  if (cell === null || date.reading === null)
    return { when: null, issues: [noDate(row, fields, date.rowAbove)] };
  if (date.reading.status === 'not-read') return { when: null, issues: [notRead(date.reading, cell)] };
  const { when } = date.reading;
  const merged = cell.row === row ? when : withNote(when, mergedNote(cell));
  return joinColumns(row, fields, merged, date.context);
}

function mergedNote(cell: FieldCell): WhenNote {
  return {
    code: 'day-from-context',
    message: `The date cell is merged down from row ${cell.row.number}.`,
  };
}

function withNote(when: When, note: WhenNote): When {
  return { ...when, notes: [...when.notes, note] };
}

function notRead(reading: Extract<WhenReading, { status: 'not-read' }>, cell: FieldCell): Issue {
  const code = reading.lacks === 'year' || reading.lacks === 'month' ? 'date-needs-year' : 'date-not-read';
  const suggestion = reading.suggestion === null ? '' : ` ${sentence(reading.suggestion)}`;
  return errorIssue(
    code,
    `${quote(cell.text)}: ${sentence(reading.reason)}${suggestion}`,
    cell.column.heading,
  );
}

/** With a full stop at its end. */
function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

function noDate(row: Row, fields: FieldReader, rowAbove: number | null): Issue {
  const column = fields.heading('date');
  const event = fields.text(row, 'event');
  const leading = findLeadingDate(event);
  if (leading !== null) {
    const advice = `The event begins with ${quote(leading)}: if that is the date, write it into the date column.`;
    return errorIssue('no-date', `There is no date. ${advice}`, column);
  }
  if (rowAbove === null) return errorIssue('no-date', 'There is no date.', column);
  const alone = event !== '' && fields.text(row, 'source') === '';
  const advice = alone
    ? `The row has only text, and may go on from row ${rowAbove}: if so, join the two rows.`
    : `If it was on the same day as row ${rowAbove}, write that date, or “same day”.`;
  return errorIssue('no-date', `There is no date. ${advice}`, column);
}

function joinColumns(row: Row, fields: FieldReader, start: When, context: WhenContext): RowDate {
  const end = readEnd(fields.cell(row, 'endDate'), start, context);
  const { when, problems } = joinWhen({
    start: end.start,
    end: end.when,
    startTime: timeText(fields.cell(row, 'time')),
    endTime: timeText(fields.cell(row, 'endTime')),
  });
  const told = problems.map(({ code, message, column }) =>
    warningIssue(code, message, fields.heading(column)),
  );
  return { when, issues: [...end.issues, ...told] };
}

const goesOn = /^(still )?(on-?going|continuing|current|present|to present|to date|now|until now)\.?$/i;

/** The end column's date; "ongoing" leaves the start without an end. */
function readEnd(
  cell: FieldCell | null,
  start: When,
  context: WhenContext,
): { readonly start: When; readonly when: When | null; readonly issues: readonly Issue[] } {
  if (cell === null || cell.text === '') return { start, when: null, issues: [] };
  if (goesOn.test(cell.text.trim())) return { start: leaveOpen(start, cell.text), when: null, issues: [] };
  const reading = readDateCell(cell, { ...context, previous: start });
  if (reading.status === 'read') return { start, when: reading.when, issues: [] };
  const message = `${quote(cell.text)}: ${sentence(reading.reason)}`;
  return { start, when: null, issues: [warningIssue('end-date-not-read', message, cell.column.heading)] };
}

function timeText(cell: FieldCell | null): string | null {
  if (cell === null || cell.text === '') return null;
  const value = detailAt(cell.row, cell.column.index)?.value;
  return value?.kind === 'time' ? value.time : cell.text;
}
