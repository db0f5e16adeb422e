import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Day } from '../../shared/day.ts';
import { instantKey } from '../cursors/instant-key.ts';
import type { Stretch } from '../cursors/keyset.ts';

/** Which rows of the log are asked for. */
export interface PageOfLog {
  /** The first and the last day, in Europe/London; null for no such limit. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly stretch: Stretch;
  readonly size: number;
}

/** The instant of a row, by which the log is ordered. */
export const recordedKey = instantKey('audit_log.recorded_at');

/** The newest first, from a place on, nearest to it first; one more than `size` where there are more. */
export function pageOfLog<Tables, Names extends keyof Tables, Row>(
  query: SelectQueryBuilder<Tables, Names, Row>,
  { from, to, stretch, size }: PageOfLog,
): SelectQueryBuilder<Tables, Names, Row> {
  const direction = stretch.from === 'before' ? 'asc' : 'desc';
  return query
    .where(isBetweenDays(from, to))
    .$if(stretch.from !== 'beginning', (rows) => rows.where(isBeyond(stretch)))
    .orderBy(sql`audit_log.recorded_at`, direction)
    .orderBy(sql`audit_log.id`, direction)
    .limit(size + 1);
}

/** Recorded from the first day to the last, in Europe/London; null for no such limit. */
export function isBetweenDays(from: Day | null, to: Day | null) {
  const since = from === null ? sql`true` : sql`audit_log.recorded_at >= ${beginningOf(from, 0)}`;
  const until = to === null ? sql`true` : sql`audit_log.recorded_at < ${beginningOf(to, 1)}`;
  return sql<SqlBool>`${since} and ${until}`;
}

/** Midnight in London at the beginning of a day, or of one some days later: summer time is the database's to know. */
function beginningOf(day: Day | null, later: number) {
  return sql`((${day}::date + ${later}::integer)::timestamp at time zone 'Europe/London')`;
}

function isBeyond(stretch: Stretch) {
  if (stretch.from === 'beginning') return sql<SqlBool>`true`;
  const { key, id } = stretch.place;
  const beyond = stretch.from === 'after' ? sql`<` : sql`>`;
  return sql<SqlBool>`(audit_log.recorded_at, audit_log.id) ${beyond} ((${key}::timestamp at time zone 'UTC'), ${id}::uuid)`;
}
