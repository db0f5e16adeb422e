import type { Cursor } from './cursor.ts';
import { findNamedPoint, type Reading } from './event-words.ts';
import { emptyLead, isUnitWord } from './lead.ts';
import type { Section, Side } from './phrase.ts';
import { hasDay } from './point.ts';
import { type Amount, takeAmount, takeUnit } from './relative-words.ts';
import { takeRangeWord } from './take-range-word.ts';

interface Period extends Amount {
  /** "the 12 months", "for a year", "month": these days themselves, and not a day so far away. */
  readonly isDefinite: boolean;
  readonly approximate: boolean;
  /** "in the week before": somewhere in it. */
  readonly isSomewhereIn: boolean;
}

const openingWords: ReadonlySet<string> = new Set([
  'in',
  'over',
  'during',
  'the',
  'within',
  'for',
  'for the period',
  'the period of',
  'covering',
  'covering the period',
]);

/** "12 months", "the year", "for the quarter", "the previous year", "the 12-month period"; a single day is none. */
function takePeriod(cursor: Cursor): Period | null {
  const opening = takeOpening(cursor);
  const isPast = cursor.take('previous') !== null || takeText(cursor, 'last');
  const bare = takeBareUnit(cursor);
  const amount = bare ?? takeAmount(cursor);
  if (amount === null || amount.unit === 'hour') return null;
  while (cursor.peek().text === 'period' || cursor.peek().text === 'the period') cursor.at += 1;
  if (amount.unit === 'day' && amount.count === 1 && !isPast) return null;
  return { ...amount, ...opening, isDefinite: opening.isDefinite || bare !== null || isPast };
}

function takeOpening(cursor: Cursor): Omit<Period, keyof Amount> {
  const words: string[] = [];
  let approximate = false;
  for (;;) {
    const { text, role } = cursor.peek();
    const next = cursor.peek(1);
    const isArticle = text === 'a' && (next.kind === 'number' || next.role === 'count');
    const isOpening = isArticle || openingWords.has(text) || role === 'throughout' || role === 'approximate';
    if (!isOpening) break;
    approximate ||= role === 'approximate';
    words.push(text);
    cursor.at += 1;
  }
  const isDefinite = words.some((word) => /^(?:a$|the|for)/.test(word));
  const isSomewhereIn = words.includes('in') || words.includes('within') || words.includes('during');
  return { isDefinite, approximate, isSomewhereIn };
}

/** "year", "the month", "quarter": one of them. */
function takeBareUnit(cursor: Cursor): Amount | null {
  if (cursor.take('financial-year') !== null || cursor.take('school-year') !== null)
    return { count: 1, unit: 'year' };
  if (cursor.take('quarter') !== null) return { count: 3, unit: 'month' };
  const isUnit = isUnitWord(cursor.peek());
  const { text } = cursor.peek();
  if (isUnit) {
    cursor.at += 1;
    return { count: 1, unit: text.endsWith('year') ? 'year' : 'month' };
  }
  const unit = text.endsWith('s') ? null : takeUnit(cursor);
  return unit === null ? null : { count: 1, unit };
}

function takeText(cursor: Cursor, text: string): boolean {
  if (cursor.peek().text !== text) return false;
  cursor.at += 1;
  return true;
}

function takeSide(cursor: Cursor): Side | null {
  if (takeText(cursor, 'end') || cursor.take('to') !== null || cursor.take('until') !== null) return 'to';
  if (cursor.take('from') !== null || takeText(cursor, 'since')) return 'from';
  if (cursor.take('before') !== null || takeText(cursor, 'preceding')) return 'before';
  return (cursor.take('after') ?? cursor.take('following')) === null ? null : 'after';
}

/** After "the day before" a date in brackets, or after "on" or "in", is that day itself. */
export function isDateItself(cursor: Cursor): boolean {
  const { bracketed, text } = cursor.peek();
  return bracketed || text === 'on' || text === 'in' || text === ',';
}

/** "the 12 months to 31 March 2015", "for a year from August 2010", "in the week before 12 March 2012". */
export function findStretch(reading: Reading): Section | null {
  const { cursor } = reading;
  const period = takePeriod(cursor);
  if (period === null) return null;
  const isYearEnd = cursor.peek().text === 'end';
  const side = takeSide(cursor);
  if (side === null || isDateItself(cursor)) return null;
  if (!period.isDefinite && side !== 'to') return null;
  const lead = { ...emptyLead(), approximate: period.approximate };
  const point = findNamedPoint(reading, lead);
  if (point?.found == null || (isYearEnd && !hasDay(point))) return null;
  if (side !== 'from') return { kind: 'stretch', ...period, side, point };
  const to = cursor.attempt(() => (takeRangeWord(cursor) ? findNamedPoint(reading) : null));
  return to === null
    ? { kind: 'stretch', ...period, side, point }
    : { kind: 'range', from: point, to, between: false };
}
