import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId, Id } from '../../../shared/ids.ts';
import { findSendable, type StandingFile } from '../../chronology/operations/offer-sending.ts';
import { type FamilyConcerned, requireFamily } from '../../families/operations/require-family.ts';
import { followAnswers, indexFiles } from '../domain/request-standing.ts';
import { type FileOfAgency, findAnswers, listFilesOfAgencies } from '../store/answers.ts';
import { listHeldAfterAll } from '../store/held-after-all.ts';
import { findRequest, type RequestFound, type RequestId } from '../store/request.ts';
import { type ChangeTold, listRequestChanges } from '../store/request-changes.ts';
import { findReview, type Review } from '../store/review.ts';
import { type FormerReview, listFormerReviews } from '../store/review-versions.ts';
import type { FamilyNamed } from './begin-review.ts';
import { type RequestTold, standingOf } from './read-review.ts';

export type { RequestId, StandingFile };

export interface RequestKey {
  readonly familyId: FamilyId;
  readonly requestId: RequestId;
}

/** A request as whoever answers it sees it. */
export interface RequestToAnswer {
  readonly family: FamilyNamed;
  readonly review: Review;
  readonly request: RequestTold;
  /** What the agency has in the chronology already, or could not be read: a file goes instead of it, or beside it. */
  readonly standing: readonly StandingFile[];
  /**
   * Whether this person can put something instead of the agency's files. Its own people alone, here: an officer could for some agencies
   * and not for others, and would learn so from which of them rows are kept back.
   */
  readonly mayReplace: boolean;
  /** Whether entries of the agency are in the chronology that this person may read. */
  readonly hasEntries: boolean;
  /** Who sent what came by a link, by file; of files of whose name the reader is told. */
  readonly senders: ReadonlyMap<string, string>;
  /** How it was changed since it was asked. */
  readonly changes: readonly ChangeTold[];
  /** What the review said while this was asked already, before it was corrected or opened again; the newest first. */
  readonly former: readonly FormerReview[];
  /** Whether this person may move its day, or withdraw it. */
  readonly mayChange: boolean;
  /** What lets the agency see the family, request or none, for whoever may end it; null for others, and where nothing does. */
  readonly endable: Id<'relation'> | null;
  /** Whether this person can make a link by which somebody without an account answers. */
  readonly mayMakeLink: boolean;
  /** False where the review is closed, the request was withdrawn, or the agency is involved no longer. */
  readonly mayAnswer: boolean;
  /** Whether it may say that what is in the chronology already is its answer: where something is that does not answer yet, or answered before days were added. */
  readonly mayAnswerByRecord: boolean;
}

/**
 * What a review asks of an agency, with what was answered and what can be.
 *
 * @throws AppError `not-allowed`; `not-found`, also for an agency's lead where another agency is asked.
 */
export function readRequest(
  platform: Platform,
  actor: PersonActor,
  key: RequestKey,
): Promise<RequestToAnswer> {
  return perform(platform, actor, 'answer-request', async (tx, now) => {
    const { family, request, review } = await requireRequest(tx, actor, key, now);
    const { agencyId } = request;
    const files = await listFilesOfAgencies(tx, actor, { families: [family.id], agencyId }, now);
    const { linked, senders } = await findAnswers(tx, request.id);
    const heldAfterAll = await listHeldAfterAll(tx, actor, [request], now);
    const answering = followAnswers(linked, indexFiles(files));
    const facts = { review, files: answering, heldAfterAll: heldAfterAll.get(request.id) };
    const standing = standingOf(request, facts, dayOfInstant(now));
    const { agencies, standing: there } = await findSendable(tx, actor, family.id, now);
    const isOpen = review.closedAt === null && request.withdrawnAt === null;
    const mayAnswer = isOpen && agencies.some((agency) => agency.id === agencyId);
    const { id, reference, name, children } = family;
    return {
      value: {
        family: { id, reference, name },
        review,
        request: {
          ...request,
          files: answering,
          standing,
        },
        standing: there.filter((file) => file.agencyId === agencyId),
        mayReplace: actor.agencyId === agencyId,
        senders: sendersTold(senders, answering),
        changes: await listRequestChanges(tx, request.id),
        former: (await listFormerReviews(tx, review.id)).filter(({ until }) => until >= request.askedAt),
        mayChange: isOpen && mayDo(actor.role, 'manage-reviews'),
        endable: mayDo(actor.role, 'name-involved') ? request.involvementId : null,
        mayMakeLink: isOpen && mayDo(actor.role, 'manage-reviews'),
        mayAnswer,
        hasEntries: files.some(({ inRecord, empty }) => inRecord && !empty),
        mayAnswerByRecord:
          mayAnswer &&
          files.some((file) => file.inRecord && (standing.askedMore === true || !answering.includes(file))),
      },
      audit: { event: 'request-read', object: { kind: 'review-request', id: request.id }, children },
    };
  });
}

/** Who sent a file by a link is told to whoever is told what the file is called. */
function sendersTold(
  senders: ReadonlyMap<string, string>,
  files: readonly FileOfAgency[],
): ReadonlyMap<string, string> {
  const named = new Set(files.flatMap(({ id, name }) => (name === null ? [] : [`${id}`])));
  return new Map([...senders].filter(([id]) => named.has(id)));
}

interface RequestOfFamily {
  readonly family: FamilyConcerned;
  readonly request: RequestFound;
  readonly review: Review;
}

/**
 * The request that an operation is about: an agency's lead finds those of their own agency alone.
 *
 * @param find how its review is found: `keepOpen` where it is changed, so that the review is not closed meanwhile.
 * @throws AppError `not-found`.
 */
export async function requireRequest(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, requestId }: RequestKey,
  now: Date,
  find = findReview,
): Promise<RequestOfFamily> {
  const family = await requireFamily(tx, actor, familyId, now);
  const request = await findRequest(tx, familyId, requestId, now);
  const isOwn = actor.role === 'officer' || actor.agencyId === request?.agencyId;
  const review = request === null || !isOwn ? null : await find(tx, familyId, request.reviewId);
  if (request === null || review === null) throw notFound('request');
  return { family, request, review };
}
