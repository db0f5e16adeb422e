import { addDays, type Day, dayParts } from '../../../../shared/day.ts';
import { readWhen } from '../../../../shared/when/read-when.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { When, WhenReading } from '../../../../shared/when/when.ts';
import { doubtsOf } from '../date-doubts.ts';
import { sayWhen } from '../say-when.ts';

/** What came of a date that somebody typed. */
export type TypedWhen =
  | { readonly status: 'read'; readonly when: When }
  /** It reads well, and may mean something else: whoever typed it says whether it is so. */
  | {
      readonly status: 'asked';
      readonly meaning: string;
      readonly words: string;
      readonly doubts: readonly string[];
    }
  | { readonly status: 'not-read'; readonly reason: string; readonly suggestion: string | null };

/** A date in figures alone is taken day first, as it stands, where it lies so near. */
const nearDays = 62;

/**
 * Reads when something happened as people type it on the day, by the one reader of dates: “yesterday” and a day without its year are
 * known by today. What it doubts is asked, and taken once `confirmed` is the meaning that was asked about.
 */
export function readTypedWhen(text: string, today: Day, confirmed: string | null): TypedWhen {
  const reading = readNear(text, today);
  if (reading.status === 'not-read') {
    return { status: 'not-read', reason: reading.reason, suggestion: reading.suggestion };
  }
  const { when } = reading;
  const doubts = doubtsAbout(when, today);
  const meaning = meaningOf(when);
  if (doubts.length === 0 || confirmed === meaning) return { status: 'read', when };
  return { status: 'asked', meaning, words: sayWhen(when), doubts };
}

/** The same for readings that mean the same. */
export function meaningOf({ earliest, latest, extent, certainty, time }: When): string {
  return [earliest ?? '', latest ?? '', extent, certainty, time?.start ?? '', time?.end ?? ''].join(' ');
}

const daysBefore: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: 1 };

function readNear(text: string, today: Day): WhenReading {
  const named = /^\s*(today|tonight|yesterday)\b/i.exec(text);
  const before = named === null ? undefined : daysBefore[(named[1] ?? '').toLowerCase()];
  if (named !== null && before !== undefined) {
    const day = sayDay(addDays(today, -before));
    const read = readWhen(`${day}${text.slice(named[0].length)}`, { today });
    return read.status === 'read' ? { status: 'read', when: { ...read.when, text } } : { ...read, text };
  }
  const read = readWhen(text, { today });
  return read.status === 'not-read' && read.lacks === 'year' ? withYear(text, today) : read;
}

/** The 29th of February came four years before, or eight around a century. */
const yearsBack = 8;

/** The last such day that is not to come. */
function withYear(text: string, today: Day): WhenReading {
  const { year } = dayParts(today);
  const why = 'It has no year: the last such day is meant.';
  const read = (of: number) => readWhen(text, { today, settled: { year: of, why } });
  const readings = Array.from({ length: yearsBack + 1 }, (_, back) => read(year - back));
  const past = readings.find((one) => one.status === 'read' && (one.when.earliest ?? today) <= today);
  return past ?? read(year);
}

function doubtsAbout(when: When, today: Day): readonly string[] {
  const doubts = doubtsOf(when, null).map(({ message }) => message);
  const inFigures = when.notes.filter(
    ({ code }) => code === 'day-first-assumed' || code === 'century-assumed',
  );
  const isNear = when.earliest !== null && when.earliest >= addDays(today, -nearDays);
  return isNear ? doubts : [...doubts, ...inFigures.map(({ message }) => message)];
}
