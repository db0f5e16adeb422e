import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { Leaf } from '../../../platform/cursors/keyset.ts';
import { type LeafAsked, leafOfWhole } from '../../../platform/cursors/leaf-of-whole.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Day } from '../../../shared/day.ts';
import { findQuestionStanding, type QuestionStanding } from '../domain/question-standing.ts';
import {
  findQuestion,
  listAnswersTo,
  listQuestions,
  type Question,
  type QuestionAnswer,
  type QuestionId,
} from '../store/questions.ts';
import { listQuotesOf } from '../store/quotes.ts';
import type { Review } from '../store/review.ts';
import type { FamilyNamed } from './begin-review.ts';
import { type ReviewKey, type ReviewOfFamily, requireReview } from './require-review.ts';
import { type AllQuotes, type QuotesTold, tellQuotes } from './tell-quotes.ts';

export type { QuestionId, QuestionStanding };

export interface AnswerTold extends QuestionAnswer {
  readonly quotes: QuotesTold;
}

export interface QuestionTold extends Question {
  readonly standing: QuestionStanding;
  readonly quotes: QuotesTold;
  /** The one that stands first, and those before it. */
  readonly answers: readonly AnswerTold[];
}

export interface QuestionsAnswer {
  readonly family: FamilyNamed;
  readonly review: Review;
  readonly leaf: Leaf<QuestionTold>;
  readonly total: number;
}

export const questionsOnPage = 30;

/** What is asked of agencies in a review, and what they answered. @throws AppError `not-found`, `not-allowed`. */
export function readQuestions(
  platform: Platform,
  actor: PersonActor,
  { after, before, ...key }: ReviewKey & LeafAsked,
): Promise<QuestionsAnswer> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    const { family, review } = await requireReview(tx, actor, key, now);
    const all = await tellQuestions(tx, actor, key, now);
    const { id, reference, name, children } = family;
    return {
      value: {
        family: { id, reference, name },
        review,
        leaf: leafOfWhole(all, questionsOnPage, { after, before }),
        total: all.length,
      },
      audit: { event: 'review-questions-read', object: { kind: 'review', id: review.id }, children },
    };
  });
}

/** All of a review: those that wait for an answer first. */
export async function tellQuestions(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, reviewId }: ReviewKey,
  now: Date,
): Promise<readonly QuestionTold[]> {
  const questions = await listQuestions(tx, [reviewId]);
  const answers = await listAnswersTo(
    tx,
    questions.map(({ id }) => id),
  );
  const ids = [...questions, ...[...answers.values()].flat()].map(({ id }) => id);
  const quotes = await listQuotesOf(tx, ids);
  const told = await tellQuotes(tx, actor, { familyId, quotes }, now);
  const today = dayOfInstant(now);
  const all = questions.map((one) => tellQuestion(one, answers.get(one.id) ?? [], told, today));
  const order: readonly QuestionStanding[] = ['late', 'waiting', 'answered', 'withdrawn'];
  return all.toSorted((one, other) => order.indexOf(one.standing) - order.indexOf(other.standing));
}

export function tellQuestion(
  question: Question,
  answers: readonly QuestionAnswer[],
  told: AllQuotes,
  today: Day,
): QuestionTold {
  const facts = {
    due: question.due,
    answered: answers.length > 0,
    withdrawn: question.withdrawnAt !== null,
  };
  return {
    ...question,
    standing: findQuestionStanding(facts, today),
    quotes: told.of(question.id),
    answers: answers.map((answer) => ({ ...answer, quotes: told.of(answer.id) })),
  };
}

export interface QuestionKey extends ReviewKey {
  readonly questionId: QuestionId;
}

export interface QuestionOfReview extends ReviewOfFamily {
  readonly question: Question;
}

/** @throws AppError `not-found`. */
export async function requireQuestion(
  tx: TenantTx,
  actor: PersonActor,
  { questionId, ...key }: QuestionKey,
  now: Date,
): Promise<QuestionOfReview> {
  const { family, review } = await requireReview(tx, actor, key, now);
  const question = await findQuestion(tx, family.id, questionId);
  if (question === null || question.reviewId !== review.id) throw notFound('question');
  return { family, review, question };
}

export interface QuestionAsked {
  readonly family: FamilyNamed;
  readonly review: Review;
  readonly question: QuestionTold;
  /** Whether this person may remove it for good, and what was answered. */
  readonly mayPurge: boolean;
}

/** The partnership asks: officers alone remove a question of a review for good. */
export function mayPurgeQuestion({ role }: PersonActor): boolean {
  return mayDo(role, 'purge-entries') && role === 'officer';
}

/** One question with every version of its answer, for the reviewer. @throws AppError `not-found`, `not-allowed`. */
export function readQuestion(
  platform: Platform,
  actor: PersonActor,
  key: QuestionKey,
): Promise<QuestionAsked> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    const { family, review, question } = await requireQuestion(tx, actor, key, now);
    const { id, reference, name, children } = family;
    return {
      value: {
        family: { id, reference, name },
        review,
        question: await readWhole(tx, actor, question, now),
        mayPurge: mayPurgeQuestion(actor),
      },
      audit: {
        event: 'review-questions-read',
        object: { kind: 'review-question', id: question.id },
        children,
      },
    };
  });
}

/** A question with its answers and what they point at, as far as the actor may see it. */
export async function readWhole(
  tx: TenantTx,
  actor: PersonActor,
  question: Question,
  now: Date,
): Promise<QuestionTold> {
  const answers = (await listAnswersTo(tx, [question.id])).get(question.id) ?? [];
  const quotes = await listQuotesOf(tx, [question.id, ...answers.map(({ id }) => id)]);
  const told = await tellQuotes(tx, actor, { familyId: question.familyId, quotes }, now);
  return tellQuestion(question, answers, told, dayOfInstant(now));
}
