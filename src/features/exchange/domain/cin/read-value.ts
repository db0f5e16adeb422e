import codes from '../../../../../data/cin/code-lists.json' with { type: 'json' };
import { type Day, daysInMonth, makeDay } from '../../../../shared/day.ts';
import { placeholders } from '../cells/read-day.ts';
import { shorten } from '../shorten.ts';
import type { CinDate, CinValue } from './cin-record.ts';
import type { CinElement, Tell } from './element.ts';

export type CodeList = keyof typeof codes.lists | 'yesNo' | 'sexOrGender';

const lists: ReadonlyMap<CodeList, ReadonlySet<string>> = new Map<CodeList, ReadonlySet<string>>([
  ...Object.entries(codes.lists).map(([name, list]) => [name as CodeList, new Set(list)] as const),
  ['yesNo', new Set(['0', '1', 'true', 'false'])],
]);

/** An empty element says nothing: it is taken as one that is not there. */
export function readValue(element: CinElement | null): CinValue | null {
  return element === null || element.text === '' ? null : { text: element.text, line: element.line };
}

/** A value that must be of a list; one that is not is told, and kept as it was written. */
export function readCode(
  element: CinElement | null,
  list: CodeList,
  part: string,
  tell: Tell,
): CinValue | null {
  const value = readValue(element);
  if (value === null || element === null || lists.get(list)?.has(value.text) === true) return value;
  tell({
    rule: 'code-unknown',
    severity: 'error',
    part,
    line: value.line,
    message: `“${shorten(value.text)}” in <${element.name}> is no code of the census. Look up the right one in the census guide.`,
  });
  return value;
}

/** Of xs:date, a time zone may follow; its day is the day that is written. */
const isoDate = /^(\d{4})-(\d{2})-(\d{2})(Z|[+-]\d{2}:\d{2})?$/;
const isoDateTime = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * Reads `YYYY-MM-DD`, with or without a time zone. A date with a time is read too, and told, since the census has
 * none. Anything else is told and is no day: a date is never read another way round. What databases write where no
 * date was entered, such as 9999-12-31, is told and taken as not recorded.
 */
export function readDate(element: CinElement | null, part: string, tell: Tell): CinDate | null {
  if (element === null) return null;
  const value = readValue(element);
  if (value === null) return holdsOthers(element);
  const { text, line } = value;
  if (isUsualDay(text)) return { text, line, day: text };
  const plain = isoDate.exec(text);
  const parts = plain ?? isoDateTime.exec(text);
  if (parts === null) {
    tell({ rule: 'date-format', severity: 'error', part, line, message: formatMessage(element.name, text) });
    return { text, line, day: null };
  }
  if (plain === null) {
    const message = `“${shorten(text)}” in <${element.name}> has a time, which the census does not take. The day was read without it.`;
    tell({ rule: 'date-format', severity: 'warning', part, line, message });
  }
  const day = makeDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (day === null) {
    const message = `There is no such day as “${shorten(text)}” in <${element.name}>. It was not read: write the day that was meant.`;
    tell({ rule: 'date-invalid', severity: 'error', part, line, message });
  } else if (placeholders.has(day)) {
    const message = `“${shorten(text)}” in <${element.name}> is what a database writes where no date was entered. It is taken as not recorded: write the day, or leave the element out.`;
    tell({ rule: 'date-placeholder', severity: 'warning', part, line, message });
    return { text, line, day: null, isPlaceholder: true };
  }
  return { text, line, day };
}

/** A date that is wrapped in elements of its own, which are told as unknown, is there and cannot be read. */
function holdsOthers({ inside, line }: CinElement): CinDate | null {
  return inside.length === 0 ? null : { text: `<${inside[0]?.name}>`, line, day: null };
}

/** A day as nearly all are written, told without a pattern: a census has millions. */
function isUsualDay(text: string): text is Day {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  // Of the years at both ends some days stand for none.
  return year > 1900 && year < 9999 && day >= 1 && day <= daysInMonth(year, month);
}

const hyphen = 45;

/** The number of these digits; not a number where one is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function formatMessage(name: string, text: string): string {
  const other = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text)
    ? ' Sightline does not guess which number is the month.'
    : '';
  return `“${shorten(text)}” in <${name}> is no date as the census writes them.${other} Write it as year-month-day, such as 2024-03-31.`;
}

/** The word that entries have for a category of abuse; null for what is no code. */
export function categoryWord(value: CinValue | null): string | null {
  if (value === null) return null;
  return (codes.categoryWords as Readonly<Record<string, string>>)[value.text] ?? null;
}

/** What a yes or no of the census says: `0` and `false`, `1` and `true`. */
export function readYesNo(value: CinValue | null): 'yes' | 'no' | 'not-recorded' {
  if (value === null) return 'not-recorded';
  if (value.text === '1' || value.text === 'true') return 'yes';
  return value.text === '0' || value.text === 'false' ? 'no' : 'not-recorded';
}

/** The day of a date that is one. */
export function dayOf(date: CinDate | null): Day | null {
  return date?.day ?? null;
}
