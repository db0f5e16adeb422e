import type { PersonActor } from '../../../platform/access/actor.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FindWork, WorkItem } from '../../../platform/work-item.ts';
import { counted } from '../../../shared/counted.ts';
import type { Day } from '../../../shared/day.ts';
import { isAskedOtherwise } from '../../families/domain/asked-more.ts';
import { findReviewSteps } from '../domain/next-in-review.ts';
import {
  filesOfStanding,
  followAnswers,
  indexFiles,
  type RequestStanding,
} from '../domain/request-standing.ts';
import { type FileOfAgency, listFilesOfAgencies } from '../store/answers.ts';
import { listHeldAfterAll } from '../store/held-after-all.ts';
import { type ListedRequest, listRequestsOf, type ReviewRequest } from '../store/request.ts';
import { type ListedReview, listOpenReviews } from '../store/review.ts';
import { findQuestionWork } from './find-question-work.ts';
import { type RequestTold, standingOf, whenAnswered } from './read-review.ts';

/**
 * What reviews ask of somebody: of an agency’s lead the answers of their own agency, of an officer what happens next in each review, of
 * a reviewer that everybody has answered; and of each what questions ask. Six statements.
 */
export const findReviewWork: FindWork = async (tx, actor, now) => {
  if (!['officer', 'agency-lead', 'reviewer'].includes(actor.role)) return [];
  if (actor.role === 'agency-lead' && actor.agencyId === null) return [];
  const reviews = await listOpenReviews(tx, actor, now);
  const requests = await listAsked(tx, actor, reviews, now);
  const byReview = Map.groupBy(requests, ({ reviewId }) => reviewId);
  const ofRequests = reviews.flatMap((review) => {
    const own = byReview.get(review.id) ?? [];
    return actor.role === 'agency-lead'
      ? own.flatMap((request) => itemOfLead(review, request, now))
      : itemsOfReview(review, own, actor.role === 'officer');
  });
  return [...ofRequests, ...(await findQuestionWork(tx, actor, reviews, now))];
};

type RequestAtWork = RequestTold & ListedRequest;

const noFiles = indexFiles<FileOfAgency>([]);

async function listAsked(
  tx: TenantTx,
  actor: PersonActor,
  reviews: readonly ListedReview[],
  now: Date,
): Promise<readonly RequestAtWork[]> {
  const agencyId = actor.role === 'agency-lead' ? (actor.agencyId ?? undefined) : undefined;
  const asked = await listRequestsOf(
    tx,
    reviews.map(({ id }) => id),
    agencyId && { agencyId, accountId: actor.accountId },
  );
  const byReview = new Map(reviews.map((review) => [review.id, review]));
  const families = [...new Set(asked.map(({ familyId }) => familyId))];
  const files = await listFilesOfAgencies(tx, actor, { families, ...(agencyId && { agencyId }) }, now);
  const byPlace = new Map([...Map.groupBy(files, placeOf)].map(([place, own]) => [place, indexFiles(own)]));
  const heldAfterAll = await listHeldAfterAll(tx, actor, asked, now);
  const today: Day = dayOfInstant(now);
  return asked.flatMap((request) => {
    const review = byReview.get(request.reviewId);
    if (review === undefined) return [];
    const files = followAnswers(request.answers, byPlace.get(placeOf(request)) ?? noFiles);
    const facts = { review, files, heldAfterAll: heldAfterAll.get(request.id) };
    return [{ ...request, files, standing: standingOf(request, facts, today) }];
  });
}

function placeOf({
  familyId,
  agencyId,
}: Pick<FileOfAgency | ReviewRequest, 'familyId' | 'agencyId'>): string {
  return `${familyId} ${agencyId}`;
}

function familyOf({ familyId: id, reference, familyName: name }: ListedReview): WorkItem['family'] {
  return { id, reference, name };
}

/** For so long somebody is told that nothing is asked of them any more. */
const newsMs = 14 * 86_400_000;

function itemOfLead(review: ListedReview, request: RequestAtWork, now: Date): readonly WorkItem[] {
  const { withdrawnAt } = request;
  const isNews = withdrawnAt !== null && now.getTime() - withdrawnAt.getTime() < newsMs;
  const sentence = withChange(request, sayToLead(request, isNews));
  if (sentence === null) return [];
  const href = `/families/${review.familyId}/requests/${request.id}`;
  const isSaid = isNothingToSend(request.standing);
  const family = familyOf(review);
  return [
    {
      id: `request:${request.id}`,
      sentence,
      href,
      due: isSaid && request.standing.askedMore !== true ? null : request.due,
      insteadOf: isSaid ? [] : filesOf(request),
      // What answers it, or is set aside of it, may be kept from others, to whom it stands otherwise then.
      ...(hangsOnKept.has(request.standing.state) && { isOfKept: true as const }),
      family,
    },
  ];
}

