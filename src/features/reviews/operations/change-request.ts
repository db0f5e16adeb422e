import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import { askOfWords } from '../../chronology/operations/ask-of-words.ts';
import { isAskedMore } from '../../families/domain/asked-more.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import { followAnswers, indexFiles } from '../domain/request-standing.ts';
import { insertAnswers, listFilesOfAgencies } from '../store/answers.ts';
import { lockRequest } from '../store/request.ts';
import { applyRequestChange, type ChangeTold, insertRequestChange } from '../store/request-changes.ts';
import { keepOpen } from '../store/review.ts';
import { type RequestKey, requireRequest } from './read-request.ts';
import { whenAnswered } from './read-review.ts';
import { requireAnswering } from './require-answering.ts';
import { requireAsked } from './require-review.ts';

export type { ChangeTold };

export interface RequestToChange extends RequestKey, MaySayAsItIs {
  readonly version: number;
  readonly reason: string;
  /** The day to which it is moved; null where nothing is asked any more. */
  readonly due: Day | null;
}

/**
 * Moves the day of a request, or withdraws it, for a reason that its agency is told. What was answered stays.
 *
 * @throws AppError `not-found`, `not-allowed`, `review-closed`, `asked-no-longer`, `request-not-fitting`; `changed-meanwhile`; `words-may-tell`.
 */
export function changeRequest(
  platform: Platform,
  actor: PersonActor,
  { version, reason, due, asItIs = false, ...key }: RequestToChange,
): Promise<void> {
  return perform(platform, actor, 'manage-reviews', async (tx, now) => {
    await lockRequest(tx, key.requestId);
    const { family, request, review } = await requireRequest(tx, actor, key, now, keepOpen);
    requireAsked(review, request, 'request');
    if (due !== null && (due < dayOfInstant(now) || due === request.due)) throw notAnotherDay();
    const change =
      due === null
        ? ({ kind: 'withdrawn', reason } as const)
        : ({ kind: 'day-moved', before: request.due, after: due, reason } as const);
    if (!(await applyRequestChange(tx, { id: request.id, version }, change, now))) {
      throw changedMeanwhile('request');
    }
    await insertRequestChange(tx, request.id, change, { at: now, by: actor.accountId });
    const words = [{ called: 'the reason', text: reason }];
    const shownTo = 'the agency that is asked, and to the reviewers of this family';
    const saved = await askOfWords(tx, actor, { familyId: family.id, words, shownTo, asItIs }, now);
    return {
      value: undefined,
      audit: {
        event: due === null ? 'request-withdrawn' : 'request-day-moved',
        object: { kind: 'review-request', id: request.id },
        children: family.children,
        reason,
        detail: {
          agency: request.agencyId,
          ...(due === null ? {} : { before: request.due, after: due }),
          ...saved,
        },
      },
    };
  });
}

function notAnotherDay(): AppError {
  return new AppError('request-not-fitting', {
    what: 'The day must be another one than before, and today or later.',
    todo: 'Check the day.',
  });
}

/**
 * Says that what the agency has in the chronology already is its answer: every file of it that is in the chronology
 * answers the request, and so does what it typed, now and later.
 *
 * @throws AppError `not-found`, `not-allowed`, `review-closed`, `asked-no-longer`; `request-not-fitting` where nothing of the agency is there.
 */
export function answerByRecord(platform: Platform, actor: PersonActor, key: RequestKey): Promise<void> {
  return perform(platform, actor, 'answer-request', async (tx, now) => {
    await lockRequest(tx, key.requestId);
    const { family, request, review } = await requireRequest(tx, actor, key, now, keepOpen);
    requireAsked(review, request, 'request');
    const { agencyId } = request;
    await requireAnswering(tx, actor, { familyId: family.id, agencyId }, now);
    const all = await listFilesOfAgencies(tx, actor, { families: [family.id], agencyId }, now);
    const files = all.flatMap(({ id, inRecord }) => (inRecord ? [id] : []));
    if (files.length === 0) {
      throw new AppError('request-not-fitting', {
        what: 'Nothing of this agency is in the chronology.',
        todo: 'Send a file, or say that the agency holds nothing.',
      });
    }
    // What answers already does so of days too that were added since.
    const answering = followAnswers(request.answers, indexFiles(all));
    const before = isAskedMore(whenAnswered(request, answering), review, request.former);
    // And what was said since, that it holds nothing, is said no more.
    const isOtherwise = before || request.nothing !== null;
    const isNew = (await insertAnswers(tx, { id: request.id, files }, now)) || isOtherwise;
    if (isNew) {
      const change = { kind: 'answered-by-record' } as const;
      await insertRequestChange(tx, request.id, change, { at: now, by: actor.accountId });
    }
    return {
      value: undefined,
      audit: {
        event: isNew ? 'answered-by-record' : 'request-read',
        object: { kind: 'review-request', id: request.id },
        children: family.children,
        detail: { agency: agencyId, files: files.length },
      },
    };
  });
}
