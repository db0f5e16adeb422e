import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { type EntryFilters, matches } from './entry-filters.ts';

/** Entries of one agency in one month that the filters let through. */
export interface MonthCount {
  readonly agencyId: AgencyId;
  readonly note: boolean;
  /** `YYYY-MM`; null where the month is not known, or there are several. */
  readonly month: string | null;
  readonly count: number;
}

/** What of a family’s entries the actor may see: what they can be filtered by, and how many the filters let through. */
export interface EntryCounts {
  /** Of all that the actor may see, filters apart. */
  readonly agencies: ReadonlySet<AgencyId>;
  readonly kinds: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  readonly children: ReadonlySet<string>;
  readonly notes: boolean;
  readonly total: number;
  readonly months: readonly MonthCount[];
}

interface CountRow {
  readonly agency_id: AgencyId | null;
  readonly note: boolean | null;
  readonly month: string | null;
  readonly passes: boolean | null;
  readonly kind: string | null;
  readonly themes: readonly string[] | null;
  readonly children: unknown;
  readonly count: number;
}

/**
 * Counts in one go through the family’s entries: it is the cost of the page that grows with them, so nothing is read twice.
 */
export async function countEntries(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  filters: EntryFilters,
  hiding: boolean,
  now: Date,
): Promise<EntryCounts> {
  const { rows } = await sql<CountRow>`
    select agency_id, note, month, passes, kind, themes, children, count(*)::integer as count
      from (select agency_id, note, kind, themes, children, ${matches(filters, hiding)} as passes,
                   case when earliest = latest or date_trunc('month', earliest) = date_trunc('month', latest)
                        then to_char(earliest, 'YYYY-MM') end as month
              from entry
             where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and ${visible(actor, 'entry', now)}) one
     group by grouping sets ((agency_id, note, month, passes), (kind), (themes), (children))`.execute(tx.sql);
  const byAgency = rows.flatMap(({ agency_id, note, month, passes, count }) =>
    agency_id === null || note === null ? [] : [{ agencyId: agency_id, note, month, count, passes }],
  );
  const months = byAgency.filter(({ passes }) => passes === true);
  return {
    agencies: new Set(byAgency.map(({ agencyId }) => agencyId)),
    kinds: new Set(rows.flatMap(({ kind }) => kind ?? [])),
    themes: new Set(rows.flatMap(({ themes }) => themes ?? [])),
    children: new Set(rows.flatMap(({ children }) => textsIn(children))),
    notes: byAgency.some(({ note }) => note),
    total: months.reduce((sum, { count }) => sum + count, 0),
    months: months.map(({ agencyId, note, month, count }) => ({ agencyId, note, month, count })),
  };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
