import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from './transact.ts';

/**
 * When an agency last answered what a review asks of it otherwise than that it holds nothing; null where it never did: the one rule that families and
 * reviews ask. It answered when a file was sent or named in answer, or again; when one that answers, or took the place of one that does, was
 * sent, put in or put back; and when it said that what is in the chronology is its answer. What becomes of a file later is no answer.
 *
 * @param requestId of the request, as a uuid.
 */
export function lastAnswer(
  { partnershipId }: TenantTx,
  requestId: RawBuilder<unknown>,
): RawBuilder<Date | null> {
  return sql<Date | null>`(
    with recursive answering as (
      select file.family_id, file.agency_id, file.replaced_by,
             greatest(answer.created_at, answer.again_at, file.put_in_at) as at
        from review_answer answer
        join submission file on file.partnership_id = ${partnershipId} and file.id = answer.submission_id
       where answer.partnership_id = ${partnershipId} and answer.review_request_id = ${requestId}
      union
      select next.family_id, next.agency_id, next.replaced_by, greatest(next.created_at, next.put_in_at)
        from answering
        join submission next on next.partnership_id = ${partnershipId} and next.family_id = answering.family_id
         and next.agency_id = answering.agency_id and next.number = answering.replaced_by)
    select max(said.at) from (
      select answering.at from answering
      union all
      select change.changed_at from review_request_change change
       where change.partnership_id = ${partnershipId} and change.review_request_id = ${requestId}
         and change.kind = 'answered-by-record') said)`;
}
