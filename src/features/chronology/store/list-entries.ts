import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId, Id } from '../../../shared/ids.ts';
import type { Entry } from '../domain/entry.ts';
import type { Standing } from '../domain/entry-reading.ts';
import { type EntryFilters, letsAllThrough, matches } from './entry-filters.ts';
import { releaseMerged } from './row-detail.ts';
import { inHalves } from './told-entries.ts';

export type EntryId = Id<'entry'>;

/** Where an entry stands in a list; what a page of it begins after, or ends before. */
export interface EntryPlace {
  /** The place of its agency among `agencies`; 0 where the list is by date. */
  readonly rank: number;
  readonly key: string;
  readonly id: EntryId;
}

/** The one order of a chronology, forward or back; or agency by agency, in this order of theirs. */
export type EntryOrder =
  | { readonly by: 'date'; readonly latestFirst: boolean }
  | { readonly by: 'agency'; readonly agencies: readonly AgencyId[] };

export interface EntryQuery {
  readonly familyId: FamilyId;
  readonly filters: EntryFilters;
  readonly order: EntryOrder;
  readonly from: { readonly side: 'after' | 'before'; readonly place: EntryPlace } | null;
  readonly most: number;
}

/** An entry as a list shows it. */
export interface ListedEntry {
  readonly id: EntryId;
  readonly agencyId: AgencyId;
  readonly submissionId: Id<'submission'>;
  readonly place: EntryPlace;
  readonly themes: readonly string[];
  readonly standing: Standing;
  readonly entry: Entry;
}

export interface EntryPage {
  readonly rows: readonly ListedEntry[];
  /** Whether there are more on the side to which the page was read. */
  readonly more: boolean;
}

/**
 * One page of a family’s entries that the actor may see and the filters let through. By date it walks the index `entry_in_order`, or
 * with filters `entry_told_briefly`; by agency the index `entry_by_agency`, a page of each agency at most.
 */
export async function listEntries(
  tx: TenantTx,
  actor: Actor,
  query: EntryQuery,
  now: Date,
): Promise<EntryPage> {
  const { order, from, most, filters } = query;
  const backwards = from?.side === 'before';
  const byDate = letsAllThrough(filters) ? listByDate : listFilteredByDate;
  const found = await (order.by === 'date'
    ? byDate(tx, actor, query, order.latestFirst !== backwards, now)
    : listByAgency(tx, actor, query, order.agencies, now));
  const rows = found.slice(0, most).map(
    (row): ListedEntry => ({
      id: row.id,
      agencyId: row.agency_id,
      submissionId: row.submission_id,
      place: { rank: row.rank, key: row.order_key, id: row.id },
      themes: row.themes,
      standing: row.standing,
      entry: releaseMerged(row.detail),
    }),
  );
  return { rows: backwards ? rows.toReversed() : rows, more: found.length > most };
}

/** The entries that stand just before and after a place, of all that the actor may see. One statement. */
export async function findNeighbours(
  tx: TenantTx,
  actor: Actor,
  query: Pick<EntryQuery, 'familyId' | 'filters'>,
  place: EntryPlace,
  now: Date,
): Promise<{ readonly before: EntryId | null; readonly after: EntryId | null }> {
  const nearest = (side: 'before' | 'after') => {
    const direction = sql.raw(side === 'before' ? 'desc' : 'asc');
    return sql`(select ${side} as side, id from entry
      where ${asked(tx, actor, query, now)} and ${beyond(place, side === 'before')}
      order by order_key ${direction}, id ${direction} limit 1)`;
  };
  const { rows } = await sql<{ readonly side: string; readonly id: EntryId }>`
    ${nearest('before')} union all ${nearest('after')}`.execute(tx.sql);
  const idOf = (side: string) => rows.find((row) => row.side === side)?.id ?? null;
  return { before: idOf('before'), after: idOf('after') };
}

interface Row {
  readonly id: EntryId;
  readonly agency_id: AgencyId;
  readonly submission_id: Id<'submission'>;
  readonly order_key: string;
  readonly themes: readonly string[];
  readonly standing: Standing;
  readonly detail: unknown;
  readonly rank: number;
}

