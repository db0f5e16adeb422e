import { answerQuestion } from '../../../src/features/reviews/operations/answer-question.ts';
import { askQuestion } from '../../../src/features/reviews/operations/ask-question.ts';
import { closeReview } from '../../../src/features/reviews/operations/close-review.ts';
import { makeUploadLink } from '../../../src/features/reviews/operations/upload-link.ts';
import {
  addPaper,
  type PaperToAdd,
  removePaper,
} from '../../../src/features/reviews/operations/write-paper.ts';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import { type AgencyId, type FamilyId, type Id, readId } from '../../../src/shared/ids.ts';
import type { MadeFamily } from '../../builders/platform/family.ts';
import { dayOf, episode, makeReview, makeWorkspace } from '../../builders/platform/review.ts';
import type { TestPlatform } from '../../builders/platform/test-platform.ts';

/** A review in which the first agency is asked for its chronology. */
export async function fillReview(
  platform: TestPlatform,
  officer: PersonActor,
  family: MadeFamily,
  agencyId: AgencyId | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (agencyId === undefined) return new Map();
  const { reviewId, requestIds } = await makeReview(platform, officer, family, [agencyId]);
  const key = { familyId: family.id, reviewId };
  const { paperId, questionId } = await makeWorkspace(platform, officer, key, agencyId);
  const note: PaperToAdd = { ...key, ...episode, kind: 'note', title: null, from: null, to: null };
  const removed = await addPaper(platform, officer, { ...note, parts: { words: 'Ask the school' } });
  await removePaper(platform, officer, { ...key, paperId: removed, kind: 'note', version: 1 });
  const answered = await answerOne(platform, officer, key, agencyId);
  const closed = await makeReview(platform, officer, family, [], { terms: 'What was learned before' });
  const closedKey = { familyId: family.id, reviewId: closed.reviewId };
  await closeReview(platform, officer, { ...closedKey, version: 1, reason: 'The report is written' });
  return new Map([
    ['review', reviewId],
    ['closed-review', closed.reviewId],
    ['answered-question', answered],
    ['review-request', requestIds[0] ?? ''],
    ['review-paper', paperId],
    ['removed-paper', removed],
    ['review-question', questionId],
  ]);
}

/** A second question, which the agency has answered. */
async function answerOne(
  platform: TestPlatform,
  officer: PersonActor,
  key: { readonly familyId: FamilyId; readonly reviewId: Id<'review'> },
  agencyId: AgencyId,
): Promise<string> {
  const asked = { ...key, agencyId, words: 'Who was at the meeting?', due: dayOf('2026-12-20'), entries: [] };
  const questionId = await askQuestion(platform, officer, asked);
  const answer = { familyId: key.familyId, questionId, version: 1, words: 'The health visitor', entries: [] };
  await answerQuestion(platform, officer, answer);
  return questionId;
}

/** The token of a link by which the request of a family is answered. */
export async function fillAnswerLink(
  platform: TestPlatform,
  officer: PersonActor,
  { id: familyId, ids }: Pick<MadeFamily, 'id'> & { readonly ids: ReadonlyMap<string, string> },
): Promise<string> {
  const requestId = readId<'review-request'>(ids.get('review-request') ?? '');
  if (requestId === null) throw new Error('the family has a request');
  const { path } = await makeUploadLink(platform, officer, { familyId, requestId });
  return path.split('/').at(-1) ?? '';
}
