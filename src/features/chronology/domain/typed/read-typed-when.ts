import { addDays, addMonths, type Day, dayParts } from '../../../../shared/day.ts';
import { readWhen } from '../../../../shared/when/read-when.ts';
import type { When, WhenReading } from '../../../../shared/when/when.ts';
import { doubtsOf } from '../date-doubts.ts';
import { sayWhen } from '../say-when.ts';
import { askWhen, type WhenQuestion } from './ask-when.ts';
import { spellNear } from './near-days.ts';

/** What came of a date that somebody typed. */
export type TypedWhen =
  | { readonly status: 'read'; readonly when: When }
  /** It reads well, and may mean something else: whoever typed it says whether it is so. */
  | {
      readonly status: 'asked';
      readonly meaning: string;
      readonly asked: WhenQuestion;
      readonly doubts: readonly string[];
    }
  | { readonly status: 'not-read'; readonly reason: string; readonly suggestion: string | null };

/** What a typed date is read beside. */
export interface TypedFrame {
  readonly today: Day;
  /** The time that it is, as `09:05`. Left out where no time of the day is asked for. */
  readonly clock?: string;
  /**
   * Of the eldest child whose birth whoever types may read; null where no birth is known to them. Left out where nobody is asked about days
   * long ago.
   */
  readonly eldest?: { readonly name: string; readonly born: Day } | null;
}

/** A date in figures alone is taken day first, as it stands, where it lies so near. */
const nearDays = 62;

/**
 * Reads when something happened as people type it on the day, by the one reader of dates: “yesterday”, “last week” and a day without its year
 * are known by today. What is doubtful about it, and a day long ago, is asked, and taken once `confirmed` is the meaning that was asked about.
 */
export function readTypedWhen(text: string, frame: TypedFrame, confirmed: string | null): TypedWhen {
  const { reading, doubt } = readNear(text, frame.today);
  if (reading.status === 'not-read') {
    if (liesAhead(text)) return { status: 'not-read', ...aheadWords };
    return { status: 'not-read', reason: reading.reason, suggestion: reading.suggestion };
  }
  const { when } = reading;
  if (isAhead(when, frame)) return { status: 'not-read', ...aheadWords };
  const doubts = [
    ...(doubt === null ? doubtsAbout(when, frame.today) : [doubt]),
    ...doubtsLongAgo(when, frame),
  ];
  const meaning = meaningOf(when);
  if (doubts.length === 0 || confirmed === meaning) return { status: 'read', when };
  return { status: 'asked', meaning, asked: askWhen(when), doubts };
}

const ahead =
  /\b(?:tomorrow|next (?:week|weekend|fortnight|month|term|year|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)|in (?:an?|\d{1,2}|one|two|three|four|five|six) (?:day|week|month|year)s?(?! +(?:in|of|before|after|during|at|when)\b))\b/i;

const aheadWords = {
  reason: 'That lies ahead, and the chronology tells what has happened.',
  suggestion: 'Add the entry once it has happened, with its date.',
};

/** Whose watch is ahead of the clock here by so many minutes tells no time to come. */
const watchesDiffer = 5;

function isAhead({ earliest, time }: When, { today, clock }: TypedFrame): boolean {
  if (earliest === null || earliest !== today) return earliest !== null && earliest > today;
  const start = time?.start ?? null;
  return start !== null && clock !== undefined && minuteOf(start) > minuteOf(clock) + watchesDiffer;
}

/** Of the day, of a time such as `09:05`. */
function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Words that count forward from today. */
function liesAhead(text: string): boolean {
  return ahead.test(text);
}

/** The same for readings that mean the same. */
export function meaningOf({ earliest, latest, extent, certainty, time }: When): string {
  return [earliest ?? '', latest ?? '', extent, certainty, time?.start ?? '', time?.end ?? ''].join(' ');
}

interface NearReading {
  readonly reading: WhenReading;
  /** What else words may mean that count from today. */
  readonly doubt: string | null;
}

/** Words that count from today are looked for where nothing else can be read: “the last week of March 2026” counts from no day. */
function readNear(text: string, today: Day): NearReading {
  const plain = readWhen(text, { today });
  const read = plain.status === 'not-read' && plain.lacks === 'year' ? withYear(text, today) : plain;
  const near = read.status === 'read' ? null : spellNear(text, today);
  if (near === null) return { reading: read, doubt: null };
  const spelled = readWhen(near.text, { today });
  if (spelled.status === 'not-read') return { reading: read, doubt: null };
  return { reading: { status: 'read', when: { ...spelled.when, text } }, doubt: near.doubt };
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
  // What it is read as stands in the question.
  const readAs = ` Read as ${sayWhen(when)}.`;
  const doubts = doubtsOf(when, null).map(({ message }) => message.replace(readAs, ''));
  const inFigures = when.notes.filter(
    ({ code }) => code === 'day-first-assumed' || code === 'century-assumed',
  );
  const isNear = when.earliest !== null && when.earliest >= addDays(today, -nearDays);
  return isNear ? doubts : [...doubts, ...inFigures.map(({ message }) => message)];
}

/** As many years ago as a childhood lasts, and some more. */
const longAgoYears = 25;

/** Few chronologies reach back before the eldest child: a slip in the year would put an entry before all others. */
function doubtsLongAgo({ earliest, latest }: When, { today, eldest }: TypedFrame): readonly string[] {
  const last = latest ?? earliest;
  if (last === null || eldest === undefined) return [];
  if (eldest !== null) return last < eldest.born ? [`That is before ${eldest.name} was born.`] : [];
  return last < addMonths(today, -longAgoYears * 12) ? [`That is more than ${longAgoYears} years ago.`] : [];
}
