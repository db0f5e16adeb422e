import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId, PersonId } from '../../../shared/ids.ts';

/** What stands for people of a family in every document without names. */
export async function listPseudonyms(
  tx: TenantTx,
  familyId: FamilyId,
): Promise<ReadonlyMap<PersonId, string>> {
  const rows = await tx.sql
    .selectFrom('pseudonym')
    .select(['person_id', 'label'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .execute();
  return new Map(rows.map(({ person_id, label }) => [person_id, label]));
}

/** Keeps what documents call people by. The caller holds the family, and gives none that is kept for somebody else. */
export async function keepPseudonyms(
  tx: TenantTx,
  familyId: FamilyId,
  labels: ReadonlyMap<PersonId, string>,
): Promise<void> {
  if (labels.size === 0) return;
  const key = { partnership_id: tx.partnershipId, family_id: familyId };
  await tx.sql
    .insertInto('pseudonym')
    .values([...labels].map(([person_id, label]) => ({ ...key, person_id, label })))
    .execute();
}
