import { type CheckOptions, checkDocument } from '../../src/features/chronology/domain/check-document.ts';
import type { CheckedFile } from '../../src/features/chronology/domain/checked-file.ts';
import { type Day, parseDay } from '../../src/shared/day.ts';
import type { ReadDocument } from '../../src/shared/document.ts';
import { makeTable, type RowPlan } from '../builders/read-documents.ts';

/** The day of a text that is one; a slip in a test is an error. */
export function day(text: string): Day {
  const found = parseDay(text);
  if (found === null) throw new Error(`${text} is not a day`);
  return found;
}

/** Checks a file as the school's, on 1 March 2026, with nothing stated. */
export function check(document: ReadDocument, more: Partial<CheckOptions> = {}): CheckedFile {
  const plain = { agency: 'School', table: null, stated: [], today: day('2026-03-01'), window: undefined };
  return checkDocument(document, { ...plain, ...more });
}

/** Checks a table of Date, Source and Event with these rows below its heading, which is row 1. */
export function checkRows(...rows: readonly RowPlan[]): CheckedFile {
  return check(makeTable([['Date', 'Source', 'Event'], ...rows]));
}

/** The codes of all rows' issues, those of entries first. */
export function codesOf(checked: CheckedFile): readonly string[] {
  return [...checked.entries, ...checked.setAside].flatMap((row) => row.issues.map((issue) => issue.code));
}

/** A sound row. */
export const visit = ['12/03/2012', 'Log', 'Home visit'];
