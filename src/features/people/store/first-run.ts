import type { LocalTx } from '../../../platform/database/transact.ts';
import type { Id } from '../../../shared/ids.ts';

export async function isAnyPartnership(tx: LocalTx): Promise<boolean> {
  const row = await tx.sql.selectFrom('tenant').select('partnership_id').limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function addFirstRunCode(
  tx: LocalTx,
  code: { readonly id: Id<'first-run'>; readonly hash: Buffer; readonly now: Date },
): Promise<void> {
  await tx.sql
    .insertInto('first_run')
    .values({ id: code.id, code_hash: code.hash, created_at: code.now })
    .execute();
}

/** The hashes of codes that have not been used: each process that was started has printed one. */
export async function findFirstRunHashes(tx: LocalTx): Promise<readonly Buffer[]> {
  const rows = await tx.sql
    .selectFrom('first_run')
    .select('code_hash')
    .where('used_at', 'is', null)
    .execute();
  return rows.map((row) => row.code_hash);
}

/** Uses all codes up, the rows locked until the transaction ends. False when somebody else did: of two at once, one wins. */
export async function takeFirstRun(tx: LocalTx, now: Date): Promise<boolean> {
  const taken = await tx.sql
    .updateTable('first_run')
    .set({ used_at: now })
    .where('used_at', 'is', null)
    .returning('id')
    .execute();
  return taken.length > 0;
}
