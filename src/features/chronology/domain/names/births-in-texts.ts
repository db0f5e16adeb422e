import type { Day } from '../../../../shared/day.ts';
import type { Residual } from './find-numbers.ts';
import { marks } from './marks.ts';
import { readDays } from './number-checks.ts';
import { anyDate } from './number-shapes.ts';

/** From the first to the last day of which a chronology tells. */
export interface ToldSpan {
  readonly first: Day;
  readonly last: Day;
}

/** Whose name stands somewhere: somebody of the family, or somebody else whose day of birth is seldom written behind it. */
export interface NameBefore {
  readonly end: number;
  readonly isOfFamily: boolean;
}

const saidOfBirth = new RegExp(
  String.raw`\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)(?: ?[:=-])?\s{0,3}(?:on )?(${anyDate})(?!\d)`,
  'giu',
);

/** The days that any of these texts calls a day of birth, beside those that are known; a date of two-digit year may be of either century. */
export function gatherBirths(texts: readonly string[], known: ReadonlySet<string>): ReadonlySet<string> {
  const days = texts.flatMap((text) =>
    /d\.?o\.?b|birth|born/i.test(text)
      ? Array.from(text.matchAll(saidOfBirth)).flatMap(([, date = '']) => readDays(date))
      : [],
  );
  return days.length === 0 ? known : new Set([...known, ...days]);
}

/** How people are printed beside their name, before the day: “(M, 34 yrs, ”. */
const besideName = String.raw`(?:(?:m|f|male|female|aged?|yrs?|years?|old|y\/?o|\d{1,3})\b[\s,;:./-]{0,3}){0,5}`;
const says = String.raw`(?:b\.?|\*|d\.?o\.?b\.?:?|born:?)\s?`;
const date = String.raw`(?<what>${anyDate}|\d{8})(?!\d)`;
/** “ (14/02/1985)”, “ [M, 34 yrs, 14 Feb 1985, of no fixed abode]”. */
const inBrackets = new RegExp(
  String.raw`[ \u00a0]?[([]\s?${besideName}(?:${says})?${date}(?=\s?[,;)\]])`,
  'iuy',
);
/** “ b.14/2/85”, “, b 14/02/1985”. */
const afterSign = new RegExp(String.raw`,?[ \u00a0](?:b\.|b(?=[ \d])|\*) ?${date}`, 'iuy');
/** “, 14/02/1985”, “ 14.02.85”. */
const plain = new RegExp(String.raw`(?:,[ \u00a0]?|[ \u00a0][-–] ?|[ \u00a0])${date}`, 'iuy');

/**
 * Days of birth that stand directly behind a name, as the police and hospitals print people: “Sam Ward (14/02/1985)”. In brackets behind
 * somebody of the family any day is one; else one from before all that the chronology tells: “Kiah, 14/02/2014” says when she was seen.
 */
export function findBirthsBehind(
  text: string,
  names: readonly NameBefore[],
  span: ToldSpan | null,
): readonly Residual[] {
  if (!/\d/.test(text)) return [];
  return names.flatMap(({ end, isOfFamily }): readonly Residual[] => {
    const bracketed = matchAt(inBrackets, text, end) ?? matchAt(afterSign, text, end);
    const found = bracketed ?? matchAt(plain, text, end);
    if (found === null || readDaysOf(found.what).length === 0) return [];
    if (!(bracketed !== null && isOfFamily) && !isBefore(found.what, span)) return [];
    return [{ kind: 'date-of-birth', ...found.at, shownAs: marks['date-of-birth'] }];
  });
}

function matchAt(pattern: RegExp, text: string, end: number) {
  pattern.lastIndex = end;
  const match = pattern.exec(text);
  const what = match?.groups?.['what'];
  if (match === null || what === undefined) return null;
  const start = match.index + match[0].lastIndexOf(what);
  return { what, at: { start, end: start + what.length } };
}

function readDaysOf(what: string): readonly Day[] {
  return readDays(/^\d{8}$/.test(what) ? `${what.slice(0, 2)}/${what.slice(2, 4)}/${what.slice(4)}` : what);
}

/** Whether a day is of before the chronology. One of two-digit year is the later of the two that it can be. */
function isBefore(what: string, span: ToldSpan | null): boolean {
  if (span === null) return false;
  const latest = readDaysOf(what).findLast((day) => day <= span.last);
  return latest !== undefined && latest < span.first;
}
