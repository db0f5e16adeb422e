import type { PersonActor } from '../../../platform/access/actor.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { WorkItem } from '../../../platform/work-item.ts';
import { findQuestionStanding } from '../domain/question-standing.ts';
import { listQuestions, type Question } from '../store/questions.ts';
import type { ListedReview } from '../store/review.ts';

/**
 * What questions of open reviews ask of somebody: of an agency’s lead the answers of their own agency; of reviewers and officers that
 * they remind those who are late. One statement.
 */
export async function findQuestionWork(
  tx: TenantTx,
  actor: PersonActor,
  reviews: readonly ListedReview[],
  now: Date,
): Promise<readonly WorkItem[]> {
  const isLead = actor.role === 'agency-lead';
  const agencyId = isLead ? (actor.agencyId ?? undefined) : undefined;
  const questions = await listQuestions(
    tx,
    reviews.map(({ id }) => id),
    agencyId,
  );
  const today = dayOfInstant(now);
  return questions.flatMap((question) => {
    const review = reviews.find(({ id }) => id === question.reviewId);
    const withdrawn = question.withdrawnAt !== null;
    const standing = findQuestionStanding(
      { due: question.due, answered: question.answered, withdrawn },
      today,
    );
    if (review === undefined || !(standing === 'late' || (isLead && standing === 'waiting'))) return [];
    return [isLead ? itemOfLead(review, question) : itemOfReviewer(review, question)];
  });
}

function itemOfLead(review: ListedReview, question: Question): WorkItem {
  return {
    id: `question:${question.id}`,
    sentence: `Answer a question of a review to ${question.agencyName}.`,
    href: `/families/${review.familyId}/questions/${question.id}`,
    due: question.due,
    family: familyOf(review),
  };
}

function itemOfReviewer(review: ListedReview, question: Question): WorkItem {
  return {
    id: `question:${question.id}`,
    sentence: `Remind ${question.agencyName}: a question of the review is not answered.`,
    href: `/families/${review.familyId}/reviews/${review.id}/questions/${question.id}`,
    due: question.due,
    family: familyOf(review),
  };
}

function familyOf({ familyId: id, reference, familyName: name }: ListedReview): WorkItem['family'] {
  return { id, reference, name };
}