async function listByDate(
  tx: TenantTx,
  actor: Actor,
  query: EntryQuery,
  isDescending: boolean,
  now: Date,
): Promise<readonly Row[]> {
  const direction = sql.raw(isDescending ? 'desc' : 'asc');
  const place = query.from === null ? sql`true` : beyond(query.from.place, isDescending);
  const { rows } = await sql<Row>`
    select ${columns}, 0 as rank
      from entry
     where ${asked(tx, actor, query, now)} and ${place}
     order by order_key ${direction}, id ${direction}
     limit ${query.most + 1}`.execute(tx.sql);
  return rows;
}

/** Which entries stand on the page is found without opening the many that the filters leave out. */
async function listFilteredByDate(
  tx: TenantTx,
  actor: Actor,
  query: EntryQuery,
  isDescending: boolean,
  now: Date,
): Promise<readonly Row[]> {
  const { familyId, from, most } = query;
  const direction = sql.raw(isDescending ? 'desc' : 'asc');
  const inOrder = sql`order by order_key ${direction}, id ${direction} limit ${most + 1}`;
  const place = from === null ? sql`true` : beyond(from.place, isDescending);
  const halves = inHalves(
    (half) => sql`select order_key, id from entry
      where ${asked(tx, actor, query, now)} and ${place} and ${half} ${inOrder}`,
  );
  const { rows } = await sql<Row>`
    with page as materialized (select id as page_id from (${halves}) halves ${inOrder})
    select ${columns}, 0 as rank
      from page join entry on partnership_id = ${tx.partnershipId} and family_id = ${familyId} and id = page_id
     order by order_key ${direction}, id ${direction}`.execute(tx.sql);
  return rows;
}

/** No index holds an order of agencies that is made in the program: so each agency’s entries are walked by themselves, and joined. */
async function listByAgency(
  tx: TenantTx,
  actor: Actor,
  query: EntryQuery,
  agencies: readonly AgencyId[],
  now: Date,
): Promise<readonly Row[]> {
  const { from, most } = query;
  const isDescending = from?.side === 'before';
  const direction = sql.raw(isDescending ? 'desc' : 'asc');
  const place = from === null ? sql`true` : beyondByAgency(from.place, isDescending);
  const { rows } = await sql<Row>`
    select own.*, ordered.rank::integer as rank
      from unnest(${[...agencies]}::uuid[]) with ordinality ordered (agency, rank)
     cross join lateral (
       select ${columns}
         from entry
        where ${asked(tx, actor, query, now)} and agency_id = ordered.agency and ${place}
        order by order_key ${direction}, id ${direction}
        limit ${most + 1}) own
     order by ordered.rank ${direction}, own.order_key ${direction}, own.id ${direction}
     limit ${most + 1}`.execute(tx.sql);
  return rows;
}

const columns = sql.raw('id, agency_id, submission_id, order_key, themes, standing, detail');

function asked(
  tx: TenantTx,
  actor: Actor,
  { familyId, filters }: Pick<EntryQuery, 'familyId' | 'filters'>,
  now: Date,
): RawBuilder<SqlBool> {
  return sql<SqlBool>`partnership_id = ${tx.partnershipId} and family_id = ${familyId}
    and ${visible(actor, 'entry', now, familyId)} and ${matches(filters, { partnershipId: tx.partnershipId, familyId })}`;
}

function beyond({ key, id }: EntryPlace, isDescending: boolean): RawBuilder<SqlBool> {
  return sql<SqlBool>`(entry.order_key, entry.id) ${sql.raw(isDescending ? '<' : '>')} (${key}, ${id}::uuid)`;
}

/** Agencies before the place’s own have nothing beyond it, those after it all of theirs. */
function beyondByAgency(place: EntryPlace, isDescending: boolean): RawBuilder<SqlBool> {
  const sign = sql.raw(isDescending ? '<' : '>');
  return sql<SqlBool>`(ordered.rank ${sign} ${place.rank} or (ordered.rank = ${place.rank} and ${beyond(place, isDescending)}))`;
}
