import { findNamedPoint, type Reading } from './event-words.ts';
import { isDateItself } from './find-stretch.ts';
import { emptyLead } from './lead.ts';
import type { Section } from './phrase.ts';
import { takeAmount } from './relative-words.ts';

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
  if (isDateItself(cursor)) return null;
  const point = findNamedPoint(reading, lead);
  if (point?.found == null) return null;
  return { kind: 'offset', count: isBefore ? -amount.count : amount.count, unit: amount.unit, point };
}
