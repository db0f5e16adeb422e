import type { TenantTx } from '../../../platform/database/transact.ts';
import type { SubmissionId } from './submission.ts';

/** Who said that they sent a file by a link, in answer to a request of a review; null of one that came otherwise. One statement. */
export async function findLinkSender(tx: TenantTx, id: SubmissionId): Promise<string | null> {
  const row = await tx.sql
    .selectFrom('review_answer')
    .select('sender_name')
    .where('partnership_id', '=', tx.partnershipId)
    .where('submission_id', '=', id)
    .where('upload_link_id', 'is not', null)
    .orderBy('review_request_id')
    .limit(1)
    .executeTakeFirst();
  return row?.sender_name ?? null;
}
