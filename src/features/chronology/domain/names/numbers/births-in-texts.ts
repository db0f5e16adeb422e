import type { Day } from '../../../../../shared/day.ts';
import { marks } from '../terms/marks.ts';
import { anyDate, barelyDate, saysBirth } from './birth-shapes.ts';
import type { Residual } from './find-numbers.ts';
import { readDays } from './number-checks.ts';

/** Where the name of somebody ends who may have been printed with their day of birth: no worker, and no place. */
export interface NameBefore {
  readonly end: number;
}

const saidOfBirth = new RegExp(
  String.raw`\b${saysBirth}(?: ?[:=-])?\s{0,3}(?:on )?(${anyDate}|${barelyDate})(?!\d)`,
  'giu',
);

/**
 * The days that any of these texts calls a day of birth, beside those that are known; a date of two-digit year may be of either century. Not those behind
 * “born in Torbay on”: where that is read wrongly, the day of something else would go from all texts, and tell as done on the day of a birth.
 */
export function gatherBirths(texts: readonly string[], known: ReadonlySet<string>): ReadonlySet<string> {
  const days = texts.flatMap((text) =>
    /d[./]?o[./]?b|birth|born/i.test(text)
      ? Array.from(text.matchAll(saidOfBirth)).flatMap(([, date = '']) => readDaysOf(date))
      : [],
  );
  return days.length === 0 ? known : new Set([...known, ...days]);
}

/** “EDWARDS, MARLON 06/01/2000”: as the police print whom a log is about, whoever that is. */
export function isPrintedFirst(name: string): boolean {
  return /^\p{Lu}[\p{Lu}’' -]+, ?\p{Lu}/u.test(name);
}

/** What stands between a name and the day: “ (M, 34 yrs, ”, “, mother’s partner, ”, a line’s end. */
const beside =
  'm|f|male|female|aged?|yrs?|years?|months?|mths?|weeks?|wks?|old|y/?o|ic\\d|nfa|child|baby|boy|girl|subject|suspect|victim|patient|mother|father|mum|dad|parent|partner|husband|wife|boyfriend|girlfriend|stepfather|stepmother|stepdad|stepmum|grandmother|grandfather|brother|sister|sibling|son|daughter|uncle|aunt|carer|nhs|\\d{1,3}';
const between = String.raw`(?:[\s,;:./()[\]{}|–—&-]|(?<!\p{L})(?:${beside})(?:['’]s)?(?![\p{L}\d])){1,24}?`;
const said = String.raw`(?:(?:b\.?|d\.?\/?o\.?\/?b\.?:?|born:?)\s?)`;
const date = String.raw`(?<what>${anyDate}|\d{8})(?!\d)`;
const printed = new RegExp(`${between}(?<said>${said})?${date}`, 'iuy');
/** Signs of somebody’s particulars, beside which a day is one of birth whatever the chronology tells of. */
const particular =
  /(?<!\p{L})(?:m|f|male|female|aged?|yrs?|y\/?o|ic\d)(?!\p{L})|\(\d{1,3}\)|[([]\s?\d{1,2}[,;]/iu;

const inBrackets = /[([{][^)\]}]*$/;

/** Younger people’s days of birth stand on the list: behind a name, a day of so many years before the end is seldom one of the story. */
const longBefore = 13;
/** “Next review 14.01.17” is of a year to come, and of no other century. */
const soonAfter = 10;

/**
 * Days of birth that stand directly behind a name, as the police and hospitals print people: “Sam Ward (14/02/1985)”. A day is one where
 * words say so or particulars stand beside it, “(M, 14/02/2012)”; else where it is of long before the last day that the chronology tells of:
 * “Strategy meeting re Kiah (14/02/2014)” says when it was.
 */
export function findBirthsBehind(
  text: string,
  names: readonly NameBefore[],
  last: Day | null,
): readonly Residual[] {
  if (!/\d/.test(text)) return [];
  return names.flatMap(({ end }): readonly Residual[] => {
    const found = matchAt(printed, text, end);
    if (found === null || readDaysOf(found.what).length === 0) return [];
    const before = text.slice(end, found.at.start);
    const [rest = ''] =
      /^[^()[\]{}\n]{0,40}(?=[)\]}])(?:[)\]}] ?\((?:m|f)\))?/i.exec(text.slice(found.at.end)) ?? [];
    const isSaid = found.isSaid || (inBrackets.test(before) && particular.test(`${before}|${rest}`));
    if (!isSaid && !isLongBefore(found.what, last)) return [];
    return [{ kind: 'date-of-birth', ...found.at, shownAs: marks['date-of-birth'] }];
  });
}

function matchAt(pattern: RegExp, text: string, end: number) {
  pattern.lastIndex = end;
  const match = pattern.exec(text);
  const what = match?.groups?.['what'];
  if (match === null || what === undefined) return null;
  const start = match.index + match[0].lastIndexOf(what);
  return { what, at: { start, end: start + what.length }, isSaid: match.groups?.['said'] !== undefined };
}

function readDaysOf(what: string): readonly Day[] {
  const digits = what.replaceAll(' ', '');
  const isBare = /^\d{6}$|^\d{8}$/.test(digits);
  return readDays(isBare ? `${digits.slice(0, 2)}/${digits.slice(2, 4)}/${digits.slice(4)}` : what);
}

/** One of two-digit year is the later of the two that it can be. */
function isLongBefore(what: string, last: Day | null): boolean {
  if (last === null) return false;
  const until = Number(last.slice(0, 4));
  const latest = readDaysOf(what).findLast((day) => Number(day.slice(0, 4)) <= until + soonAfter);
  return latest !== undefined && Number(latest.slice(0, 4)) <= until - longBefore;
}
