import type { LocalTx, TenantTx } from '../../../platform/database/transact.ts';
import type { PartnershipId } from '../../../shared/ids.ts';

export interface PartnershipRow {
  readonly name: string;
  readonly demonstration: boolean;
  readonly version: number;
}

export async function findPartnership(tx: TenantTx): Promise<PartnershipRow | undefined> {
  return tx.sql
    .selectFrom('partnership')
    .select(['name', 'demonstration', 'version'])
    .where('partnership_id', '=', tx.partnershipId)
    .executeTakeFirst();
}

/**
 * Lets no other change of accounts or agencies go on until this transaction has ended: what must hold among several
 * of them (an administrator is left, an ended agency has no people) is asked and changed as one. Rows that refer to
 * the partnership can still be added.
 */
export async function holdPartnership(tx: TenantTx): Promise<void> {
  await tx.sql
    .selectFrom('partnership')
    .select('version')
    .where('partnership_id', '=', tx.partnershipId)
    .forNoKeyUpdate()
    .execute();
}

/** Whether it was still at that version, and so was changed. */
export async function changePartnershipRow(
  tx: TenantTx,
  change: { readonly name: string; readonly version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('partnership')
    .set({ name: change.name, version: change.version + 1 })
    .where('partnership_id', '=', tx.partnershipId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** In the list of partnerships, and in its own context. */
export async function addPartnershipRow(tx: TenantTx, name: string, now: Date): Promise<void> {
  const partnership_id = tx.partnershipId;
  await tx.sql.insertInto('tenant').values({ partnership_id, created_at: now }).execute();
  await tx.sql.insertInto('partnership').values({ partnership_id, name, created_at: now }).execute();
}

/** Every partnership of the installation, in the order in which they were added. */
export async function listTenantIds(tx: LocalTx): Promise<readonly PartnershipId[]> {
  const rows = await tx.sql
    .selectFrom('tenant')
    .select('partnership_id')
    .orderBy('created_at')
    .orderBy('partnership_id')
    .execute();
  return rows.map((row) => row.partnership_id);
}
