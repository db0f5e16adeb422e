import { dayParts, daysBetween } from '../../../shared/day.ts';
import type { When, WhenReading } from '../../../shared/when/when.ts';
import { type Chain, chooseYear, type Days, type InYear, type YearChoice } from './choose-year.ts';
import type { YearFrame } from './frame-of-years.ts';
import type { Period } from './period-heading.ts';
import { type ReadingFrame, readDateCell } from './read-date-cell.ts';
import type { FieldCell } from './row-reader.ts';

export type NotRead = Extract<WhenReading, { status: 'not-read' }>;

/** What surrounds a row whose date is not whole. */
export interface Surroundings {
  readonly frame: YearFrame;
  readonly chain: Chain;
  readonly period: Period | null;
  /** The date of the record above; undefined for the first after a heading. */
  readonly previous: When | undefined;
  /** The record above has no date to lend: "same day" would count from a row further up, and be wrong. */
  readonly gap: boolean;
  readonly reading: ReadingFrame;
}

/** Completes a date that its own words leave incomplete, with what the heading and the rows around it lend. */
export function completeDate(cell: FieldCell, alone: NotRead, around: Surroundings): WhenReading {
  const { period } = around;
  if (period?.month !== undefined && period.year !== null)
    return checked(readUnder(period, cell, around), alone);
  if (alone.lacks === 'year') return checked(completeYear(cell, alone, around), alone);
  if (around.gap) return alone.lacks === 'row-above' || alone.lacks === 'month' ? acrossGap(alone) : alone;
  const { today, window } = around.reading;
  const found = readDateCell(cell, { today, window, previous: around.previous });
  return alone.lacks === 'month' ? checked(inOrder(found, alone, around), alone) : found;
}

function acrossGap(alone: NotRead): NotRead {
  const reason = 'It counts from the row above, which has no date that could be read.';
  return { ...alone, reason, suggestion: 'Write the date itself.' };
}

function completeYear(cell: FieldCell, alone: NotRead, around: Surroundings): WhenReading {
  const { period, reading, gap, previous } = around;
  const { today, window } = reading;
  if (period !== null && period.year !== null) return readUnder(period, cell, around);
  const byYear = new Map<number, WhenReading>();
  const readIn = (year: number, why: string) => {
    const found = byYear.get(year) ?? readDateCell(cell, { today, window, settled: { year, why } });
    byYear.set(year, found);
    return found;
  };
  const inYear: InYear = (year) => daysOf(readIn(year, ''));
  const spans = period?.spans ?? [];
  const choice =
    spans.length > 0 ? chooseInSpans(spans, inYear) : chooseYear(around.frame, inYear, around.chain);
  const unclear = [...byYear.values()].find((one) => one.status === 'not-read' && one.lacks === 'year');
  if (unclear !== undefined) return unclear;
  if (choice.year === null) return { ...alone, reason: choice.reason, suggestion: 'Write the year.' };
  return readDateCell(cell, { today, window, settled: choice, previous: gap ? undefined : previous });
}

function daysOf(reading: WhenReading): Days | null {
  if (reading.status === 'not-read') return null;
  const { earliest, latest } = reading.when;
  const first = earliest ?? latest;
  const last = latest ?? earliest;
  return first === null || last === null ? null : { earliest: first, latest: last };
}

/** "2012/13" lends a year where all that it may mean agree on it. */
function chooseInSpans(spans: NonNullable<Period['spans']>, inYear: InYear): YearChoice {
  const years = spans.map(({ from, to }) => {
    const both = [dayParts(from).year, dayParts(to).year];
    return both.find((year) => isWithin(inYear(year), from, to)) ?? null;
  });
  const [year = null] = years;
  const kinds = spans.map(({ kind }) => kind);
  if (year === null || years.some((other) => other !== year)) {
    const told = spans.map(({ kind }, at) => `in a ${kind} it would be in ${years[at] ?? 'neither'}`);
    return { year: null, reason: `It has no year, and the heading above gives two: ${told.join(', ')}.` };
  }
  return { year, why: `In the ${kinds.join(' or ')} of the heading above it is in ${year}.` };
}

function isWithin(days: Days | null, from: string, to: string): boolean {
  return days !== null && days.earliest >= from && days.earliest <= to;
}

/** A heading's year or month; a full date of another year further up puts it in doubt. */
function readUnder({ year, month }: Period, cell: FieldCell, around: Surroundings): WhenReading {
  const { today, window } = around.reading;
  const previous = around.gap ? undefined : around.previous;
  const heading = year === null ? undefined : { year, month };
  const found = readDateCell(cell, { today, window, heading, previous });
  if (found.status === 'not-read' || year === null || !lendsYear(found.when)) return found;
  const doubt = doubtAboutHeading(year, found.when, around);
  if (doubt === null) return found;
  const reason = `It has no year. The heading above says ${year}, ${doubt}.`;
  return { status: 'not-read', text: cell.text, reason, suggestion: 'Write the year.', lacks: 'year' };
}

const longestInYear = 280;
const shortOverNewYear = 60;

/** Why a heading's year may not be meant: a full date of another year stands below it, or a new year begins. */
function doubtAboutHeading(year: number, when: When, { frame, chain }: Surroundings): string | null {
  const { above } = frame;
  if (above !== null && (dayParts(above.earliest).year > year || dayParts(above.latest).year < year))
    return `but row ${above.row} below that is in ${dayParts(above.earliest).year}`;
  if (chain === null || !('last' in chain) || when.earliest === null) return null;
  const back = daysBetween(when.earliest, chain.last.earliest) * (frame.way === 'descending' ? -1 : 1);
  if (back <= longestInYear || 366 - back > shortOverNewYear) return null;
  const other = frame.way === 'descending' ? year - 1 : year + 1;
  return `but soon after row ${chain.last.row} it may be in ${other}`;
}

function lendsYear({ notes }: When): boolean {
  return notes.some(({ code }) => code === 'year-from-context' || code === 'month-from-context');
}

/** A lone day of the month must keep the order of the file, with the row above and with the next full date. */
function inOrder(found: WhenReading, alone: NotRead, { frame, previous }: Surroundings): WhenReading {
  if (found.status === 'not-read') return found;
  const days = daysOf(found);
  const isDescending = frame.way === 'descending';
  const limits = [
    { limit: previous ?? null, isAbove: true },
    { limit: frame.below, isAbove: false },
  ];
  const fits = limits.every(({ limit, isAbove }) => {
    if (limit?.earliest == null || limit.latest === null || days === null) return true;
    const mustBeLater = isAbove !== isDescending;
    return mustBeLater ? days.latest >= limit.earliest : days.earliest <= limit.latest;
  });
  if (fits) return found;
  const reason =
    'It has a day, but no month, and the month of the row above would break the order of the file.';
  return { ...alone, reason, suggestion: 'Write the month and the year.' };
}

/** A year or month that is only inferred is given up where the day of the week contradicts it. */
function checked(found: WhenReading, alone: NotRead): WhenReading {
  if (found.status === 'not-read' || !lendsYear(found.when)) return found;
  const mismatch = found.when.notes.find(({ code }) => code === 'weekday-mismatch');
  if (mismatch === undefined) return found;
  const said = mismatch.message.replace(/; the date is kept\.$/, '.');
  const why = found.when.notes.find(({ code }) => code.endsWith('-from-context'))?.message ?? '';
  return {
    ...alone,
    reason: `${why} But ${said}`,
    suggestion: 'Write the date in full.',
    lacks: 'year',
  };
}
