import { type Day, dayParts, daysBetween } from '../day.ts';
import { boundsOfName } from './calendar-bounds.ts';
import { type Problem, problem } from './cursor.ts';
import { type DateName, note } from './date-name.ts';
import { sayMonth } from './say-day.ts';
import { isShortStep } from './short-step.ts';
import type { When, WhenContext, WhenNote } from './when.ts';

export type YearOrProblem =
  | { readonly name: DateName; readonly notes: readonly WhenNote[] }
  | { readonly problem: Problem };

function lacking(
  reason: string,
  lacks: Problem['lacks'],
  suggestion: string | null = null,
): { problem: Problem } {
  return { problem: { reason, suggestion, lacks } };
}

function inYear(name: DateName, year: number): DateName & { readonly year: number } {
  if (name.kind === 'years') return name;
  if (name.kind === 'calendar') return { kind: 'calendar', year, month: name.month, day: name.day };
  return { ...name, year };
}

function earliestIn(name: DateName, year: number): Day | null {
  const found = boundsOfName(inYear(name, year));
  return 'bounds' in found ? found.bounds.earliest : null;
}

function latestIn(name: DateName, year: number): Day | null {
  const found = boundsOfName(inYear(name, year));
  return 'bounds' in found ? found.bounds.latest : null;
}

/** The first day that the row above tells of, which the next rows follow. */
function anchorOf(previous: When | undefined): Day | null {
  if (previous === undefined) return null;
  return previous.earliest ?? previous.latest;
}

/** A year for a name that has none: settled by the rows around it, from the heading, or from the row above. */
export function yearFromContext(name: DateName, context: WhenContext): YearOrProblem {
  if (context.settled !== undefined) return lend(name, context.settled.year, context.settled.why);
  if (context.heading !== undefined) {
    const { year } = context.heading;
    return lend(name, year, `The year ${year} is taken from the heading above.`);
  }
  const anchor = anchorOf(context.previous);
  if (anchor === null) return lacking('It has no year.', 'year', 'Write the year.');
  if (isLongStretch(context.previous)) {
    return lacking(
      'It has no year, and the row above tells of more than one year.',
      'year',
      'Write the year.',
    );
  }
  return yearAfter(name, anchor);
}

function isLongStretch(previous: When | undefined): boolean {
  if (previous?.earliest == null || previous.latest === null) return false;
  return daysBetween(previous.earliest, previous.latest) > 366;
}

function lend(name: DateName, year: number, message: string): YearOrProblem {
  if (name.kind === 'calendar' && name.mayBeYear !== undefined && isNearYear(name.mayBeYear, year)) {
    const month = sayMonth(name.month ?? 1);
    const reason = `“${month} ${name.mayBeYear}” may be a day of ${year}, or the month in 20${String(name.mayBeYear).padStart(2, '0')}.`;
    return lacking(reason, 'year', 'Write the year in full.');
  }
  return { name: inYear(name, year), notes: [note('year-from-context', message)] };
}

function isNearYear(twoDigits: number, year: number): boolean {
  return Math.abs(twoDigits - (year % 100)) <= 1;
}

/** How far back a row may stand before the one above it and still be told as merely out of order. */
const longestStepBack = 31;

/**
 * The year that puts the date soon after the row above, or a little before it. Where it would go further back, or
 * leap far ahead, nobody can say, and nothing is guessed.
 */
function yearAfter(name: DateName, anchor: Day): YearOrProblem {
  const { year } = dayParts(anchor);
  const latest = latestIn(name, year);
  const same = earliestIn(name, year);
  const next = earliestIn(name, year + 1);
  if (latest !== null && same !== null && latest >= anchor && isShortStep(daysBetween(anchor, same), 'same'))
    return lend(name, year, `The year ${year} is taken from the row above.`);
  const isAfterNewYear = latest === null || latest < anchor;
  if (isAfterNewYear && same !== null && daysBetween(same, anchor) <= longestStepBack) {
    const message = `The year ${year} is taken from the row above, although that puts this row before it.`;
    return lend(name, year, message);
  }
  if (isAfterNewYear && next !== null && isShortStep(daysBetween(anchor, next), 'next')) {
    const message = `The row above is in ${year} and later in the calendar, so the year is taken to be ${year + 1}.`;
    return lend(name, year + 1, message);
  }
  if (same === null && next === null) {
    const impossible = boundsOfName(inYear(name, year));
    return 'problem' in impossible ? impossible : lacking('It has no year.', 'year');
  }
  const other = isAfterNewYear ? `${year} or in ${year + 1}` : `${year - 1} or in ${year}`;
  const reason = `It has no year; after the row above it may be in ${other}.`;
  return lacking(reason, 'year', 'Write the year.');
}

/** How long after a day late in one month a lone day of the month may follow in the next. */
const longestStepIntoNextMonth = 14;

/** Month and year for a lone day ("on 17", "the 6th"), from the heading's month or the row above. */
export function monthFromContext(day: number, isMarked: boolean, context: WhenContext): YearOrProblem {
  const { heading, previous } = context;
  if (heading?.month !== undefined) {
    const name = { kind: 'calendar', year: heading.year, month: heading.month, day } as const;
    return {
      name,
      notes: [note('month-from-context', 'The month and year are taken from the heading above.')],
    };
  }
  const anchor = anchorOf(previous);
  if (!isMarked)
    return { problem: problem(`“${day}” alone is not a date.`, 'Write the month and the year.') };
  if (anchor === null || previous === undefined) {
    return lacking('It has a day, but no month and no year.', 'month', 'Write the month and the year.');
  }
  const parts = dayParts(anchor);
  if (
    previous.earliest === null ||
    previous.latest === null ||
    previous.earliest.slice(0, 7) !== previous.latest.slice(0, 7)
  ) {
    return lacking(
      'It has no month, and the row above tells of more than one.',
      'month',
      'Write the month and the year.',
    );
  }
  const same = { kind: 'calendar', year: parts.year, month: parts.month, day } as const;
  const isWithinMonth = previous.earliest !== previous.latest;
  if (isWithinMonth || day >= parts.day) {
    return {
      name: same,
      notes: [note('month-from-context', 'The month and year are taken from the row above.')],
    };
  }
  const nextMonth = parts.month === 12 ? 1 : parts.month + 1;
  const next = { ...same, year: parts.month === 12 ? parts.year + 1 : parts.year, month: nextMonth };
  const start = earliestIn(next, next.year);
  if (start !== null && daysBetween(anchor, start) <= longestStepIntoNextMonth) {
    return {
      name: next,
      notes: [note('month-from-context', 'It is taken to be in the month after the row above.')],
    };
  }
  const reason = 'It has no month; after the row above it may be in that month or the next.';
  return lacking(reason, 'month', 'Write the month and the year.');
}
