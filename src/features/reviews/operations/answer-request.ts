import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notAllowed, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { askOfWords } from '../../chronology/operations/ask-of-words.ts';
import type { PlaceOfFile } from '../../chronology/operations/place-of-file.ts';
import {
  type FileToSend,
  mostFilesAtOnce,
  type SentChronology,
  sendChronology,
} from '../../chronology/operations/send-chronology.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import { insertAnswers } from '../store/answers.ts';
import { lockRequest, setNothing } from '../store/request.ts';
import { keepOpen } from '../store/review.ts';
import { type RequestKey, requireRequest } from './read-request.ts';
import { requireAnswering } from './require-answering.ts';
import { requireAsked, requireTaking } from './require-review.ts';

export { mostFilesAtOnce, type SentChronology };

export interface AnswerWithFiles extends RequestKey {
  readonly files: readonly FileToSend[];
  /** How they go with what the agency has in the chronology. */
  readonly place: PlaceOfFile;
  readonly alsoHere: boolean;
}

/**
 * Sends files in answer to a request: they are taken as any of the agency's are, and are the request's in the same transaction.
 *
 * @throws AppError as `sendChronology`; `not-allowed` where an officer puts files instead of an agency's; `not-found`; `review-closed`, `asked-no-longer`.
 */
export async function sendAnswer(
  platform: Platform,
  actor: PersonActor,
  { familyId, requestId, files, place, alsoHere }: AnswerWithFiles,
): Promise<SentChronology> {
  const key = { familyId, requestId };
  const agencyId = await perform(platform, actor, 'answer-request', async (tx, now) => {
    const { family, request } = await requireRequest(tx, actor, key, now);
    if (place?.kind === 'instead' && actor.agencyId !== request.agencyId) throw notAllowed();
    return {
      value: request.agencyId,
      audit: {
        event: 'request-read',
        object: { kind: 'review-request', id: request.id },
        children: family.children,
      },
    };
  });
  return sendChronology(platform, actor, {
    familyId,
    agencyId,
    files,
    place,
    alsoHere,
    alongside: async (tx, submissions, now) => {
      await lockRequest(tx, requestId);
      const { request, review } = await requireRequest(tx, actor, key, now, keepOpen);
      requireTaking(review, request, familyId);
      await insertAnswers(tx, { id: request.id, files: submissions }, now);
    },
  });
}

export interface NothingToTell extends RequestKey, MaySayAsItIs {
  readonly version: number;
  /** What was looked in, and for whom. */
  readonly words: string;
  /** Who looked. */
  readonly looked: string;
}

/**
 * Says that the agency holds nothing. Files that are sent later answer in its place.
 *
 * @throws AppError `not-found`, `not-allowed`, `review-closed`, `asked-no-longer`; `changed-meanwhile`; `words-may-tell`.
 */
export function sayNothingHeld(
  platform: Platform,
  actor: PersonActor,
  { version, words, looked, asItIs = false, ...key }: NothingToTell,
): Promise<void> {
  return perform(platform, actor, 'answer-request', async (tx, now) => {
    const { family, request, review } = await requireRequest(tx, actor, key, now, keepOpen);
    requireAsked(review, request, 'request');
    await requireAnswering(tx, actor, { familyId: family.id, agencyId: request.agencyId }, now);
    const said = { words, looked, saidBy: actor.accountId };
    if (!(await setNothing(tx, { id: request.id, version }, said, now))) throw changedMeanwhile('request');
    const written = [
      { called: 'what was looked in', text: words },
      { called: 'who looked', text: looked },
    ];
    const shownTo = 'officers, the agency that is asked, and the reviewers of this family';
    const toShow = { familyId: family.id, words: written, shownTo, asItIs };
    const saved = await askOfWords(tx, actor, toShow, now);
    return {
      value: undefined,
      audit: {
        event: 'nothing-held-said',
        object: { kind: 'review-request', id: request.id },
        children: family.children,
        detail: { agency: request.agencyId, ...saved },
      },
    };
  });
}
