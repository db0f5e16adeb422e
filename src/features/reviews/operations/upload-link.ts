import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { lockRequest } from '../store/request.ts';
import { keepOpen } from '../store/review.ts';
import { addUploadLink, endUploadLinks, findOpenLink } from '../store/upload-link.ts';
import type { FamilyNamed } from './begin-review.ts';
import { type RequestKey, requireRequest } from './read-request.ts';
import { requireAsked } from './require-review.ts';

const week = 7 * 24 * 60 * 60 * 1000;

export interface LinkOffered {
  readonly family: FamilyNamed;
  readonly agencyName: string;
  /** Until when the link works that is out now; null where none is. */
  readonly openUntil: Date | null;
  /** False where the review is closed or the request was withdrawn: no link can be made. */
  readonly isAsked: boolean;
}

/** The request for which a link can be made, or ended. @throws AppError `not-found`, `not-allowed`. */
export function offerLink(platform: Platform, actor: PersonActor, key: RequestKey): Promise<LinkOffered> {
  return perform(platform, actor, 'manage-reviews', async (tx, now) => {
    const { family, request, review } = await requireRequest(tx, actor, key, now);
    const { id, reference, name, children } = family;
    const of = { partnershipId: tx.partnershipId, requestId: request.id };
    return {
      value: {
        family: { id, reference, name },
        agencyName: request.agencyName,
        openUntil: await findOpenLink(tx, of, now),
        isAsked: review.closedAt === null && request.withdrawnAt === null,
      },
      audit: { event: 'request-read', object: { kind: 'review-request', id: request.id }, children },
    };
  });
}

export interface MadeUploadLink {
  /** The secret itself is in it: shown once, and kept nowhere. */
  readonly path: string;
  readonly expiresAt: Date;
}

/** As a form tells which link was out. */
export function sayOpen(openUntil: Date | null): string {
  return openUntil === null ? 'none' : openUntil.toISOString();
}

/**
 * Makes a link by which an agency answers one request once, within a week, without an account. Links that the request had before stop
 * working.
 *
 * @param instead of the link that was out when the form was drawn until when it works, or `none`; left out by whoever saw no form.
 * @throws AppError `not-found`, `not-allowed`, `review-closed`, `asked-no-longer`; `changed-meanwhile` where another link is out by now: a page that is loaded
 * again makes none, and the one that was passed on goes on working.
 */
export function makeUploadLink(
  platform: Platform,
  actor: PersonActor,
  key: RequestKey,
  instead?: string,
): Promise<MadeUploadLink> {
  return perform(platform, actor, 'manage-reviews', async (tx, now) => {
    // Of two links that are made at once, the second ends the first.
    await lockRequest(tx, key.requestId);
    const { family, request, review } = await requireRequest(tx, actor, key, now, keepOpen);
    requireAsked(review, request, 'request');
    const token = newToken();
    const expiresAt = new Date(now.getTime() + week);
    const of = { partnershipId: tx.partnershipId, familyId: family.id, requestId: request.id };
    const out = sayOpen(await findOpenLink(tx, of, now));
    if (instead !== undefined && instead !== out) throw changedMeanwhile('link');
    await addUploadLink(
      tx,
      { ...of, id: newId<'upload-link'>(), token, madeBy: actor.accountId, expiresAt },
      now,
    );
    return {
      value: { path: `/answer/${token}`, expiresAt },
      audit: {
        event: 'upload-link-made',
        object: { kind: 'review-request', id: request.id },
        children: family.children,
        detail: { agency: request.agencyId },
      },
    };
  });
}

/** Ends the link of a request that is out. @throws AppError `not-found`, `not-allowed`; `changed-meanwhile` where none is. */
export function endUploadLink(platform: Platform, actor: PersonActor, key: RequestKey): Promise<void> {
  return perform(platform, actor, 'manage-reviews', async (tx, now) => {
    const { family, request } = await requireRequest(tx, actor, key, now);
    const of = { partnershipId: tx.partnershipId, requestId: request.id };
    if (!(await endUploadLinks(tx, of, now))) throw changedMeanwhile('link');
    return {
      value: undefined,
      audit: {
        event: 'upload-link-ended',
        object: { kind: 'review-request', id: request.id },
        children: family.children,
      },
    };
  });
}
