import { type Day, dayParts, makeDay } from '../day.ts';
import { type Bounds, type BoundsOrProblem, boundsOfName, lastOfMonth } from './calendar-bounds.ts';
import { note, type Season } from './date-name.ts';
import type { Meaning } from './meaning.ts';
import type { WhenNote } from './when.ts';

/** Only these characters, and one that no ordinary date has, or an interval: the rest is left to the grammar. */
const shape = /^[0-9X?~%/.,TSZ:{}[\]-]{4,80}$/;
const onlyInEdtf = /[X?~%/{}[\]]|-2[1-4]\b|-3[3-6]\b/;
/** "?2012" and "~2012-03" are how people write, too. */
const markedInFront = /^[?~%]\d{4}(?:-\d\d)*[?~%]?$/;
const yearsOnly = /^\d{4}\/\d{2,4}$/;

const dateShape =
  /^([?~%]?)(\d[\dX]{3})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;

const seasons: Readonly<Record<string, Season>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

interface EdtfDate {
  readonly bounds: Bounds;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/**
 * Reads a text that is in the Extended Date/Time Format (ISO 8601-2, levels 0 and 1, and of level 2 sets, marks on
 * parts and digits left open), years 1 to 9999. Null for any other text, and for those that an ordinary reader would
 * take for something else: "2011-12" and "2012/13" are years, "2004-06" too, with a note.
 */
export function readEdtf(text: string): Meaning | null {
  if (
    !shape.test(text) ||
    markedInFront.test(text) ||
    !onlyInEdtf.test(text) ||
    yearsOnly.test(text) ||
    areSplitYears(text)
  )
    return null;
  const isSet = text.startsWith('{') && text.endsWith('}');
  const isChoice = text.startsWith('[') && text.endsWith(']');
  if (isSet || isChoice) return readMembers(text, isChoice);
  const parts = text.split('/');
  if (parts.length > 2) return null;
  const [first = '', second] = parts;
  return second === undefined ? readOne(text) : readInterval(text, first, second);
}

/** "2010-11/2011-12" is more often two financial or school years than two months. */
function areSplitYears(text: string): boolean {
  const parts = text.split('/');
  return (
    parts.length === 2 &&
    parts.every((part) => {
      const found = /^\d\d(\d\d)-(\d\d)$/.exec(part);
      return found !== null && Number(found[2]) === (Number(found[1]) + 1) % 100;
    })
  );
}

function meaning(
  text: string,
  dates: readonly EdtfDate[],
  more: Pick<Meaning, 'earliest' | 'latest' | 'extent'>,
): Meaning {
  const notes: WhenNote[] = dates.flatMap(({ bounds }) => bounds.notes);
  const approximate = dates.some((date) => date.approximate);
  const uncertain = dates.some((date) => date.uncertain);
  return { ...more, approximate, uncertain, time: null, partOfDay: null, edtf: text, notes };
}

function readOne(text: string): Meaning | null {
  const date = readDate(text);
  if (date === null) return null;
  const { earliest, latest } = date.bounds;
  return meaning(text, [date], { earliest, latest, extent: earliest === latest ? 'day' : 'within' });
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function readInterval(text: string, first: string, second: string): Meaning | null {
  const from = isOpen(first) ? null : readDate(first);
  const to = isOpen(second) ? null : readDate(second);
  const isMissing =
    (from === null && !isOpen(first)) || (to === null && !isOpen(second)) || (from === null && to === null);
  const isBackwards = from !== null && to !== null && from.bounds.earliest > to.bounds.latest;
  if (isMissing || isBackwards) return null;
  const dates = [from, to].filter((date) => date !== null);
  return meaning(text, dates, {
    earliest: from?.bounds.earliest ?? null,
    latest: to?.bounds.latest ?? null,
    extent: 'span',
  });
}

/** "[1667,1668]", "{1960,1961-12}", with "1670..1672" or an open end among them. */
function readMembers(text: string, isChoice: boolean): Meaning | null {
  const members = text.slice(1, -1).split(',');
  const ends = members.map(readMember);
  if (ends.some((end) => end === null)) return null;
  const found = ends.filter((end) => end !== null);
  const earliest = found.every(({ from }) => from !== null)
    ? firstDay(found.flatMap(({ from }) => from?.bounds.earliest ?? []))
    : null;
  const latest = found.every(({ to }) => to !== null)
    ? lastDay(found.flatMap(({ to }) => to?.bounds.latest ?? []))
    : null;
  const dates = found.flatMap(({ from, to }) => [from, to]).filter((date) => date !== null);
  const code = isChoice ? 'alternatives' : 'several-dates';
  const message = isChoice
    ? 'It gives dates to choose between; the earliest and the latest are kept.'
    : 'It gives several dates; the first and the last are kept.';
  const read = meaning(text, dates, { earliest, latest, extent: 'within' });
  return { ...read, notes: [...read.notes, note(code, message)] };
}

function readMember(member: string): { readonly from: EdtfDate | null; readonly to: EdtfDate | null } | null {
  const [first = '', second, ...rest] = member.split('..');
  if (rest.length > 0) return null;
  const from = first === '' ? null : readDate(first);
  if (first !== '' && from === null) return null;
  if (second === undefined) return from === null ? null : { from, to: from };
  const to = second === '' ? null : readDate(second);
  if ((second !== '' && to === null) || (from === null && to === null)) return null;
  return { from, to };
}

function firstDay(days: readonly Day[]): Day | null {
  return days.toSorted()[0] ?? null;
}

function lastDay(days: readonly Day[]): Day | null {
  return days.toSorted()[days.length - 1] ?? null;
}

function readDate(text: string): EdtfDate | null {
  const found = dateShape.exec(text);
  if (found === null) return null;
  const [, mark1 = '', year = '', mark2 = '', mark3 = '', month, mark4 = '', mark5 = '', day, mark6 = ''] =
    found;
  const marks = mark1 + mark2 + mark3 + mark4 + mark5 + mark6;
  const bounds = boundsOfDigits(year, month ?? null, day ?? null);
  if (bounds === null) return null;
  return { bounds, approximate: /[~%]/.test(marks), uncertain: /[?%]/.test(marks) };
}

function plainBounds(found: BoundsOrProblem): Bounds | null {
  return 'bounds' in found ? found.bounds : null;
}

function boundsOfDigits(year: string, month: string | null, day: string | null): Bounds | null {
  const text = [year, month, day].join('-');
  if (!text.includes('X')) return plainDate(Number(year), month, day);
  const earliest = makeFirst(year, month, day);
  const latest = makeLast(year, month, day);
  if (earliest === null || latest === null) return null;
  return { earliest, latest, unit: 'stretch', edtf: text, approximate: false, notes: [] };
}

function plainDate(year: number, month: string | null, day: string | null): Bounds | null {
  if (year < 1) return null;
  const season = month === null ? undefined : seasons[month];
  if (season !== undefined && day === null)
    return plainBounds(boundsOfName({ kind: 'season', season, year }));
  const monthNumber = month === null ? null : Number(month);
  if (monthNumber !== null && monthNumber >= 33 && monthNumber <= 36 && day === null)
    return quarter(year, monthNumber - 32);
  if (monthNumber !== null && (monthNumber < 1 || monthNumber > 12)) return null;
  return plainBounds(
    boundsOfName({ kind: 'calendar', year, month: monthNumber, day: day === null ? null : Number(day) }),
  );
}

/** ISO 8601-2 numbers the calendar year's quarters from 33. */
function quarter(year: number, number: number): Bounds | null {
  const earliest = makeDay(year, number * 3 - 2, 1);
  if (earliest === null) return null;
  return {
    earliest,
    latest: lastOfMonth(year, number * 3),
    unit: 'stretch',
    edtf: `${year}-${32 + number}`,
    approximate: false,
    notes: [],
  };
}

/** Digits left open, at their lowest. */
function makeFirst(year: string, month: string | null, day: string | null): Day | null {
  const low = (digits: string | null) => Math.max(1, Number((digits ?? '01').replaceAll('X', '0')));
  return makeDay(low(year), low(month), low(day));
}

/** Digits left open, at their highest that the calendar has. */
function makeLast(year: string, month: string | null, day: string | null): Day | null {
  const highYear = Number(year.replaceAll('X', '9'));
  const highMonth = highest(month, 12);
  if (highMonth === null) return null;
  const first = makeDay(highYear, highMonth, 1);
  if (first === null) return null;
  const highDay = highest(day, dayParts(lastOfMonth(highYear, highMonth)).day);
  return highDay === null ? null : makeDay(highYear, highMonth, highDay);
}

function highest(digits: string | null, limit: number): number | null {
  const pattern = new RegExp(`^${(digits ?? 'XX').replaceAll('X', '\\d')}$`);
  for (let number = limit; number >= 1; number -= 1) {
    if (pattern.test(String(number).padStart(2, '0'))) return number;
  }
  return null;
}
