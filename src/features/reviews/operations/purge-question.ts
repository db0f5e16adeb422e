import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notAllowed, notFound, perform } from '../../../platform/access/perform.ts';
import type { AuditEvent } from '../../../platform/audit-log/audit-events.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { mayPurge } from '../../chronology/operations/purge-entry.ts';
import {
  type FoundToPurge,
  type PurgeDecided,
  type Purging,
  purgeOne,
} from '../../chronology/operations/purge-one.ts';
import { endDocuments } from '../../chronology/store/end-documents.ts';
import { addWordsTombstone } from '../../chronology/store/purged-words.ts';
import { deleteAnswersTo, deleteQuestion } from '../store/purge-questions.ts';
import { changeQuestion, listAnswersTo, type Question, type QuestionAnswer } from '../store/questions.ts';
import { listQuotesOf } from '../store/quotes.ts';
import { type OwnQuestionKey, requireOwn } from './answer-question.ts';
import type { FamilyNamed } from './begin-review.ts';
import { mayPurgeQuestion } from './read-questions.ts';
import { entriesOf } from './tell-quotes.ts';

export interface QuestionPurgeOffered {
  readonly family: FamilyNamed;
  readonly question: Pick<Question, 'id' | 'reviewId' | 'agencyName' | 'words' | 'version'>;
  /** What was answered, the answer that stands first. */
  readonly answers: readonly Pick<QuestionAnswer, 'number' | 'words'>[];
  /** Whether it is asked still, in a review that is open: without its answers it waits for one again. */
  readonly isAsked: boolean;
}

/** The question that would be removed for good, with its answers. @throws AppError `not-found`, `not-allowed`. */
export function offerPurgingQuestion(
  platform: Platform,
  actor: PersonActor,
  key: OwnQuestionKey,
): Promise<QuestionPurgeOffered> {
  return offer(platform, actor, key, requirePurgeable);
}

/** The answers to a question that would be removed for good. @throws AppError as `offerPurgingQuestion`; `not-found` where there is none. */
export function offerPurgingAnswers(
  platform: Platform,
  actor: PersonActor,
  key: OwnQuestionKey,
): Promise<QuestionPurgeOffered> {
  return offer(platform, actor, key, requireAnswered);
}

function offer(
  platform: Platform,
  actor: PersonActor,
  key: OwnQuestionKey,
  find: typeof requirePurgeable,
): Promise<QuestionPurgeOffered> {
  return perform(platform, actor, 'purge-entries', async (tx, now) => {
    const { family, question, review, answers } = await find(tx, actor, key, now);
    const { id, reviewId, agencyName, words, version } = question;
    return {
      value: {
        family: { id: family.id, reference: family.reference, name: family.name },
        question: { id, reviewId, agencyName, words, version },
        answers: answers.map((one) => ({ number: one.number, words: one.words })),
        isAsked: question.withdrawnAt === null && review.closedAt === null,
      },
      audit: {
        event: 'review-questions-read',
        object: { kind: 'review-question', id },
        children: family.children,
      },
    };
  });
}

export type QuestionToPurge = OwnQuestionKey & PurgeDecided;

/**
 * Removes a question to an agency for good that must not be kept, with all that was answered and why it was withdrawn; outlines of its
 * review end, and a form that asked it asks nothing when it is sent again. Also once the review is closed.
 *
 * @throws AppError `changed-meanwhile`, `not-found`; `not-allowed` for whoever is no officer.
 */
export function purgeQuestion(platform: Platform, actor: PersonActor, asked: QuestionToPurge): Promise<void> {
  return purge(platform, actor, asked, {
    what: 'question',
    event: 'review-question-purged',
    find: requirePurgeable,
    async tellLog(tx, { id }) {
      return { entries: entriesOf(await listQuotesOf(tx, [id])) };
    },
    async remove(tx, { question: { id, familyId } }, purging) {
      await deleteQuestion(tx, id);
      await addWordsTombstone(tx, { familyId, of: id, kind: 'question' }, purging);
    },
  });
}

/**
 * Removes what an agency answered to a question for good, every wording of it; outlines of the review end, and the question waits for an
 * answer again. Also once the review is closed.
 *
 * @throws AppError `changed-meanwhile`; `not-found`, also for the lead of another agency, and where nothing was answered.
 */
export function purgeAnswers(platform: Platform, actor: PersonActor, asked: QuestionToPurge): Promise<void> {
  return purge(platform, actor, asked, {
    what: 'answer',
    event: 'review-answer-purged',
    find: requireAnswered,
    async remove(tx, { question: { id, familyId, version } }, purging) {
      await deleteAnswersTo(tx, id);
      // A form of an answer that was drawn before is too old now.
      if (!(await changeQuestion(tx, { id, version }))) throw changedMeanwhile('answer');
      await addWordsTombstone(tx, { familyId, of: id, kind: 'answer', answerIn: version }, purging);
    },
  });
}

interface HowToPurge {
  readonly what: string;
  readonly event: AuditEvent;
  readonly find: typeof requirePurgeable;
  /** What the log says beside the ground; nothing where it is left out. */
  tellLog?(tx: TenantTx, question: Question): Promise<NonNullable<FoundToPurge['detail']>>;
  remove(tx: TenantTx, found: { readonly question: Question }, purging: Purging): Promise<void>;
}

function purge(
  platform: Platform,
  actor: PersonActor,
  { familyId, questionId, ...decided }: QuestionToPurge,
  { what, event, find, tellLog, remove }: HowToPurge,
): Promise<void> {
  return purgeOne(
    platform,
    actor,
    { familyId, ...decided },
    {
      ...{ what, event },
      async find(tx, now) {
        const { family, question } = await find(tx, actor, { familyId, questionId }, now);
        const { version } = question;
        const object = { kind: 'review-question', id: questionId };
        const detail = (await tellLog?.(tx, question)) ?? {};
        return { question, version, children: family.children, object, detail };
      },
      async remove(tx, found, purging) {
        await endDocuments(tx, familyId, { about: found.question.reviewId }, purging.at);
        await remove(tx, found, purging);
      },
    },
  );
}

async function requirePurgeable(tx: TenantTx, actor: PersonActor, key: OwnQuestionKey, now: Date) {
  const found = await findOwn(tx, actor, key, now);
  if (!mayPurgeQuestion(actor)) throw notAllowed();
  return found;
}

async function requireAnswered(tx: TenantTx, actor: PersonActor, key: OwnQuestionKey, now: Date) {
  const found = await findOwn(tx, actor, key, now);
  // Officers remove what any agency answered, a lead what their own did.
  if (!mayPurge(actor, found.question.agencyId)) throw notAllowed();
  if (found.answers.length === 0) throw notFound('answer');
  return found;
}

async function findOwn(tx: TenantTx, actor: PersonActor, key: OwnQuestionKey, now: Date) {
  const { family, question, review } = await requireOwn(tx, actor, key, now);
  return {
    family,
    question,
    review,
    answers: (await listAnswersTo(tx, [question.id])).get(question.id) ?? [],
  };
}
