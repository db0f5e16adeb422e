import { dayOf } from '../../../platform/database/day-of.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Day } from '../../../shared/day.ts';
import type { AccountId, AgencyId, FamilyId, Id } from '../../../shared/ids.ts';
import type { ReviewId } from './review.ts';

export type QuestionId = Id<'review-question'>;
export type AnswerId = Id<'review-question-answer'>;

/** What a reviewer asks of one agency. */
export interface Question {
  readonly id: QuestionId;
  readonly reviewId: ReviewId;
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  readonly words: string;
  readonly due: Day;
  readonly version: number;
  readonly askedAt: Date;
  readonly askedBy: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawReason: string | null;
  readonly answered: boolean;
}

/** What an agency answered; the one with the highest number stands. */
export interface QuestionAnswer {
  readonly id: AnswerId;
  readonly questionId: QuestionId;
  readonly number: number;
  readonly words: string;
  readonly at: Date;
  readonly by: string | null;
}

export async function insertQuestion(
  tx: TenantTx,
  one: Pick<Question, 'id' | 'reviewId' | 'familyId' | 'agencyId' | 'words' | 'due'> & {
    readonly by: AccountId;
  },
  now: Date,
): Promise<void> {
  await tx.sql
    .insertInto('review_question')
    .values({
      partnership_id: tx.partnershipId,
      id: one.id,
      review_id: one.reviewId,
      family_id: one.familyId,
      agency_id: one.agencyId,
      words: one.words,
      due: one.due,
      asked_at: now,
      asked_by: one.by,
    })
    .execute();
}

function questions(tx: TenantTx) {
  return tx.sql
    .selectFrom('review_question')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'review_question.partnership_id')
        .onRef('agency.id', '=', 'review_question.agency_id'),
    )
    .leftJoin('account as asker', (join) =>
      join
        .onRef('asker.partnership_id', '=', 'review_question.partnership_id')
        .onRef('asker.id', '=', 'review_question.asked_by'),
    )
    .selectAll('review_question')
    .select(['agency.name as agency_name', 'asker.name as asker_name'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('review_question_answer as answer')
          .select('answer.id')
          .where('answer.partnership_id', '=', tx.partnershipId)
          .whereRef('answer.review_question_id', '=', 'review_question.id'),
      ).as('answered'),
    )
    .where('review_question.partnership_id', '=', tx.partnershipId);
}

type Row = Awaited<ReturnType<ReturnType<typeof questions>['executeTakeFirstOrThrow']>>;

function asQuestion(row: Row): Question {
  return {
    id: row.id,
    reviewId: row.review_id,
    familyId: row.family_id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    words: row.words,
    due: dayOf(row.due),
    version: row.version,
    askedAt: row.asked_at,
    askedBy: row.asker_name,
    withdrawnAt: row.withdrawn_at,
    withdrawReason: row.withdraw_reason,
    answered: Boolean(row.answered),
  };
}

/** What was asked in these reviews, of all agencies or of one, in the order in which it was asked. */
export async function listQuestions(
  tx: TenantTx,
  reviews: readonly ReviewId[],
  agencyId?: AgencyId,
): Promise<readonly Question[]> {
  if (reviews.length === 0) return [];
  let query = questions(tx).where('review_question.review_id', 'in', reviews);
  if (agencyId !== undefined) query = query.where('review_question.agency_id', '=', agencyId);
  return (await query.orderBy('review_question.asked_at').orderBy('review_question.id').execute()).map(
    asQuestion,
  );
}

/** Null where nothing of this id was asked about the family. Whoever asks sees to it that the actor may see it. */
export async function findQuestion(
  tx: TenantTx,
  familyId: FamilyId,
  id: QuestionId,
): Promise<Question | null> {
  const row = await questions(tx)
    .where('review_question.family_id', '=', familyId)
    .where('review_question.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : asQuestion(row);
}

/** The next version of a question: when it was answered, or withdrawn. False where somebody was first. */
export async function changeQuestion(
  tx: TenantTx,
  { id, version }: Pick<Question, 'id' | 'version'>,
  change: {
    readonly withdrawn?: { readonly at: Date; readonly by: AccountId; readonly reason: string };
  } = {},
): Promise<boolean> {
  const { withdrawn } = change;
  const { numUpdatedRows } = await tx.sql
    .updateTable('review_question')
    .set({
      version: version + 1,
      ...(withdrawn === undefined
        ? {}
        : {
            withdrawn_at: withdrawn.at,
            withdrawn_by: withdrawn.by,
            withdraw_reason: withdrawn.reason,
          }),
    })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function insertAnswer(
  tx: TenantTx,
  { id, questionId, number, words }: Pick<QuestionAnswer, 'id' | 'questionId' | 'number' | 'words'>,
  by: AccountId,
  now: Date,
): Promise<void> {
  await tx.sql
    .insertInto('review_question_answer')
    .values({
      partnership_id: tx.partnershipId,
      id,
      review_question_id: questionId,
      number,
      words,
      answered_at: now,
      answered_by: by,
    })
    .execute();
}

/** The answers to these questions, the one that stands first, by question. */
export async function listAnswersTo(
  tx: TenantTx,
  ids: readonly QuestionId[],
): Promise<ReadonlyMap<QuestionId, readonly QuestionAnswer[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.sql
    .selectFrom('review_question_answer')
    .leftJoin('account as answerer', (join) =>
      join
        .onRef('answerer.partnership_id', '=', 'review_question_answer.partnership_id')
        .onRef('answerer.id', '=', 'review_question_answer.answered_by'),
    )
    .select([
      'review_question_answer.id',
      'review_question_answer.review_question_id',
      'review_question_answer.number',
      'review_question_answer.words',
      'review_question_answer.answered_at',
      'answerer.name',
    ])
    .where('review_question_answer.partnership_id', '=', tx.partnershipId)
    .where('review_question_answer.review_question_id', 'in', ids)
    .orderBy('review_question_answer.number', 'desc')
    .execute();
  const all = rows.map((row) => ({
    id: row.id,
    questionId: row.review_question_id,
    number: row.number,
    words: row.words,
    at: row.answered_at,
    by: row.name,
  }));
  return Map.groupBy(all, ({ questionId }) => questionId);
}
