import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** As the migration `0010-entries-told-briefly` measures an entry; PostgreSQL finds its indexes by the same words. */
const length = sql.raw('octet_length(order_key) + 2 * octet_length(facets) + octet_length(folded)');

/**
 * A query of entries in two halves: of those told briefly, which it reads from their index alone as long as it asks for nothing
 * but what that holds, and of those told at length, which are opened. Together they are all entries, each once.
 *
 * @param half one half, as a select whose condition ends with the one given.
 */
export function inHalves(half: (told: RawBuilder<SqlBool>) => RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${half(sql`${length} <= 1400`)}) union all (${half(sql`${length} > 1400`)})`;
}
