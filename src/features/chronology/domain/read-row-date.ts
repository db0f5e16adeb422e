import type { Row } from '../../../shared/document.ts';
import { joinWhen } from '../../../shared/when/join-when.ts';
import { readWhen } from '../../../shared/when/read-when.ts';
import type { When, WhenContext, WhenNote, WhenReading } from '../../../shared/when/when.ts';
import { whenFromDay } from '../../../shared/when/when-from-day.ts';
import type { Issue } from './entry.ts';
import { findLeadingDate } from './find-leading-date.ts';
import { errorIssue, quote, warningIssue } from './issues.ts';
import { detailAt } from './row-cells.ts';
import type { FieldCell, FieldReader } from './row-reader.ts';

/** What surrounds a row's date. */
export interface RowContext extends WhenContext {
  /** A record stands between this row and the one that lends its date, and has no date to lend. */
  readonly gap: boolean;
}

/** The date of a row, or why there is none. */
export type RowDate =
  | { readonly when: When; readonly issues: readonly Issue[] }
  | { readonly when: null; readonly issues: readonly Issue[] };

/** Reads the date of a row from its date cell and, where the table has them, its time and end columns. */
export function readRowDate(
  row: Row,
  fields: FieldReader,
  context: RowContext,
  rowAbove: number | null,
): RowDate {
  const cell = fields.cell(row, 'date');
  if (cell === null || cell.text === '') return { when: null, issues: [noDate(row, fields, rowAbove)] };
  const reading = readDateCell(cell, context);
  if (reading.status === 'not-read') return { when: null, issues: [notRead(reading, cell)] };
  const merged = cell.row === row ? reading.when : withNote(reading.when, mergedNote(cell));
  return joinColumns(row, fields, merged, context);
}

/**
 * A spreadsheet's own date is exact, unless the cell shows less of it: Excel makes 1 March of a typed
 * "March 2012", and shows the month.
 */
export function readDateCell(cell: FieldCell, context: RowContext): WhenReading {
  const value = detailAt(cell.row, cell.column.index)?.value;
  const shown = readDateText(cell.text, context);
  if (value?.kind !== 'date') return shown;
  const showsLess = shown.status === 'read' && shown.when.extent !== 'day' && shown.when.extent !== 'unknown';
  if (showsLess) return shown;
  return { status: 'read', when: whenFromDay(cell.text, value.day, value.time, context) };
}

/**
 * After a row without a date "same day" would count from a row further up, and be wrong. What needs only its
 * year or month from above still takes it there.
 */
function readDateText(text: string, context: RowContext): WhenReading {
  if (!context.gap) return readWhen(text, context);
  const alone = readWhen(text, { ...context, previous: undefined });
  if (alone.status === 'read') return alone;
  if (alone.lacks === 'year' || alone.lacks === 'month') return readWhen(text, context);
  if (alone.lacks !== 'row-above') return alone;
  const reason = 'It counts from the row above, which has no date that could be read.';
  return { ...alone, reason, suggestion: 'Write the date itself.' };
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

function joinColumns(row: Row, fields: FieldReader, start: When, context: RowContext): RowDate {
  const issues: Issue[] = [];
  const endCell = fields.cell(row, 'endDate');
  let end: When | null = null;
  if (endCell !== null && endCell.text !== '') {
    const reading = readDateCell(endCell, { ...context, previous: start, gap: false });
    if (reading.status === 'read') end = reading.when;
    else
      issues.push(
        warningIssue(
          'end-date-not-read',
          `${quote(endCell.text)}: ${sentence(reading.reason)}`,
          endCell.column.heading,
        ),
      );
  }
  const { when, problems } = joinWhen({
    start,
    end,
    startTime: timeText(fields.cell(row, 'time')),
    endTime: timeText(fields.cell(row, 'endTime')),
  });
  const told = problems.map(({ code, message, column }) =>
    warningIssue(code, message, fields.heading(column)),
  );
  return { when, issues: [...issues, ...told] };
}

function timeText(cell: FieldCell | null): string | null {
  if (cell === null || cell.text === '') return null;
  const value = detailAt(cell.row, cell.column.index)?.value;
  return value?.kind === 'time' ? value.time : cell.text;
}
