import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, FamilyId } from '../../../shared/ids.ts';

export interface NewFamily {
  readonly id: FamilyId;
  readonly reference: string;
  readonly name: string;
  readonly createdBy: AccountId;
}

/** Throws PostgreSQL's own error of `family_reference_alike_once` when another family has the reference, however it is typed. */
export async function insertFamily(
  tx: TenantTx,
  { id, reference, name, createdBy }: NewFamily,
  now: Date,
): Promise<void> {
  await tx.sql
    .insertInto('family')
    .values({
      partnership_id: tx.partnershipId,
      id,
      reference,
      name,
      created_at: now,
      created_by: createdBy,
    })
    .execute();
}

/**
 * Changes what stands at the head of a record, or nothing but its version where no more is given: who adds a child holds
 * that they saw all of them. False where somebody changed it first. Throws as `insertFamily` does.
 */
export async function updateFamily(
  tx: TenantTx,
  { id, version }: { readonly id: FamilyId; readonly version: number },
  change: { readonly reference?: string; readonly name?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('family')
    .set(({ eb }) => ({
      ...change,
      version: version + 1,
      // One of two that stood alike before references were compared may keep its own, and changes to none that another has.
      ...(change.reference === undefined
        ? {}
        : {
            reference_from_before: eb
              .case()
              .when('reference', '=', change.reference)
              .then(eb.ref('reference_from_before'))
              .else(false)
              .end(),
          }),
    }))
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** A family's own id, and that of everybody and everything that its record has or had: people, addresses, allocations of workers. */
export async function listIdsOfRecord(tx: TenantTx, familyId: FamilyId): Promise<readonly string[]> {
  const part = (table: 'address' | 'allocation') =>
    tx.sql
      .selectFrom(table)
      .select(sql<string>`id`.as('id'))
      .where('partnership_id', '=', tx.partnershipId)
      .where('family_id', '=', familyId);
  const rows = await tx.sql
    .selectFrom('family_member')
    .select(sql<string>`person_id`.as('id'))
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .unionAll(part('address'))
    .unionAll(part('allocation'))
    .execute();
  return [familyId, ...rows.map(({ id }) => id)];
}
