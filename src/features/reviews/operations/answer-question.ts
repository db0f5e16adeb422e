import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';

import { readMarksOfFamily } from '../../chronology/operations/agency-words.ts';
import { askOfWords } from '../../chronology/operations/ask-of-words.ts';
import { mayPurge } from '../../chronology/operations/purge-entry.ts';
import { type EntryRow, sayEntryRow } from '../../chronology/operations/say-entry-row.ts';

import { noFilters } from '../../chronology/store/entry-filters.ts';
import { listEntries } from '../../chronology/store/list-entries.ts';
import { listAgenciesOf, listQuoted } from '../../chronology/store/quoted-entries.ts';
import { lockHandling } from '../../chronology/store/row-handling.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import { type FamilyConcerned, requireFamily } from '../../families/operations/require-family.ts';
import {
  changeQuestion,
  findQuestion,
  insertAnswer,
  listAnswersTo,
  type Question,
  type QuestionId,
} from '../store/questions.ts';
import { insertQuotes } from '../store/quotes.ts';
import { findReview, keepOpen, type Review } from '../store/review.ts';
import type { FamilyNamed } from './begin-review.ts';
import { type QuestionTold, readWhole } from './read-questions.ts';
import { mayAnswerFor, requireAnswering } from './require-answering.ts';
import { requireAsked } from './require-review.ts';
import type { EntryId } from './tell-quotes.ts';

export interface QuestionToAnswer {
  readonly family: FamilyNamed;
  /** What the review is for, as a request tells it too. */
  readonly review: Review;
  readonly question: QuestionTold;
  /** Entries of the agency that can be pointed at: those that the words find, or the newest. */
  readonly offered: readonly EntryRow[];
  /** Those of the agency’s that are chosen already, and were not found by the words. */
  readonly chosen: readonly EntryRow[];
  /** More were found than are shown. */
  readonly more: boolean;
  readonly mayAnswer: boolean;
  /** Whether this person may remove what was answered for good. */
  readonly mayPurgeAnswers: boolean;
}

export interface OwnQuestionKey {
  readonly familyId: FamilyId;
  readonly questionId: QuestionId;
}

export const entriesToPointAt = 20;

/**
 * What an agency is asked, for its lead; and for officers, who may write down an answer that came another way.
 *
 * @param words which of the agency’s entries are offered for pointing at.
 * @param chosen those that a form which is drawn again had ticked: they stay on it, found or not.
 * @throws AppError `not-allowed`; `not-found`, also for the lead of another agency.
 */
export function readOwnQuestion(
  platform: Platform,
  actor: PersonActor,
  { words, chosen = [], ...key }: OwnQuestionKey & Pointing,
): Promise<QuestionToAnswer> {
  return perform(platform, actor, 'answer-request', async (tx, now) => {
    const { family, question, review } = await requireOwn(tx, actor, key, now);
    const { rows, more } = await listEntries(
      tx,
      actor,
      {
        familyId: family.id,
        filters: { ...noFilters, agencies: [question.agencyId], words },
        order: { by: 'date', latestFirst: true },
        from: null,
        most: entriesToPointAt,
      },
      now,
    );
    const found = new Set(rows.map(({ id }) => id));
    const others = chosen.filter((id) => !found.has(id));
    const kept = await listQuoted(tx, actor, { familyId: family.id, of: others }, now);
    const marks = await readMarksOfFamily(tx, actor, { familyId: family.id, of: [question.agencyId] }, now);
    const { id, reference, name, children } = family;
    const isOpen = review.closedAt === null && question.withdrawnAt === null;
    return {
      value: {
        family: { id, reference, name },
        review,
        question: await readWhole(tx, actor, question, now),
        offered: rows.map((row) => sayEntryRow(row, marks)),
        chosen: kept
          .filter(({ agencyId }) => agencyId === question.agencyId)
          .map((row) => sayEntryRow(row, marks)),
        more,
        mayAnswer: isOpen && (await mayAnswerFor(tx, actor, question, now)),
        mayPurgeAnswers: mayPurge(actor, question.agencyId),
      },
      audit: {
        event: 'review-questions-read',
        object: { kind: 'review-question', id: question.id },
        children,
      },
    };
  });
}

interface Pointing {
  readonly words: readonly string[];
  readonly chosen?: readonly EntryId[];
}

export interface AnswerToGive extends OwnQuestionKey, MaySayAsItIs {
  readonly version: number;
  readonly words: string;
  /** Entries of the agency. */
  readonly entries: readonly EntryId[];
}

/**
 * Answers a question, for the first time or again: what was answered before is kept.
 *
 * @throws AppError `not-found`, `not-allowed`, `review-closed`, `asked-no-longer`; `changed-meanwhile` where somebody answered it first, or an
 * entry is none of the agency’s that the actor may see; `words-may-tell`.
 */
export function answerQuestion(
  platform: Platform,
  actor: PersonActor,
  { version, words, entries, asItIs = false, ...key }: AnswerToGive,
): Promise<void> {
  return perform(platform, actor, 'answer-request', async (tx, now) => {
    // No entry leaves, and no review is closed, between the look and the writing.
    await lockHandling(tx, key.familyId);
    const { family, question, review } = await requireOwn(tx, actor, key, now, keepOpen);
    requireAsked(review, question, 'question');
    await requireAnswering(tx, actor, question, now);
    if (!(await changeQuestion(tx, { id: question.id, version }))) throw changedMeanwhile('question');
    await requireOwnEntries(tx, actor, { question, entries }, now);
    const before = (await listAnswersTo(tx, [question.id])).get(question.id) ?? [];
    const id = newId<'review-question-answer'>();
    const by = actor.accountId;
    const number = (before[0]?.number ?? 0) + 1;
    await insertAnswer(tx, { id, questionId: question.id, number, words }, by, now);
    const common = { familyId: family.id, reviewId: review.id, by };
    await insertQuotes(tx, { ...common, ofId: id, ofKind: 'answer', entries }, now);
    const written = [{ called: 'the answer', text: words }];
    const shownTo = 'officers, the agency that is asked, and the reviewers of this family';
    const toShow = { familyId: family.id, words: written, shownTo, entries, asItIs };
    const saved = await askOfWords(tx, actor, toShow, now);
    return {
      value: undefined,
      audit: {
        event: 'review-question-answered',
        object: { kind: 'review-question', id: question.id },
        children: family.children,
        detail: { agency: question.agencyId, number, ...saved },
      },
    };
  });
}

async function requireOwnEntries(
  tx: TenantTx,
  actor: PersonActor,
  { question, entries }: { readonly question: Question; readonly entries: readonly EntryId[] },
  now: Date,
): Promise<void> {
  if (entries.length === 0) return;
  const seen = await listAgenciesOf(tx, actor, { familyId: question.familyId, of: entries }, now);
  if (entries.some((id) => seen.get(id) !== question.agencyId)) throw changedMeanwhile('chronology');
}

export interface OwnQuestion {
  readonly family: FamilyConcerned;
  readonly question: Question;
  readonly review: Review;
}

/** An agency’s lead finds those to their own agency alone; `find` may hold the review. @throws AppError `not-found`. */
export async function requireOwn(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, questionId }: OwnQuestionKey,
  now: Date,
  find = findReview,
): Promise<OwnQuestion> {
  const family = await requireFamily(tx, actor, familyId, now);
  const question = await findQuestion(tx, familyId, questionId);
  const isOwn = actor.role === 'officer' || actor.agencyId === question?.agencyId;
  const review = question === null || !isOwn ? null : await find(tx, familyId, question.reviewId);
  if (question === null || review === null) throw notFound('question');
  return { family, question, review };
}
