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

/** Entries by the months in which they begin and end, `YYYY-MM`; null where one is not known. */
export interface MonthsCount {
  readonly from: string | null;
  readonly to: string | null;
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
  /** How many of these are author’s notes. */
  readonly ofNotes: number;
  readonly months: readonly MonthCount[];
  /** When they lie, to the month, author’s notes apart: those whose beginning is not known first, then by it. */
  readonly spans: readonly MonthsCount[];
}

interface CountRow {
  readonly agency_id: AgencyId | null;
  readonly note: boolean | null;
  readonly begins: string | null;
  readonly ends: string | null;
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
    select agency_id, note, to_char(begins, 'YYYY-MM') as begins, to_char(ends, 'YYYY-MM') as ends, passes, facets,
           count(*)::integer as count
      from (select agency_id, note, facets, ${matches(filters, { partnershipId: tx.partnershipId, familyId })} as passes,
                   date_trunc('month', earliest::timestamp) as begins, date_trunc('month', latest::timestamp) as ends
              from (${told}) entry) one
     group by grouping sets ((agency_id, note, begins, ends, passes), (facets))`.execute(tx.sql);
  const byAgency = rows.flatMap(({ agency_id, note, ...row }) =>
    agency_id === null || note === null ? [] : [{ ...row, agencyId: agency_id, note }],
  );
  const facets = rows.flatMap(({ facets }) => (facets === null ? [] : [readFacets(facets)]));
  const found = byAgency.filter(({ passes }) => passes === true);
  const months = addUp(
    found.map(({ agencyId, note, count, ...one }) => ({ agencyId, note, month: monthOf(one), count })),
  );
  const spans = addUp(
    found.filter(({ note }) => !note).map(({ begins, ends, count }) => ({ from: begins, to: ends, count })),
  );
  return {
    agencies: new Set(byAgency.map(({ agencyId }) => agencyId)),
    kinds: new Set(facets.map(({ kind }) => kind)),
    themes: new Set(facets.flatMap(({ themes }) => themes)),
    children: new Set(facets.flatMap(({ children }) => children)),
    notes: byAgency.some(({ note }) => note),
    total: sumOf(months),
    ofNotes: sumOf(months.filter(({ note }) => note)),
    months,
    spans: spans.toSorted(bySpan),
  };
}

function sumOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** Null where an entry lies in several months, or in none that is known. */
function monthOf({ begins, ends }: Pick<CountRow, 'begins' | 'ends'>): string | null {
  return begins === ends ? begins : null;
}

/** Those that differ in nothing but how many they are, as one. */
function addUp<Counted extends { readonly count: number }>(all: readonly Counted[]): readonly Counted[] {
  const alike = Map.groupBy(all, ({ count: _count, ...rest }) => JSON.stringify(rest));
  return [...alike.values()].flatMap((group) => {
    const count = group.reduce((sum, one) => sum + one.count, 0);
    return group.slice(0, 1).map((one) => ({ ...one, count }));
  });
}

/** What begins before all that is known stands first, and what goes on beyond it last. */
function bySpan(one: MonthsCount, other: MonthsCount): number {
  const [from, otherFrom] = [one.from ?? '', other.from ?? ''];
  if (from !== otherFrom) return from < otherFrom ? -1 : 1;
  const [to, otherTo] = [one.to ?? '9999', other.to ?? '9999'];
  return to === otherTo ? 0 : to < otherTo ? -1 : 1;
}

/** All that is counted and filtered by; the index `entry_told_briefly` holds it. */
const columns = sql.raw(
  'id, agency_id, note, earliest, latest, facets, kind, themes, issues, children, folded',
);

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
