import type { When, WhenNoteCode } from '../../../shared/when/when.ts';
import type { Issue, IssueCode } from './entry.ts';
import { quote, warningIssue } from './issues.ts';
import { sayWhen } from './say-when.ts';

/**
 * Which of the date reader's notes are doubts that a person should look at. The others tell how the date
 * was read (day first, a season, a part of the day), and stay with the date.
 */
const doubts: Readonly<Record<WhenNoteCode, IssueCode | null>> = {
  'day-first-assumed': null,
  'century-assumed': null,
  'year-from-context': 'date-inferred',
  'month-from-context': 'date-inferred',
  'day-from-context': 'date-inferred',
  'slip-repaired': 'date-doubt',
  'weekday-mismatch': 'weekday-mismatch',
  'in-the-future': 'in-the-future',
  'outside-window': 'outside-window',
  'time-24h-assumed': null,
  'time-ambiguous': 'date-doubt',
  'time-uncertain': null,
  'part-of-day': null,
  vague: null,
  season: null,
  'season-straddles-years': 'date-doubt',
  'school-year': null,
  'financial-or-school-year': 'date-doubt',
  'range-or-one-day': 'date-doubt',
  alternatives: 'date-doubt',
  'several-dates': 'date-doubt',
  'author-note-year': null,
  'words-left-over': 'date-doubt',
};

/** Notes after which a person needs to be told what became of the date; the others say it themselves. */
const toldWithResult: ReadonlySet<WhenNoteCode> = new Set([
  'year-from-context',
  'month-from-context',
  'day-from-context',
  'season-straddles-years',
  'financial-or-school-year',
  'range-or-one-day',
  'alternatives',
  'several-dates',
  'words-left-over',
]);

/** The zeros of the calendars of Excel, of databases and of computers. */
const daysOfPrograms: ReadonlySet<string> = new Set(['1899-12-30', '1899-12-31', '1900-01-01', '1970-01-01']);

/** The doubts about a date as warnings, in the reader's own words. */
export function doubtsOf(when: When, column: string | null): readonly Issue[] {
  const issues = when.notes.flatMap((note): Issue[] => {
    const code = doubts[note.code];
    if (code === null) return [];
    const result = toldWithResult.has(note.code) ? ` Read as ${sayWhen(when)}.` : '';
    return [warningIssue(code, `${quote(when.text)}: ${note.message}${result}`, column)];
  });
  if (when.earliest === when.latest && daysOfPrograms.has(when.earliest ?? '')) {
    const message = `${quote(when.text)}: programs write this day where nobody has given a date. Check it against the record.`;
    return [...issues, warningIssue('date-doubt', message, column)];
  }
  if (when.extent !== 'unknown') return issues;
  return [...issues, warningIssue('date-unknown', `${quote(when.text)}: the record gives no date.`, column)];
}
