import { counted } from '../../../shared/counted.ts';
import type { ReadDocument, Row } from '../../../shared/document.ts';
import type { When } from '../../../shared/when/when.ts';
import { readChildSeen, splitChildren } from './child-words.ts';
import type { Segment } from './chronology-table.ts';
import { doubtsOf } from './date-doubts.ts';
import type { Entry, Field, Issue, Origin } from './entry.ts';
import { errorIssue, quote, warningIssue } from './issues.ts';
import { readDateCell } from './read-date-cell.ts';
import { readDetail } from './read-detail.ts';
import { type KindRead, readKind } from './read-kind.ts';
import { type DateRead, readRowDate } from './read-row-date.ts';
import { cellsByHeading, type FieldReader, findUnseenTexts, heldByHeading } from './row-reader.ts';

/** A row as read, before the file's rows are looked at together. Errors among its issues set it aside. */
export interface Draft extends Omit<Entry, 'id' | 'agency' | 'source' | 'when'> {
  /** As the row states it; null when it does not. */
  readonly agency: string | null;
  readonly source: string | null;
  readonly when: When | null;
}

export interface RowToRead {
  readonly document: ReadDocument;
  readonly segment: Segment;
  readonly row: Row;
  readonly fields: FieldReader;
  readonly date: DateRead;
}

const noteMark = /^[#^¬~]/;
const longCell = 10_000;
/** Some hundred pages: nobody reads more as one entry, and what is read out of a chronology would take minutes over it. */
const longestCell = 250_000;
/** What most rows have is one list for all of them. */
const noIssues: readonly Issue[] = [];

/** Reads one record: its date, its texts by field, and what is wrong or doubtful about it. */
export function readDraft(reading: RowToRead): Draft {
  const { row, fields } = reading;
  const origin = originOf(reading);
  const date = readRowDate(row, fields, reading.date);
  const text = (field: Field) => fields.text(row, field);
  const orNull = (field: Field) => text(field) || null;
  const note = noteMark.test(text('source')) || isAuthorNoteYear(date.when);
  const recorded = readRecordedOn(reading);
  const kind = readDetail(readKindOf(row, fields), { kind: text('kind'), detail: text('detail') });
  const issues = [
    ...date.issues,
    ...(note ? [] : findMissing(row, fields, date.issues)),
    ...(date.when === null ? [] : doubtsOf(date.when, fields.heading('date'))),
    ...recorded.issues,
    ...kind.issues,
    ...findUnseen(row),
    ...findLongCells(origin, row),
  ];
  return {
    agency: orNull('agency'),
    source: orNull('source'),
    authorRole: orNull('authorRole'),
    when: date.when,
    kind: kind.kind,
    ...(kind.detail === undefined ? {} : { detail: kind.detail }),
    event: text('event'),
    response: orNull('response'),
    outcome: orNull('outcome'),
    impact: orNull('impact'),
    children: splitChildren(text('children')),
    childSeen: readChildSeen(text('childSeen'), fields.heading('childSeen') ?? ''),
    recordedOn: recorded.when,
    comment: orNull('comment'),
    sequence: readSequence(text('sequence')),
    note,
    issues: issues.length === 0 ? noIssues : issues,
    origin,
  };
}

export function hasErrors(draft: { readonly issues: readonly Issue[] }): boolean {
  return draft.issues.some((issue) => issue.severity === 'error');
}

function originOf({ document, segment, row }: RowToRead): Origin {
  const held = heldByHeading(segment, row);
  return {
    file: document.fileName,
    part: segment.part.name,
    row: row.number,
    cells: cellsByHeading(segment, row),
    ...(held === undefined ? {} : { held }),
  };
}

function isAuthorNoteYear(when: When | null): boolean {
  return when?.notes.some((note) => note.code === 'author-note-year') ?? false;
}

/** A row that only goes on from the one above is told so once, not for each cell that it lacks. */
function findMissing(row: Row, fields: FieldReader, dateIssues: readonly Issue[]): readonly Issue[] {
  const issues: Issue[] = [];
  const noDate = dateIssues.some((issue) => issue.code === 'no-date');
  const event = fields.text(row, 'event');
  if (event === '') {
    issues.push(
      errorIssue(
        'no-event',
        'It does not say what happened. Write what happened, or take the row out.',
        fields.heading('event'),
      ),
    );
  }
  const source = fields.cell(row, 'source');
  if (source !== null && source.text === '' && !(noDate && event !== '')) {
    issues.push(
      errorIssue(
        'no-source',
        'It does not say which record it was taken from. Name the record.',
        source.column.heading,
      ),
    );
  }
  return issues;
}

function readRecordedOn({ row, fields, date }: RowToRead): {
  when: When | null;
  issues: readonly Issue[];
} {
  const cell = fields.cell(row, 'recordedOn');
  if (cell === null || cell.text === '') return { when: null, issues: [] };
  // The row above is of another record: its day of recording says nothing about this one's.
  const reading = readDateCell(cell, { today: date.context.today });
  if (reading.status === 'read') return { when: reading.when, issues: [] };
  const message = `${quote(cell.text)}: ${reading.reason} The day of recording is left open.`;
  return { when: null, issues: [warningIssue('date-doubt', message, cell.column.heading)] };
}

function readKindOf(row: Row, fields: FieldReader): KindRead {
  const textOf = (field: Field) => {
    const cell = fields.cell(row, field);
    return cell === null ? null : { text: cell.text, heading: cell.column.heading };
  };
  return readKind({ kind: textOf('kind'), source: textOf('source'), author: textOf('authorRole') });
}

function readSequence(text: string): number | null {
  return /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : null;
}

function findUnseen(row: Row): readonly Issue[] {
  if (row.details === undefined && row.hidden !== true) return [];
  const { hidden, deleted } = findUnseenTexts(row);
  const issues: Issue[] = [];
  if (row.hidden === true)
    issues.push(warningIssue('hidden-text', 'The file hides this row. It was read.', null));
  for (const text of hidden) {
    issues.push(warningIssue('hidden-text', `The file hides ${quote(text)}. It was read.`, null));
  }
  for (const text of deleted) {
    const message = `A tracked change has deleted ${quote(text)}. It was left out.`;
    issues.push(warningIssue('deleted-text', message, null));
  }
  return issues;
}

function findLongCells(origin: Origin, row: Row): readonly Issue[] {
  if (!row.cells.some((text) => text.length >= longCell)) return [];
  return Object.entries(origin.cells)
    .filter(([, text]) => text.length >= longCell)
    .map(([heading, text]) => {
      const holds = `The cell holds ${counted(text.length, 'character')}`;
      if (text.length > longestCell) {
        const message = `${holds}, more than an entry can: ${longestCell.toLocaleString('en-GB')}. Give what it says in several rows.`;
        return errorIssue('very-long-cell', message, heading);
      }
      const message = `${holds}. All of it was kept.`;
      return warningIssue('very-long-cell', message, heading);
    });
}
