import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { type EntryFilters, matches } from './entry-filters.ts';
import { inHalves } from './told-entries.ts';

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
  readonly facets: string | null;
  readonly count: number;
}

/**
 * Counts in one go through the family’s entries: it is the cost of the page that grows with them, so nothing is read twice, no
 * entry is opened, and nothing is worked out for an entry that can be worked out for a group of them.
 */
export async function countEntries(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  filters: EntryFilters,
  now: Date,
): Promise<EntryCounts> {
  const told = inHalves(
    (half) => sql`select ${columns} from entry
      where partnership_id = ${tx.partnershipId} and family_id = ${familyId}
        and ${visible(actor, 'entry', now, familyId)} and ${half}`,
  );
  const { rows } = await sql<CountRow>`
    select agency_id, note, to_char(month, 'YYYY-MM') as month, passes, facets, count(*)::integer as count
      from (select agency_id, note, facets, ${matches(filters, { partnershipId: tx.partnershipId, familyId })} as passes, ${month} as month
              from (${told}) entry) one
     group by grouping sets ((agency_id, note, month, passes), (facets))`.execute(tx.sql);
  const byAgency = rows.flatMap(({ agency_id, note, month, passes, count }) =>
    agency_id === null || note === null ? [] : [{ agencyId: agency_id, note, month, count, passes }],
  );
  const facets = rows.flatMap(({ facets }) => (facets === null ? [] : [readFacets(facets)]));
  const months = byAgency.filter(({ passes }) => passes === true);
  return {
    agencies: new Set(byAgency.map(({ agencyId }) => agencyId)),
    kinds: new Set(facets.map(({ kind }) => kind)),
    themes: new Set(facets.flatMap(({ themes }) => themes)),
    children: new Set(facets.flatMap(({ children }) => children)),
    notes: byAgency.some(({ note }) => note),
    total: months.reduce((sum, { count }) => sum + count, 0),
    months: months.map(({ agencyId, note, month, count }) => ({ agencyId, note, month, count })),
  };
}

/** All that is counted and filtered by; the index `entry_told_briefly` holds it. */
const columns = sql.raw(
  'id, agency_id, note, earliest, latest, facets, kind, themes, issues, children, folded',
);

/** The first day of the month in which an entry lies; null where it lies in several, or in none that is known. */
const month = sql`case when earliest = latest or date_trunc('month', earliest::timestamp) = date_trunc('month', latest::timestamp)
  then date_trunc('month', earliest::timestamp) end`;

/** What the database puts into the column `facets`: a line each for the kind, the themes, and the children’s names. */
function readFacets(
  facets: string,
): Readonly<Record<'themes' | 'children', readonly string[]>> & { kind: string } {
  const [kind = '', themes = '', children = ''] = facets.split('\n');
  return {
    kind,
    themes: themes.split(' ').filter((theme) => theme !== ''),
    children: textsIn(children === '' ? null : JSON.parse(children)),
  };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
