import { type Day, dayParts, makeDay } from '../day.ts';
import { centuryNote, dayFirstNotes } from './common-notes.ts';
import type { Meaning } from './meaning.ts';
import { assumedClockNote } from './tell-clock.ts';
import { phrasesByFirstWord } from './vocabulary.ts';
import type { WhenNote, WhenTime } from './when.ts';

/** "12/3/2012", "12.03.12", "12 Mar 2012", "12-Mar-12", each perhaps with a time: "12/3/2012 14:30". */
const form = /^(\d{1,2})([ /.-])(\d{1,2}|[a-z]{3,9})\2(\d{4}|\d{2})(?: (\d\d):(\d\d))?$/;

/** Before it, and after this year, the grammar looks closer: "5.3.47" may be a paragraph, and "2042" a time. */
const firstYear = 1950;
const noNotes: readonly WhenNote[] = [];

/**
 * Reads the few forms that most dates of most records have, at a tenth of the cost of the grammar, and to the same
 * meaning. Null for every other text, and for whatever is odd about these: the grammar answers those.
 */
export function readPlainDate(text: string, today: Day): Meaning | null {
  const found = form.exec(text);
  if (found === null) return null;
  const [, dayText = '', mark = '', monthText = '', yearText = '', hours, minutes] = found;
  const month = monthOf(monthText, mark);
  const year = yearOf(yearText, today);
  const time = timeOf(hours, minutes);
  if (month === null || year === null || time === undefined) return null;
  const day = makeDay(year, month, Number(dayText));
  if (day === null) return null;
  const ofYear = yearText.length === 2 ? [centuryNote(year)] : noNotes;
  const ofDay = isNumber(monthText) ? dayFirstNotes(Number(dayText), month) : noNotes;
  const ofTime = time !== null && time < '12:00' ? [assumedClockNote(time)] : noNotes;
  return {
    earliest: day,
    latest: day,
    extent: 'day',
    approximate: false,
    uncertain: false,
    time: time === null ? null : exactTime(time),
    partOfDay: null,
    edtf: day,
    notes: joinNotes(ofYear, ofDay, ofTime),
  };
}

/** All notes; where one list has them all that list itself, which many rows share. */
function joinNotes(...lists: readonly (readonly WhenNote[])[]): readonly WhenNote[] {
  const told = lists.filter((list) => list.length > 0);
  const [only = noNotes, ...more] = told;
  return more.length === 0 ? only : told.flat();
}

function isNumber(text: string): boolean {
  return text.length <= 2;
}

function monthOf(text: string, mark: string): number | null {
  if (isNumber(text)) return mark === ' ' ? null : Number(text);
  if (mark !== ' ' && mark !== '-') return null;
  const month = phrasesByFirstWord.get(text)?.find(({ words }) => words.length === 1);
  return month?.role === 'month' ? Number(month.value) : null;
}

function yearOf(text: string, today: Day): number | null {
  const { year: thisYear } = dayParts(today);
  const century = thisYear - (thisYear % 100);
  const year = text.length === 2 ? century + Number(text) : Number(text);
  return year >= firstYear && year <= thisYear ? year : null;
}

/** Null where no time is written, undefined where it is no plain one; 00:00 often stands for no time at all. */
function timeOf(hours: string | undefined, minutes: string | undefined): string | null | undefined {
  if (hours === undefined || minutes === undefined) return null;
  const isPlain = hours <= '23' && minutes <= '59' && `${hours}${minutes}` !== '0000';
  return isPlain ? `${hours}:${minutes}` : undefined;
}

function exactTime(start: string): WhenTime {
  return { start, end: null, startCertainty: 'exact', endCertainty: null };
}
