import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { type EntryId, type EntryRow, quoteEntries } from '../../chronology/operations/quote-entries.ts';
import { isToldGone } from '../domain/is-told-gone.ts';
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

/** What these point at, for whoever reads there. Six statements, however many there are. */
export async function tellQuotes(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, quotes }: { readonly familyId: FamilyId; readonly quotes: readonly Quote[] },
  now: Date,
): Promise<AllQuotes> {
  const ids = [...new Set(quotes.map(({ entryId }) => entryId))];
  const { rows, rewordedAt, standing } = await quoteEntries(tx, actor, { familyId, of: ids }, now);
  const seen = new Set<string>(rows.map(({ id }) => id));
  const ofPanel = actor.role === 'officer' || actor.role === 'reviewer';
  const isGone = (quote: Quote) => !standing.has(quote.entryId) && isToldGone(quote, ofPanel);
  const isHidden = (quote: Quote) => !(seen.has(quote.entryId) || isGone(quote));
  const byOwner = Map.groupBy(quotes, ({ ofId }) => ofId);
  return {
    of(id) {
      const own = byOwner.get(id);
      if (own === undefined) return nothing;
      const since = new Map<string, Date>(own.map(({ entryId, quotedAt }) => [entryId, quotedAt]));
      const entries = rows.flatMap((row): readonly QuotedEntry[] => {
        const quotedAt = since.get(row.id);
        if (quotedAt === undefined) return [];
        const changedAt = rewordedAt.get(row.id);
        return [{ ...row, reworded: changedAt !== undefined && changedAt > quotedAt }];
      });
      return { entries, gone: own.filter(isGone).length };
    },
    hides: (id) => (byOwner.get(id) ?? []).some(isHidden),
  };
}
