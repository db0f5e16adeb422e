import type { SystemActor } from '../../../platform/access/actor.ts';
import { performAsSystem } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { transact, transactLocal } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Day } from '../../../shared/day.ts';
import { digestFiles, type FileToSend, takeUnsigned } from '../../chronology/operations/send-chronology.ts';
import { lockHandling } from '../../chronology/store/row-handling.ts';
import { requireFamily } from '../../families/operations/require-family.ts';
import { listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import { findPartnership } from '../../people/store/partnership.ts';
import { insertAnswers } from '../store/answers.ts';
import { findRequest, lockRequest, type ReviewRequest, setNothing } from '../store/request.ts';
import { findReview, keepOpen, type Review } from '../store/review.ts';
import { findUploadLink, takeUploadLink, type UploadLink } from '../store/upload-link.ts';

/** A link that leads nowhere: unknown, used, ended, too old, or nothing is asked any more. Nobody is told which. */
export interface LinkOver {
  readonly kind: 'over';
}

/** What whoever holds the link is told, and nothing else: no name, no purpose, nothing of what was sent before. */
export interface AskedByLink {
  readonly kind: 'asked';
  /** Who asks. */
  readonly partnershipName: string;
  readonly reference: string;
  readonly agencyName: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly due: Day;
}

/** What a link is for. */
export async function followUploadLink(platform: Platform, token: string): Promise<AskedByLink | LinkOver> {
  const now = platform.now();
  const link = await transactLocal(platform.database, (tx) => findUploadLink(tx, token, now));
  if (link === null) return { kind: 'over' };
  return transact(platform.database, link.partnershipId, async (tx) => {
    const open = await findOpen(tx, link, now);
    if (open === null) return { kind: 'over' };
    const { reference } = await requireFamily(tx, nobody(link, ''), link.familyId, now);
    const partnershipName = (await findPartnership(tx))?.name ?? '';
    const { agencyName, due } = open.request;
    const { from, to } = open.review;
    return { kind: 'asked', partnershipName, reference, agencyName, from, to, due };
  });
}

export interface AnswerByLink {
  readonly token: string;
  /** Who they say they are. */
  readonly sender: string;
  readonly requestId: string;
  readonly answer:
    | { readonly kind: 'files'; readonly files: readonly FileToSend[] }
    | { readonly kind: 'nothing'; readonly words: string };
}

/**
 * Answers a request by a link, which is used up by it. Files wait for somebody to check them, marked with the name that was given.
 *
 * @throws AppError `file-too-large`, `store-full`, `too-much-waiting`.
 */
export async function answerByLink(
  platform: Platform,
  { token, sender, requestId, answer }: AnswerByLink,
): Promise<{ readonly kind: 'taken' } | LinkOver> {
  const found = await transactLocal(platform.database, (tx) => findUploadLink(tx, token, platform.now()));
  if (found === null) return { kind: 'over' };
  const files = answer.kind === 'files' ? await digestFiles(answer.files) : [];
  try {
    return await performAsSystem(platform, nobody(found, requestId), async (tx) => {
      // The family before the request, as whoever sends while they are signed in: else the two could wait for each other.
      await lockHandling(tx, found.familyId);
      const now = platform.now();
      await lockRequest(tx, found.requestId);
      const open = await findOpen(tx, found, now, keepOpen);
      if (open === null || !(await takeUploadLink(tx, found.id, now))) throw new LinkIsOver();
      const { request } = open;
      if (answer.kind === 'nothing') {
        const said = { words: answer.words, looked: sender, saidBy: null };
        if (!(await setNothing(tx, request, said, now))) throw new LinkIsOver();
      } else {
        const taken = { familyId: request.familyId, agencyId: request.agencyId, files };
        const { sent, already } = await takeUnsigned(tx, platform, taken, now);
        await insertAnswers(tx, { id: request.id, files: sent, by: { linkId: found.id, sender } }, now);
        // What had come another way did not come by the link.
        await insertAnswers(tx, { id: request.id, files: already }, now);
      }
      const { children } = await requireFamily(tx, nobody(found, requestId), found.familyId, now);
      return {
        value: { kind: 'taken' } as const,
        audit: {
          event: 'answered-by-link',
          object: { kind: 'review-request', id: request.id },
          children,
          detail: { link: found.id, agency: request.agencyId, files: files.length },
        },
      };
    });
  } catch (error) {
    if (error instanceof LinkIsOver) return { kind: 'over' };
    throw error;
  }
}

/** Undoes what was begun, where the link was used or ended meanwhile. */
class LinkIsOver extends Error {}

/** Whoever holds the link, who is nobody to the system. */
function nobody({ partnershipId }: UploadLink, requestId: string): SystemActor {
  return { kind: 'nobody', partnershipId, reason: 'answered by a single-use link', requestId };
}

/** The request of a link while an answer is still asked, and its agency still involved. */
async function findOpen(
  tx: TenantTx,
  { familyId, requestId }: UploadLink,
  now: Date,
  find = findReview,
): Promise<{ readonly request: ReviewRequest; readonly review: Review } | null> {
  const request = await findRequest(tx, familyId, requestId, now);
  if (request === null || request.withdrawnAt !== null) return null;
  const review = await find(tx, familyId, request.reviewId);
  if (review === null || review.closedAt !== null) return null;
  const involved = await listInvolvedAgencies(tx, familyId, now);
  return involved.some(({ id }) => id === request.agencyId) ? { request, review } : null;
}
