import { askAgencies } from '../../../src/features/reviews/operations/ask-agencies.ts';
import { askQuestion } from '../../../src/features/reviews/operations/ask-question.ts';
import { beginReview, type ReviewHead } from '../../../src/features/reviews/operations/begin-review.ts';
import { type RequestTold, readReview } from '../../../src/features/reviews/operations/read-review.ts';
import type { ReviewKey } from '../../../src/features/reviews/operations/require-review.ts';
import { addPaper, type PaperToAdd } from '../../../src/features/reviews/operations/write-paper.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import { type Day, parseDay } from '../../../src/shared/day.ts';
import type { AgencyId, FamilyId, Id } from '../../../src/shared/ids.ts';

export interface MadeReview {
  readonly familyId: FamilyId;
  readonly reviewId: Id<'review'>;
  /** In the order of the agencies’ names. */
  readonly requests: readonly RequestTold[];
  readonly requestIds: readonly Id<'review-request'>[];
}

export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}

export const reviewHead: ReviewHead = {
  purpose: 'practice-review',
  purposeNote: null,
  lawfulBasis: 'partners-request',
  lawfulBasisNote: null,
  from: dayOf('2012-01-01'),
  to: null,
  terms: 'What was known, and what was done about it',
  familyTold: true,
  toldWords: 'That agencies are asked, and why',
  toldBy: 'The social worker',
};

/** A review of a family in which these agencies are asked to answer by a day in December 2026. */
export async function makeReview(
  platform: Platform,
  officer: PersonActor,
  family: { readonly id: FamilyId },
  agencies: readonly AgencyId[],
  { due = dayOf('2026-12-10'), ...head }: Partial<ReviewHead> & { readonly due?: Day } = {},
): Promise<MadeReview> {
  const familyId = family.id;
  const reviewId = await beginReview(platform, officer, { ...reviewHead, ...head, familyId });
  const key = { familyId, reviewId };
  if (agencies.length > 0) await askAgencies(platform, officer, { ...key, agencies, due, note: null });
  const { requests } = await readReview(platform, officer, key);
  return { ...key, requests, requestIds: requests.map(({ id }) => id) };
}

/** In the workspace of a review: a key episode about these entries, and a question to an agency about them. */
export async function makeWorkspace(
  platform: Platform,
  actor: PersonActor,
  key: ReviewKey,
  agencyId: AgencyId,
  entries: readonly Id<'entry'>[] = [],
): Promise<{ readonly paperId: Id<'review-paper'>; readonly questionId: Id<'review-question'> }> {
  const paperId = await addPaper(platform, actor, { ...key, ...episode, entries });
  const words = 'Who was told of the missed appointments?';
  const question = { ...key, agencyId, words, due: dayOf('2026-12-20'), entries };
  return { paperId, questionId: await askQuestion(platform, actor, question) };
}

/** A key episode as its form gives it. */
export const episode: Omit<PaperToAdd, 'familyId' | 'reviewId'> = {
  kind: 'episode',
  title: 'The missed appointments',
  from: dayOf('2014-02-01'),
  to: dayOf('2014-04-30'),
  agencyId: null,
  parts: { why: 'Nobody asked why the child was not brought' },
  episodes: [],
  entries: [],
};
