import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { Platform } from '../../../platform/platform.ts';
import { latestOf } from '../../../shared/latest-of.ts';
import { isAskedMore } from '../../families/domain/asked-more.ts';
import { findReviewSteps, type ReviewStep } from '../domain/next-in-review.ts';
import {
  findRequestStanding,
  followAnswers,
  indexFiles,
  type RequestStanding,
} from '../domain/request-standing.ts';
import { type FileOfAgency, listFilesOfAgencies } from '../store/answers.ts';
import { type HeldAfterAll, listHeldAfterAll } from '../store/held-after-all.ts';
import { listQuestions } from '../store/questions.ts';
import { listRequests, type ReviewRequest } from '../store/request.ts';
import type { Review } from '../store/review.ts';
import { type FormerReview, listFormerReviews } from '../store/review-versions.ts';
import type { FamilyNamed } from './begin-review.ts';
import { type ReviewKey, requireReview } from './require-review.ts';

export type { FormerReview, Review, ReviewStep };

/** A request with the files that answer it, and how it stands. */
export interface RequestTold extends ReviewRequest {
  readonly standing: RequestStanding;
  readonly files: readonly FileOfAgency[];
}

export interface ReviewTold {
  readonly family: FamilyNamed;
  readonly review: Review;
  readonly requests: readonly RequestTold[];
  /** What happens next, for those who may do it; nothing where the review is closed. */
  readonly steps: readonly ReviewStep[];
  readonly mayManage: boolean;
  /** What it said before it was corrected, or opened again; the newest first. */
  readonly former: readonly FormerReview[];
  /** How many questions to agencies wait for an answer. */
  readonly unanswered: number;
}

/** A review, whom it asks, and who has answered. @throws AppError `not-found`, `not-allowed`. */
export function readReview(platform: Platform, actor: PersonActor, key: ReviewKey): Promise<ReviewTold> {
  return perform(platform, actor, 'read-reviews', async (tx, now) => {
    const { family, review } = await requireReview(tx, actor, key, now);
    const asked = await listRequests(tx, review.id);
    const files = await listFilesOfAgencies(tx, actor, { families: [family.id] }, now);
    const today = dayOfInstant(now);
    const heldAfterAll = await listHeldAfterAll(tx, actor, asked, now);
    const requests = asked.map((request) => {
      const own = files.filter(({ agencyId }) => agencyId === request.agencyId);
      const answering = followAnswers(request.answers, indexFiles(own));
      const facts = { review, files: answering, heldAfterAll: heldAfterAll.get(request.id) };
      return { ...request, files: answering, standing: standingOf(request, facts, today) };
    });
    const questions = await listQuestions(tx, [review.id]);
    const mayManage = mayDo(actor.role, 'manage-reviews');
    const { id, reference, name, children } = family;
    return {
      value: {
        family: { id, reference, name },
        review,
        requests,
        steps: mayManage && review.closedAt === null ? findReviewSteps(requests) : [],
        mayManage,
        former: await listFormerReviews(tx, review.id),
        unanswered: questions.filter(({ answered, withdrawnAt }) => !answered && withdrawnAt === null).length,
      },
      audit: { event: 'review-read', object: { kind: 'review', id: review.id }, children },
    };
  });
}

/** How a request stands by its files, and by what its agency has in the chronology that said that it holds nothing. */
export function standingOf(
  request: ReviewRequest,
  { review, ...facts }: FactsOfRequest,
  today: ReturnType<typeof dayOfInstant>,
): RequestStanding {
  const { due, nothing, withdrawnAt, recordAt, former } = request;
  const askedMore = isAskedMore(whenAnswered(request, facts.files), review, former);
  const said = { due, withdrawn: withdrawnAt !== null, nothingSaid: nothing !== null, askedMore };
  const byRecord = recordAt !== null;
  return findRequestStanding({ ...said, byRecord, ...facts }, today);
}

interface FactsOfRequest {
  readonly review: Pick<Review, 'from' | 'to'>;
  readonly files: readonly FileOfAgency[];
  readonly heldAfterAll: HeldAfterAll | undefined;
}

/** When the last of what stands of an answer was given; null where nothing does. */
export function whenAnswered(
  { answeredAt, recordAt, nothing }: Pick<ReviewRequest, 'answeredAt' | 'recordAt' | 'nothing'>,
  files: readonly FileOfAgency[],
): Date | null {
  const standing = files.filter(({ state }) => state !== 'removed' && state !== 'refused');
  const times = standing.flatMap(({ id, sentAt, typed }) => [...(typed ? [] : [sentAt]), answeredAt.get(id)]);
  return latestOf([...times, standing.length === 0 ? null : recordAt, nothing?.at]);
}
