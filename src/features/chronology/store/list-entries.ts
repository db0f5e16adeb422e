import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId, Id } from '../../../shared/ids.ts';
import { withoutHints } from '../domain/doubts-about-others.ts';
import type { Entry } from '../domain/entry.ts';
import { type EntryFilters, matches } from './entry-filters.ts';
import { releaseEntry } from './row-detail.ts';

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
  /** Whether some of the family’s entries are kept from the actor (`hidesEntries`). */
  readonly hiding: boolean;
}

/** An entry as a list shows it. */
export interface ListedEntry {
  readonly id: EntryId;
  readonly agencyId: AgencyId;
  readonly submissionId: Id<'submission'>;
  readonly place: EntryPlace;
  readonly themes: readonly string[];
  readonly entry: Entry;
}

export interface EntryPage {
  readonly rows: readonly ListedEntry[];
  /** Whether there are more on the side to which the page was read. */
  readonly more: boolean;
}

/** One page of a family’s entries that the actor may see and the filters let through. It walks the index `entry_in_order`. */
export async function listEntries(
  tx: TenantTx,
  actor: Actor,
  query: EntryQuery,
  now: Date,
): Promise<EntryPage> {
  const { familyId, filters, order, from, most, hiding } = query;
  const backwards = from?.side === 'before';
  const isDescending = (order.by === 'date' && order.latestFirst) !== backwards;
  const rank = rankOf(order);
  const found = await tx.sql
    .selectFrom('entry')
    .select(['id', 'agency_id', 'submission_id', 'order_key', 'themes', 'detail', rank.as('rank')])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where(visible(actor, 'entry', now))
    .where(matches(filters, hiding))
    .where(from === null ? sql<SqlBool>`true` : beyond(order, from.place, isDescending))
    .orderBy(order.by === 'agency' ? rank : sql`order_key`, isDescending ? 'desc' : 'asc')
    .orderBy('order_key', isDescending ? 'desc' : 'asc')
    .orderBy('id', isDescending ? 'desc' : 'asc')
    .limit(most + 1)
    .execute();
  const rows = found.slice(0, most).map(
    (row): ListedEntry => ({
      id: row.id,
      agencyId: row.agency_id,
      submissionId: row.submission_id,
      place: { rank: row.rank, key: row.order_key, id: row.id },
      themes: row.themes,
      entry: withoutHints(releaseEntry(row.detail).entry, hiding),
    }),
  );
  return { rows: backwards ? rows.toReversed() : rows, more: found.length > most };
}

function rankOf(order: EntryOrder): RawBuilder<number> {
  if (order.by === 'date') return sql<number>`0`;
  return sql<number>`coalesce(array_position(${[...order.agencies]}::uuid[], entry.agency_id), ${order.agencies.length + 1})`;
}

function beyond(
  order: EntryOrder,
  { rank, key, id }: EntryPlace,
  isDescending: boolean,
): RawBuilder<SqlBool> {
  const sign = isDescending ? sql`<` : sql`>`;
  if (order.by === 'date') return sql<SqlBool>`(entry.order_key, entry.id) ${sign} (${key}, ${id}::uuid)`;
  return sql<SqlBool>`(${rankOf(order)}, entry.order_key, entry.id) ${sign} (${rank}::integer, ${key}, ${id}::uuid)`;
}
