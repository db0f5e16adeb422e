import type { When } from '../../../shared/when/when.ts';
import type { EntryDetail } from './entry-detail.ts';
import type { EntryKind } from './kinds.ts';

/** What the cells of a column mean. `docs/glossary.md` tells each in words. */
export const fields = [
  'date',
  'endDate',
  'time',
  'endTime',
  'sequence',
  'agency',
  'source',
  'authorRole',
  'kind',
  'detail',
  'event',
  'response',
  'outcome',
  'impact',
  'children',
  'childSeen',
  'recordedOn',
  'comment',
] as const;

export type Field = (typeof fields)[number];

export type ChildSeen = 'seen-alone' | 'seen' | 'not-seen' | 'not-stated';

/** In place of a row's number, where gaps between numbers would tell of rows that are kept from the reader. */
export const untoldRow = -1;

/**
 * In place of the numbers of so many rows that stand one after the other, where the order in which they stand may be told: below `untoldRow`, and
 * the first the lowest. A row without a day of its own is dated by those before and after it.
 */
export function untoldRows(count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => untoldRow - count + place);
}

/** Whether this stands in place of a row's number. */
export function isUntold(row: number): boolean {
  return row <= untoldRow;
}

/** Where a row stands in what an agency sent, and every cell of it as it was. */
export interface Origin {
  readonly file: string;
  /** The table or sheet. */
  readonly part: string;
  /** As a person would count it: from 1; or what stands for it (`isUntold`). */
  readonly row: number;
  /** By the heading of its column, mapped or not; headings that occur twice are numbered. */
  readonly cells: Readonly<Record<string, string>>;
  /** The whole day that a spreadsheet's cell holds where it shows only a part of it, by heading. */
  readonly held?: Readonly<Record<string, string>>;
}

export type Severity = 'error' | 'warning';

/** One thing that is wrong or doubtful about a row or a file, in words. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly message: string;
  /** The heading of the column that it is about, or null for the row. */
  readonly column: string | null;
}

export const issueCodes = [
  // Errors: the row is set aside.
  'no-date',
  'date-not-read',
  'date-needs-year',
  'no-event',
  'no-source',
  'plan-point-not-clear',
  'movement-not-clear',
  // Warnings: the row is an entry.
  'date-doubt',
  'date-unknown',
  'date-inferred',
  'end-before-start',
  'end-date-not-read',
  'time-not-read',
  'weekday-mismatch',
  'in-the-future',
  'outside-window',
  'out-of-order',
  'repeated-row',
  'abbreviation-unknown',
  'hidden-text',
  'deleted-text',
  'very-long-cell',
  'movement-not-stated',
  'kind-kept',
  'kind-doubt',
] as const;

export type IssueCode = (typeof issueCodes)[number];

/** One dated record of one agency. */
export interface Entry {
  readonly id: string;
  readonly agency: string;
  readonly source: string;
  readonly authorRole: string | null;
  readonly when: When;
  readonly kind: EntryKind;
  /** What it states beyond its kind, which is of that kind; left out where it states nothing more. */
  readonly detail?: EntryDetail;
  readonly event: string;
  readonly response: string | null;
  readonly outcome: string | null;
  readonly impact: string | null;
  /** As named in the record; empty where it does not say. */
  readonly children: readonly string[];
  readonly childSeen: ChildSeen;
  readonly recordedOn: When | null;
  readonly comment: string | null;
  /** The agency's own order among entries of one day, where its table gives one. */
  readonly sequence: number | null;
  /** An author's note: dated, but not an event. Left out of counts. */
  readonly note: boolean;
  readonly issues: readonly Issue[];
  readonly origin: Origin;
}

/** A row that could not become an entry: kept whole, with what is wrong. */
export interface SetAsideRow {
  readonly origin: Origin;
  /** What it tells of, where it says so; left out of a general record. */
  readonly kind?: EntryKind;
  readonly issues: readonly Issue[];
}
