import type { Cursor } from './cursor.ts';
import { findNamedPoint, type Reading } from './event-words.ts';
import { findPoint } from './find-point.ts';
import { emptyLead } from './lead.ts';
import type { Section } from './phrase.ts';
import { takeAmount, takeUnit } from './relative-words.ts';

/** "the 12 months to 31 March 2015", "over the previous year to January 2017", "year ending March 2015". */
export function findEnding(reading: Reading): Section | null {
  const { cursor } = reading;
  while (['in', 'over', 'during', 'the', 'within'].includes(cursor.peek().text)) cursor.at += 1;
  const isPast = cursor.take('previous') !== null || takeText(cursor, 'last');
  const isYear = takeText(cursor, 'the year');
  const amount = isYear ? null : takeAmount(cursor);
  const unit = amount?.unit ?? (isYear ? 'year' : takeUnit(cursor));
  const isEnding =
    takeText(cursor, 'ending') ||
    takeText(cursor, 'ended') ||
    (cursor.take('to') ?? cursor.take('until')) !== null;
  if (unit === null || unit === 'hour' || !isEnding) return null;
  const count = amount?.count ?? 1;
  const isSingleDay = unit === 'day' && count === 1 && !isPast;
  if (isSingleDay) return null;
  const point = findPoint(cursor);
  return point === null ? null : { kind: 'ending', count, unit, point };
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