/** Whether nothing is asked, but of days that were added: its files are told of for themselves. */
function isNothingToSend({ state }: RequestStanding): boolean {
  return state === 'answered' || state === 'nothing' || state === 'withdrawn';
}

/**
 * Who answered before what is asked was put otherwise is told so until they have looked, and of days that were added until they answer for them, beside
 * what else is to be done; who did not sees it as they answer.
 */
function withChange(request: RequestAtWork, sentence: string | null): string | null {
  const { agencyName, files, former, readAt, standing, withdrawnAt } = request;
  if (sentence !== null && standing.askedMore === true && !isNothingToSend(standing))
    return `${sentence} Days were added since it answered: send what it holds of those too.`;
  const answeredAt = whenAnswered(request, files);
  if (withdrawnAt !== null || answeredAt === null) return sentence;
  const seen = readAt !== null && readAt > answeredAt ? readAt : answeredAt;
  if (!isAskedOtherwise(seen, former)) return sentence;
  if (sentence !== null && !isNothingToSend(standing))
    return `${sentence} What is asked was changed since it answered.`;
  const what = standing.askedMore === true ? 'days were added' : 'it was changed';
  return `Read what was changed in what is asked of ${agencyName}: ${what} after the agency answered.`;
}

const hangsOnKept: ReadonlySet<RequestStanding['state']> = new Set(['empty', 'errors', 'overtaken']);

/** What is to be done about these files is told with the request that they answer, and its day. */
function filesOf({ standing, files }: RequestTold): readonly string[] {
  return filesOfStanding(standing, files).map(({ id }) => `file:${id}`);
}

function sayToLead({ standing, agencyName, files, dayMoved }: RequestTold, isNews: boolean): string | null {
  const moved = dayMoved ? ' Its day was moved.' : '';
  switch (standing.state) {
    case 'waiting':
      if (standing.reopened) {
        return `Send the chronology of ${agencyName} again, or say that it holds nothing: what had been sent was removed for good.${moved}`;
      }
      return `Send the chronology of ${agencyName}, or say that it holds nothing.${moved}`;
    case 'refused':
      return `Send another file of ${agencyName}: the last one could not be taken in.`;
    case 'checked':
      return `Look at what was read of ${agencyName}, and put it into the chronology.${moved}`;
    case 'empty':
      return `What ${agencyName} sent holds no entry that you may read: send the chronology, or take the file back and say that it holds nothing.${moved}`;
    case 'errors': {
      const rows = files.reduce(
        (sum, { state, setAside }) => (state === 'submitted' ? sum + setAside : sum),
        0,
      );
      return `Mend ${counted(rows, 'row')} of ${agencyName} that ${rows === 1 ? 'was' : 'were'} set aside, and send the file again.`;
    }
    case 'overtaken':
      return `Say whether what ${agencyName} has in the chronology now is its answer: it said that it holds nothing.`;
    case 'answered':
    case 'nothing': {
      if (standing.askedMore !== true) return null;
      const whole =
        standing.state === 'nothing' ? 'it holds nothing of those either' : 'its answer holds all of it';
      return `Send what ${agencyName} holds of the days that were added, or say that ${whole}.${moved}`;
    }
    case 'withdrawn':
      return isNews ? `Read why nothing is asked of ${agencyName} any more.` : null;
    default:
      return null;
  }
}

/** What waits for others is no work of an officer’s; a reviewer is told only that everything has come. */
function itemsOfReview(
  review: ListedReview,
  requests: readonly RequestTold[],
  isOfficer: boolean,
): readonly WorkItem[] {
  const family = familyOf(review);
  const at = `/families/${review.familyId}`;
  return findReviewSteps(requests).flatMap(({ sentence, about }): readonly WorkItem[] => {
    switch (about.kind) {
      case 'request': {
        if (!isOfficer) return [];
        const request = requests.find(({ id }) => id === about.id);
        const due = request?.due ?? null;
        const insteadOf = request === undefined || isNothingToSend(request.standing) ? [] : filesOf(request);
        const isOfKept = request !== undefined && hangsOnKept.has(request.standing.state);
        const item = {
          id: `request:${about.id}`,
          sentence,
          href: `${at}/requests/${about.id}`,
          due,
          insteadOf,
        };
        return [{ ...item, ...(isOfKept && { isOfKept: true as const }), family }];
      }
      case 'asking':
        if (!isOfficer) return [];
        return [
          { id: `ask:${review.id}`, sentence, href: `${at}/reviews/${review.id}/ask`, due: null, family },
        ];
      case 'reading':
        return [{ id: `read:${review.id}`, sentence, href: `${at}/reviews/${review.id}`, due: null, family }];
      default:
        return [];
    }
  });
}
