import { type RawBuilder, sql } from 'kysely';
import { parseDay } from '../../shared/day.ts';
import { readStretch, type Stretch } from './keyset.ts';

/** The instant that rows are ordered by, to the microsecond: exact in text both ways, whatever the session's time zone. A column's name, or what is reckoned of one. */
export function instantKey(instant: string | RawBuilder<Date>): RawBuilder<string> {
  const value = typeof instant === 'string' ? sql.ref(instant) : instant;
  return sql<string>`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`;
}

/** What an address asks of a list by time. A place of another list, put into the address by hand, is the beginning. */
export function readStretchOfTime(asked: Parameters<typeof readStretch>[0]): Stretch {
  const read = readStretch(asked);
  return read.from !== 'beginning' && !isInstant(read.place.key) ? { from: 'beginning' } : read;
}

/** An instant that there is: the database refuses a 30 February, and JavaScript reads it as 2 March. */
function isInstant(text: string): boolean {
  return /^.{10} ([01]\d|2[0-3])(:[0-5]\d){2}\.\d{6}$/.test(text) && parseDay(text.slice(0, 10)) !== null;
}
