import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { typedKeyPattern } from '../domain/typed/typed-key.ts';
import type { EntryId, SubmissionId, SubmissionKey } from './submission.ts';

/** An entry that a row of a file was, when it was in the chronology before. */
export interface IdLeft {
  readonly id: EntryId;
  readonly rowKey: string;
  /** The file that it came with first; null of an old one, of which it was not noted. */
  readonly first: SubmissionId | null;
}

/**
 * As which entries the rows of a file stood, which left with it, or went on with other words: put back, each row is that entry again. Its id was that of
 * a row of an earlier file where it had gone on from there.
 */
export async function listIdsLeft(
  tx: TenantTx,
  { id, familyId, agencyId }: SubmissionKey,
): Promise<readonly IdLeft[]> {
  const own = sql`partnership_id = ${tx.partnershipId} and family_id = ${familyId} and agency_id = ${agencyId}
    and submission_id = ${id} and row_key is not null and row_key not like ${typedKeyPattern}`;
  const { rows } = await sql<IdLeft>`
    select entry_id as id, row_key as "rowKey", first_submission_id as first from gone_entry where ${own}
    union
    select v.entry_id, v.row_key, coalesce(
             (select e.first_submission_id from entry e
               where e.partnership_id = ${tx.partnershipId} and e.family_id = ${familyId} and e.id = v.entry_id),
             (select g.first_submission_id from gone_entry g
               where g.partnership_id = ${tx.partnershipId} and g.family_id = ${familyId} and g.entry_id = v.entry_id))
      from (select entry_id, row_key from entry_version where ${own}) v
    order by 1, 2`.execute(tx.sql);
  return rows;
}

/**
 * Of the entries that rows of the same cells left as, that which one of these rows was: its own, or one that went on from an earlier file, before one that
 * may be another row’s own.
 *
 * @param mine the id that is the row’s own in the file (`own`).
 */
export function chooseIdLeft(
  left: readonly IdLeft[],
  { own, mine }: { readonly own: SubmissionId; readonly mine: EntryId | undefined },
): EntryId | undefined {
  const chosen = left.find(({ id }) => id === mine) ?? left.find(({ first }) => first !== own) ?? left[0];
  return chosen?.id;
}
