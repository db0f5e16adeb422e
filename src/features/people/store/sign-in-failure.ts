import type { LocalTx } from '../../../platform/database/transact.ts';

/**
 * The failures of each subject, its row locked until the transaction ends; rows that are missing are made. In the order of
 * their names, so that two guesses never wait for each other.
 */
export async function lockFailures(
  tx: LocalTx,
  subjects: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, readonly Date[]>> {
  const sorted = [...new Set(subjects)].sort();
  await tx.sql
    .insertInto('sign_in_failure')
    .values(sorted.map((subject) => ({ subject, failed_at: [], last_at: now })))
    .onConflict((conflict) => conflict.column('subject').doNothing())
    .execute();
  const rows = await tx.sql
    .selectFrom('sign_in_failure')
    .select(['subject', 'failed_at'])
    .where('subject', 'in', sorted)
    .orderBy('subject')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.subject, row.failed_at]));
}

export async function keepFailures(
  tx: LocalTx,
  subject: string,
  failures: readonly Date[],
  now: Date,
): Promise<void> {
  await tx.sql
    .updateTable('sign_in_failure')
    .set({ failed_at: [...failures], last_at: now })
    .where('subject', '=', subject)
    .execute();
}

/** Forgets subjects whose last failure counts nowhere any more. */
export async function forgetFailures(tx: LocalTx, before: Date): Promise<void> {
  await tx.sql.deleteFrom('sign_in_failure').where('last_at', '<', before).execute();
}
