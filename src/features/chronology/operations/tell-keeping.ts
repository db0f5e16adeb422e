import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import type { Entry } from '../domain/entry.ts';
import { handlingOfKind, isKeptKind } from '../domain/kinds.ts';
import { type KeepingTold, sayKeeping } from '../domain/say-keeping.ts';
import { findKeeping, type KeepingFound, type RowOfAgency } from '../store/row-keeping.ts';

/** From whom an entry is kept, as its own agency is told it. */
export interface EntryKeeping extends KeepingTold {
  readonly handling: KeepingFound['handling'];
  /** Who decided it, and when; null where nobody has: everybody may read it, or the program keeps it back until a person decides. */
  readonly decided: { readonly by: string; readonly at: Date } | null;
  /** The program keeps it back: it may be a row that was kept from others, with other words. */
  readonly heldBack: boolean;
  /** Whether it does so since entries of its kind are usually kept. */
  readonly byKind: boolean;
  /** Whether whoever asks may decide it. */
  readonly mayDecide: boolean;
}

/**
 * Null for people of other agencies, and of none: what is withheld is for its originator to know. Two statements.
 *
 * @param entry with what its agency is called, and its kind.
 */
export async function tellKeeping(
  tx: TenantTx,
  actor: PersonActor,
  row: RowOfAgency,
  entry: Pick<Entry, 'agency' | 'kind'>,
  now: Date,
): Promise<EntryKeeping | null> {
  if (actor.agencyId !== row.agencyId) return null;
  const { names, reasons, ...keeping } = await findKeeping(tx, row);
  const involved = await listInvolvedAgencies(tx, row.familyId, now);
  const { handling, decided } = keeping;
  const told = {
    handling,
    named: keeping.named.map((one) => names.get(one) ?? ''),
    notFor: keeping.notFor.map((one) => ({ name: names.get(one) ?? '', reason: reasons.get(one) ?? '' })),
  };
  const others = involved.filter(({ id }) => id !== row.agencyId).map(({ name }) => name);
  return {
    ...sayKeeping(told, entry.agency, others),
    handling,
    decided: decided === null ? null : { by: decided.by, at: decided.at },
    heldBack: decided === null && (handling !== 'core-group' || keeping.notFor.length > 0),
    byKind: decided === null && handling === handlingOfKind(entry.kind) && isKeptKind(entry.kind),
    mayDecide: actor.role === 'agency-lead',
  };
}
