import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { type EntryId, type EntryRow, quoteEntries } from '../../chronology/operations/quote-entries.ts';
import { listVisibleAmong } from '../../chronology/store/find-entry.ts';
import { type Became, findBecame } from '../../chronology/store/quoted-entries.ts';
import type { Quote } from '../store/quotes.ts';

export type { EntryId, EntryRow };

/** An entry that something points at, as it stands now. */
export interface QuotedEntry extends EntryRow {
  /** Whether its words were changed since it was chosen. */
  readonly reworded: boolean;
}

/** What something points at, as far as its reader may see it. */
export interface QuotesTold {
  /** In the order of the chronology. */
  readonly entries: readonly QuotedEntry[];
  /** How many left the chronology since, of those that the reader might read. */
  readonly gone: number;
}

export interface AllQuotes {
  /** What this points at: nothing, for whatever points at nothing. */
  readonly of: (id: string) => QuotesTold;
  /** Whether it points at something that the reader may not see: then its own words may tell of it. Told to nobody. */
  readonly hides: (id: string) => boolean;
}

const nothing: QuotesTold = { entries: [], gone: 0 };

/** What these point at, for whoever reads there. Five statements, however many there are. */
export async function tellQuotes(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, quotes }: { readonly familyId: FamilyId; readonly quotes: readonly Quote[] },
  now: Date,
): Promise<AllQuotes> {
  const ids = [...new Set(quotes.map(({ entryId }) => entryId))];
  const { rows, became } = await quoteEntries(tx, actor, { familyId, of: ids }, now);
  const seen = new Set(rows.map(({ id }) => id));
  const { isGone, isHidden } = judge(seen, became);
  const byOwner = Map.groupBy(quotes, ({ ofId }) => ofId);
  return {
    of(id) {
      const own = byOwner.get(id);
      if (own === undefined) return nothing;
      const since = new Map<string, Date>(own.map(({ entryId, quotedAt }) => [entryId, quotedAt]));
      const entries = rows.flatMap((row): readonly QuotedEntry[] => {
        const quotedAt = since.get(row.id);
        if (quotedAt === undefined) return [];
        const changedAt = became.get(row.id)?.wordedAt ?? null;
        return [{ ...row, reworded: changedAt !== null && changedAt > quotedAt }];
      });
      return { entries, gone: own.filter(isGone).length };
    },
    hides: (id) => (byOwner.get(id) ?? []).some(isHidden),
  };
}

/** How a quote stands for somebody who sees these of the entries that stand, and might read those of the ones that are gone. */
function judge(seen: ReadonlySet<EntryId>, became: ReadonlyMap<EntryId, Became>) {
  const isGone = ({ entryId }: Quote) => became.get(entryId)?.gone === true;
  return { isGone, isHidden: (quote: Quote) => !(seen.has(quote.entryId) || isGone(quote)) };
}

/** Whether any of these points at something that the actor may not see. Two statements. Told to nobody. */
export async function hidesAny(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, quotes }: { readonly familyId: FamilyId; readonly quotes: readonly Quote[] },
  now: Date,
): Promise<boolean> {
  const ids = quotes.map(({ entryId }) => entryId);
  const seen = await listVisibleAmong(tx, actor, familyId, ids, now);
  const { isHidden } = judge(seen, await findBecame(tx, { actor, familyId, now }, ids));
  return quotes.some(isHidden);
}

/** What something points at, for the log: it is then told of to those alone who may read all of it. */
export function entriesOf(quotes: readonly Quote[]): string {
  return quotes.map(({ entryId }) => entryId).join(' ');
}
