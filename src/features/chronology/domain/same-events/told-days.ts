import { addDays, type Day, dayParts, daysBetween, makeDay, weekday } from '../../../../shared/day.ts';
import { monthNames } from '../../../../shared/when/vocabulary.ts';

/** A day that a text itself names, and the words that name it. */
export interface ToldDay {
  readonly day: Day;
  readonly words: string;
}

const numeric =
  /(?<![\d/.:-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/%]|\.\d|\s?(?:am|pm|kg|cm|g\b))/g;
const monthWords = monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');
const worded = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthWords})\\b,?(?: (\\d{4}))?`, 'gi');
const relative =
  /\b(?:(yesterday|last night|previous (?:day|evening|night)|night before|day before)|(monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(weekend))\b/gi;
const ahead = /\b(?:next|by|until|from|on the following|this coming|every|every other)\s+$/i;
export const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const mostTold = 6;
/** A date without a year is taken for the last such day; an account is seldom older than this. */
const daysInHalfYear = 183;

/**
 * The days before `recorded`, or on it, that a text names: “12/11”, “3 May 2010”, “yesterday”, “on Saturday”,
 * “at the weekend”. Days that lie ahead are plans, and left out.
 */
export function findToldDays(text: string, recorded: Day): readonly ToldDay[] {
  const told = new Map<Day, ToldDay>();
  const add = (day: Day | null, words: string) => {
    if (day !== null && day <= recorded && told.size < mostTold && !told.has(day))
      told.set(day, { day, words });
  };
  for (const [words, day, , month, year] of text.matchAll(numeric)) {
    add(completeDay(Number(day), Number(month), year, recorded), words);
  }
  for (const [words, day, month = '', year] of text.matchAll(worded)) {
    const number = monthNames.findIndex((name) => name.startsWith(month.slice(0, 3).toLowerCase())) + 1;
    add(completeDay(Number(day), number, year, recorded), words);
  }
  for (const match of text.matchAll(relative)) {
    const [words, before, named, weekend] = match;
    if (ahead.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    if (before !== undefined) add(addDays(recorded, -1), words);
    if (named !== undefined) add(lastWeekday(weekdayNames.indexOf(named.toLowerCase()) + 1, recorded), words);
    if (weekend !== undefined) for (const number of [6, 7]) add(lastWeekday(number, recorded), words);
  }
  return [...told.values()];
}

function completeDay(day: number, month: number, year: string | undefined, recorded: Day): Day | null {
  const { year: current } = dayParts(recorded);
  if (year !== undefined) return makeDay(Number(year.length === 2 ? `20${year}` : year), month, day);
  const candidate = makeDay(current, month, day);
  const last = candidate !== null && candidate > recorded ? makeDay(current - 1, month, day) : candidate;
  return last !== null && daysBetween(last, recorded) <= daysInHalfYear ? last : null;
}

/** The last day of this name before `recorded`: a week before, when it is the same day of the week. */
function lastWeekday(number: number, recorded: Day): Day {
  const back = (weekday(recorded) - number + 7) % 7;
  return addDays(recorded, back === 0 ? -7 : -back);
}
