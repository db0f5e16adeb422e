import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { QuestionId } from './questions.ts';

/** Removes all that was answered to a question for good, every wording of it, and what these pointed at. */
export async function deleteAnswersTo(tx: TenantTx, id: QuestionId): Promise<void> {
  await sql`delete from review_quote
     where partnership_id = ${tx.partnershipId} and of_id in (
       select answer.id from review_question_answer answer
        where answer.partnership_id = ${tx.partnershipId} and answer.review_question_id = ${id})`.execute(
    tx.sql,
  );
  await tx.sql
    .deleteFrom('review_question_answer')
    .where('partnership_id', '=', tx.partnershipId)
    .where('review_question_id', '=', id)
    .execute();
}

/** Removes a question for good, with all that was answered, why it was withdrawn, and what it points at. */
export async function deleteQuestion(tx: TenantTx, id: QuestionId): Promise<void> {
  await deleteAnswersTo(tx, id);
  await sql`delete from review_quote where partnership_id = ${tx.partnershipId} and of_id = ${id}`.execute(
    tx.sql,
  );
  await tx.sql
    .deleteFrom('review_question')
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .execute();
}
