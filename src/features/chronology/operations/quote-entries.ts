import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { EntryId } from '../store/list-entries.ts';
import { type Became, findBecame, listQuoted } from '../store/quoted-entries.ts';
import { readMarksOfFamily } from './agency-words.ts';
import { type EntryRow, sayEntryRow } from './say-entry-row.ts';

export type { EntryId, EntryRow };

/** What becomes of entries that something points at. */
export interface Quotable {
  /** As they stand now, in the order of the chronology: those that the actor may see. */
  readonly rows: readonly EntryRow[];
  /** By the ids that were asked for. */
  readonly became: ReadonlyMap<EntryId, Became>;
}

/** Entries that another feature points at, for whoever reads there. Inside the operation of that page, which writes the audit row. */
export async function quoteEntries(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, of }: { readonly familyId: FamilyId; readonly of: readonly EntryId[] },
  now: Date,
): Promise<Quotable> {
  if (of.length === 0) return { rows: [], became: new Map() };
  const found = await listQuoted(tx, actor, { familyId, of }, now);
  const marks = await readMarksOfFamily(tx, actor, { familyId }, now);
  return {
    rows: found.map((one) => sayEntryRow(one, marks)),
    became: await findBecame(tx, { actor, familyId, now }, of),
  };
}
