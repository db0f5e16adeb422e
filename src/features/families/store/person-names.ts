import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { AccountId, Id, PersonId } from '../../../shared/ids.ts';

export type PersonNameId = Id<'person-name'>;
export type PersonNameKind = 'former' | 'known-as' | 'birth';

/** What somebody was called before, or is called besides. */
export interface PersonName {
  readonly id: PersonNameId;
  readonly kind: PersonNameKind;
  readonly name: string;
  /** Of a former name: when the record took another. */
  readonly until: Date | null;
  /** Why it is held. */
  readonly reason: string;
}

export interface NewPersonName extends PersonName {
  readonly at: Date;
  readonly by: AccountId;
}

export async function insertPersonName(
  tx: TenantTx,
  personId: PersonId,
  { id, kind, name, until, reason, at, by }: NewPersonName,
): Promise<void> {
  const key = { partnership_id: tx.partnershipId, id, person_id: personId };
  await tx.sql
    .insertInto('person_name')
    .values({ ...key, kind, name, until, reason, created_at: at, created_by: by })
    .execute();
}

/** Keeps what somebody was called until now: agencies’ records go on calling them so. */
export async function keepFormerName(
  tx: TenantTx,
  personId: PersonId,
  { name, until, by }: { readonly name: string; readonly until: Date; readonly by: AccountId },
): Promise<void> {
  const reason = 'The record called them so before.';
  const id = newId<'person-name'>();
  await insertPersonName(tx, personId, { id, kind: 'former', name, until, reason, at: until, by });
}

/** In the order in which they came; none that was entered by mistake. */
export async function listPersonNames(tx: TenantTx, personId: PersonId): Promise<readonly PersonName[]> {
  return tx.sql
    .selectFrom('person_name')
    .select(['id', 'kind', 'name', 'until', 'reason'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('person_id', '=', personId)
    .where('mistaken_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** False where somebody took it out first, or the person has no such name. */
export async function markNameMistaken(
  tx: TenantTx,
  personId: PersonId,
  id: PersonNameId,
  { at, by }: { readonly at: Date; readonly by: AccountId },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('person_name')
    .set({ mistaken_at: at, mistaken_by: by })
    .where('partnership_id', '=', tx.partnershipId)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('mistaken_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
