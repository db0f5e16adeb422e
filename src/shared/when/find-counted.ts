import type { Cursor } from './cursor.ts';
import { findNamedPoint, type Reading } from './event-words.ts';
import { findPoint } from './find-point.ts';
import { emptyLead } from './lead.ts';
import type { Section } from './phrase.ts';
import { type RelativeUnit, takeAmount, takeUnit } from './relative-words.ts';

interface Amount {
  readonly count: number;
  readonly unit: RelativeUnit;
}

/** "12 months", "the year", "the quarter", "the previous year"; a single day is none. */
function takePeriod(cursor: Cursor): Amount | null {
  while (['in', 'over', 'during', 'the', 'within'].includes(cursor.peek().text)) cursor.at += 1;
  const isPast = cursor.take('previous') !== null || takeText(cursor, 'last');
  if (takeText(cursor, 'the year') || cursor.take('financial-year') !== null)
    return { count: 1, unit: 'year' };
  if (cursor.take('quarter') !== null) return { count: 3, unit: 'month' };
  const amount = takeAmount(cursor) ?? takeOne(cursor);
  if (amount === null || amount.unit === 'hour') return null;
  return amount.unit === 'day' && amount.count === 1 && !isPast ? null : amount;
}

function takeOne(cursor: Cursor): Amount | null {
  const unit = takeUnit(cursor);
  return unit === null ? null : { count: 1, unit };
}

function takeEndingWord(cursor: Cursor): boolean {
  if (takeText(cursor, 'ending') || takeText(cursor, 'ended')) return true;
  return (cursor.take('to') ?? cursor.take('until')) !== null;
}

/** "the 12 months to 31 March 2015", "over the previous year to January 2017", "year ending March 2015". */
export function findEnding({ cursor }: Reading): Section | null {
  const period = takePeriod(cursor);
  if (period === null || !takeEndingWord(cursor)) return null;
  const point = findPoint(cursor);
  return point === null ? null : { kind: 'ending', ...period, point };
}

function takeText(cursor: Cursor, text: string): boolean {
  if (cursor.peek().text !== text) return false;
  cursor.at += 1;
  return true;
}

/** "two weeks before 5 May 2012", "the day after 3 March 2010". */
export function findOffset(reading: Reading): Section | null {
  const { cursor } = reading;
  const lead = emptyLead();
  while (['on', 'the', 'just', 'only'].includes(cursor.peek().text) || cursor.peek().role === 'approximate') {
    lead.approximate ||= cursor.peek().role === 'approximate';
    cursor.at += 1;
  }
  const amount = takeAmount(cursor);
  if (amount === null || amount.unit === 'hour') return null;
  const isBefore = cursor.take('before') !== null;
  if (!isBefore && (cursor.take('after') ?? cursor.take('following')) === null) return null;
  const point = findNamedPoint(reading, lead);
  if (point?.found == null) return null;
  return { kind: 'offset', count: isBefore ? -amount.count : amount.count, unit: amount.unit, point };
}
