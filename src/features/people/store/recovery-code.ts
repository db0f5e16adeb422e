import type { LocalTx } from '../../../platform/database/transact.ts';
import type { LoginId } from '../../../shared/ids.ts';

/** Puts new codes in the place of all that somebody had. */
export async function replaceRecoveryCodes(
  tx: LocalTx,
  loginId: LoginId,
  hashes: readonly Buffer[],
  now: Date,
): Promise<void> {
  await tx.sql.deleteFrom('recovery_code').where('login_id', '=', loginId).execute();
  if (hashes.length === 0) return;
  await tx.sql
    .insertInto('recovery_code')
    .values(hashes.map((code_hash) => ({ login_id: loginId, code_hash, created_at: now })))
    .execute();
}

/** Uses a code up. False when there is none such, or it was used: of two at once, one succeeds. */
export async function takeRecoveryCode(
  tx: LocalTx,
  loginId: LoginId,
  hash: Buffer,
  now: Date,
): Promise<boolean> {
  const taken = await tx.sql
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('login_id', '=', loginId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('login_id')
    .executeTakeFirst();
  return taken !== undefined;
}

export async function countRecoveryCodes(tx: LocalTx, loginId: LoginId): Promise<number> {
  const rows = await tx.sql
    .selectFrom('recovery_code')
    .select('code_hash')
    .where('login_id', '=', loginId)
    .where('used_at', 'is', null)
    .execute();
  return rows.length;
}
