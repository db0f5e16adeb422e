import type { TenantTx } from '../../../platform/database/transact.ts';
import type { SubmissionKey } from './submission.ts';

/** How many entries and notes of a file stand in the chronology, whoever may see them: for the program's own work. */
export async function countEntries(
  tx: TenantTx,
  { id, familyId }: Pick<SubmissionKey, 'id' | 'familyId'>,
): Promise<number> {
  const { count } = await tx.sql
    .selectFrom('entry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('submission_id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(count);
}
