import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Day } from '../../../shared/day.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { type EntryFilters, matches } from './entry-filters.ts';
import type { EntryId } from './list-entries.ts';
import { inHalves } from './told-entries.ts';

/** Which entries of a family a timeline is of: author’s notes have no place on it. */
export interface TimelineQuery {
  readonly familyId: FamilyId;
  readonly filters: EntryFilters;
}

/** Entries of one agency whose marks fall together, or the one entry whose mark stands alone. */
export interface MarkGroup {
  readonly agencyId: AgencyId;
  readonly count: number;
  /** From the first day on which any of them can have happened to the last; null where it is open. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Whether each is no longer than a dot. */
  readonly short: boolean;
  /** All of them where they are few, otherwise null. */
  readonly ids: readonly EntryId[] | null;
}

export interface MarkQuery extends TimelineQuery {
  /** Entries that reach into these days, both in. */
  readonly from: Day;
  readonly to: Day;
  /** The first day of each bin; those whose middles lie in one fall together. */
  readonly starts: readonly Day[];
  readonly shortDays: number;
  /** Groups of so many or fewer are told one by one. */
  readonly few: number;
}

/**
 * Gathers the entries of a time into as many groups as a picture has room for, without opening one: the cost of drawing does
 * not grow with the entries. Long ones fall together that begin in one bin and end in one.
 */
export async function groupMarks(
  tx: TenantTx,
  actor: Actor,
  query: MarkQuery,
  now: Date,
): Promise<readonly MarkGroup[]> {
  const { from, to, starts, shortDays, few } = query;
  const bins = sql`${[...starts]}::date[]`;
  const within = sql<SqlBool>`(latest >= ${from} or latest is null) and (earliest <= ${to} or earliest is null)
    and num_nonnulls(earliest, latest) > 0`;
  const { rows } = await sql<MarkGroup>`
    select agency_id as "agencyId", short, count(*)::integer as count,
           case when bool_and(earliest is not null) then min(earliest)::text end as from,
           case when bool_and(latest is not null) then max(latest)::text end as to,
           case when count(*) <= ${few} then array_agg(id) end as ids
      from (select *, case when short then width_bucket(earliest + (latest - earliest) / 2, ${bins})
                           else width_bucket(greatest(earliest, ${from}::date), ${bins}) end as begins,
                      case when not short then width_bucket(least(latest, ${to}::date), ${bins}) end as ends
              from (select agency_id, id, earliest, latest, coalesce(latest - earliest < ${shortDays}, false) as short
                      from (${asked(tx, actor, query, now)}) entry
                     where ${within}) dated) placed
     group by agency_id, short, begins, ends, earliest is null, latest is null
     order by agency_id, min(earliest) nulls first, max(latest) nulls last, begins, ends`.execute(tx.sql);
  return rows;
}

/** Read from the index alone, where it tells them. */
function asked(
  tx: TenantTx,
  actor: Actor,
  { familyId, filters }: TimelineQuery,
  now: Date,
): RawBuilder<unknown> {
  return inHalves(
    (half) => sql`select id, agency_id, earliest, latest from entry
      where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and not note
        and ${visible(actor, 'entry', now, familyId)} and ${matches(filters, { partnershipId: tx.partnershipId, familyId })} and ${half}`,
  );
}
