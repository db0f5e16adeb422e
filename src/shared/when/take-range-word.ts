import type { Cursor } from './cursor.ts';

/** The dash, "to", "until" or "and until" between the ends of a range. */
export function takeRangeWord(cursor: Cursor): boolean {
  cursor.takeMark(',');
  const hasAnd = cursor.peek().role === 'and' && cursor.peek(1).role === 'until';
  if (hasAnd) cursor.at += 1;
  return cursor.takeMark('-–') || (cursor.take('to') ?? cursor.take('until')) !== null;
}
