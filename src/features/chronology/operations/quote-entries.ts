import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { nameAgenciesOf } from '../store/find-entry.ts';
import { hidesEntries } from '../store/hides-entries.ts';
import type { EntryId } from '../store/list-entries.ts';
import { listQuoted, listStanding } from '../store/quoted-entries.ts';
import { markNamed } from './agency-words.ts';
import { type EntryRow, sayEntryRow } from './say-entry-row.ts';

export type { EntryId, EntryRow };

/** What becomes of entries that something points at. */
export interface Quotable {
  /** As they stand now, in the order of the chronology: those that the actor may see. */
  readonly rows: readonly EntryRow[];
  /**
   * Those of the ids that stand in the chronology, kept from the actor or not, with when their words last took the place of others;
   * null where they never did. To be told to nobody as it is.
   */
  readonly standing: ReadonlyMap<EntryId, Date | null>;
}

/** Entries that another feature points at, for whoever reads there. Inside the operation of that page, which writes the audit row. */
export async function quoteEntries(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, of }: { readonly familyId: FamilyId; readonly of: readonly EntryId[] },
  now: Date,
): Promise<Quotable> {
  if (of.length === 0) return { rows: [], standing: new Map() };
  const hiding = await hidesEntries(tx, actor, familyId, now);
  const found = await listQuoted(tx, actor, { familyId, of, hiding }, now);
  const marks = markNamed(await nameAgenciesOf(tx, actor, familyId, now));
  return {
    rows: found.map((one) => sayEntryRow(one, marks)),
    standing: await listStanding(tx, familyId, of),
  };
}
