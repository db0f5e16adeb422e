import { addDays, type Day, dayParts, daysBetween, makeDay, weekday } from '../../../../shared/day.ts';
import { readWhen } from '../../../../shared/when/read-when.ts';
import type { Entry } from '../entry.ts';
import { laterPhrases, nextDayPhrases, sameDayPhrases } from './sharing-words.ts';

/** By which day something was told, and whether the record says so or it is only taken for the day of the entry. */
export interface TellingDay {
  /** Null where it was told on some later day that nobody can name. */
  readonly day: Day | null;
  readonly isStated: boolean;
}

const written =
  /(?<![\d/.-])\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d{2}))?(?![\d/%]|\.\d)|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{4})?\b/gi;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const named = new RegExp(`\\bon (${weekdays.join('|')})\\b`, 'i');
/** A day without a year that would lie further ahead than this is rather one of the past. */
const daysInHalfYear = 183;

/** Where something is told: the whole sentence, and the clause of it that tells. */
export interface TellingWords {
  readonly sentence: string;
  readonly clause: string;
}

/**
 * The last day on which what a sentence tells can have been passed on: the entry's own where the clause says so, and nothing else; a
 * day that the sentence names, if it is not before the entry's own; the day of recording, by which it had surely happened; else the
 * entry's last day.
 *
 * @param isEvent the sentence stands in the event itself, which the entry's date is about; not in what was done after it
 */
export function findTellingDay(
  { sentence, clause }: TellingWords,
  { when, recordedOn }: Entry,
  isEvent: boolean,
): TellingDay {
  const { latest } = when;
  if (latest === null) return { day: recordedOn?.latest ?? null, isStated: recordedOn !== null };
  if (isOfSameDay(clause, latest)) return { day: latest, isStated: true };
  const lower = sentence.toLowerCase();
  const told = findDayAhead(sentence, latest) ?? findWeekday(lower, latest);
  if (told !== null) return { day: told, isStated: true };
  if (nextDayPhrases.some((words) => lower.includes(words)))
    return { day: addDays(latest, 1), isStated: true };
  const recorded = recordedOn?.latest ?? null;
  if (recorded !== null && recorded >= latest) return { day: recorded, isStated: true };
  if (laterPhrases.some((words) => lower.includes(words))) return { day: null, isStated: false };
  return { day: latest, isStated: isEvent };
}

/** “That evening”, without another day beside it. */
function isOfSameDay(clause: string, latest: Day): boolean {
  const lower = clause.toLowerCase();
  const holds = (phrases: readonly string[]) => phrases.some((words) => lower.includes(words));
  if (!holds(sameDayPhrases) || holds(nextDayPhrases)) return false;
  return findDayAhead(clause, latest) === null && findWeekday(lower, latest) === null;
}

/** The last of the days that the sentence names which is the entry's own or lies after it. */
function findDayAhead(sentence: string, latest: Day): Day | null {
  const days = [...sentence.matchAll(written)].flatMap(([text]) => completeDay(text, latest) ?? []);
  return (
    days
      .filter((day) => day >= latest)
      .toSorted()
      .at(-1) ?? null
  );
}

function completeDay(text: string, latest: Day): Day | null {
  const reading = readWhen(
    /\d{4}$|[/.-]\d+[/.-]\d{2}$/.test(text) ? text : `${text} ${dayParts(latest).year}`,
    {
      today: addDays(latest, daysInHalfYear),
    },
  );
  const spelt = reading.status === 'read' ? reading.when.earliest : completeNumeric(text, latest);
  if (spelt === null || spelt >= latest) return spelt;
  const { year, month, day } = dayParts(spelt);
  const next = makeDay(year + 1, month, day);
  return next !== null && daysBetween(latest, next) <= daysInHalfYear ? next : null;
}

function completeNumeric(text: string, latest: Day): Day | null {
  const [day = 0, month = 0] = text.split(/[/.-]/).map(Number);
  return makeDay(dayParts(latest).year, month, day);
}

/** "On Friday": the first such day from the entry's own. */
function findWeekday(lower: string, latest: Day): Day | null {
  const name = named.exec(lower)?.[1];
  if (name === undefined) return null;
  const ahead = (weekdays.indexOf(name) + 1 - weekday(latest) + 7) % 7;
  return addDays(latest, ahead);
}
