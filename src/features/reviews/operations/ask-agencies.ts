import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import type { AgencyId, ChildId, FamilyId } from '../../../shared/ids.ts';
import { askOfWords } from '../../chronology/operations/ask-of-words.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import { lockFamily } from '../../families/store/find-family.ts';
import { insertInvolvement, listInvolvements, listNameable } from '../../families/store/involvement.ts';
import { insertRequests, listRequests } from '../store/request.ts';
import type { FamilyNamed } from './begin-review.ts';
import { type ReviewKey, requireOpenReview, requireReview } from './require-review.ts';

/** An agency that can be asked. */
export interface AskableAgency {
  readonly id: AgencyId;
  readonly name: string;
  /** Whether it is involved with the family; else asking it makes it so. */
  readonly involved: boolean;
}

export interface AskingOffered {
  readonly family: FamilyNamed;
  /** Those that were not asked in this review yet, the involved ones first. */
  readonly agencies: readonly AskableAgency[];
}

/** Which agencies can be asked in a review. @throws AppError `not-found`, `not-allowed`. */
export function offerAsking(platform: Platform, actor: PersonActor, key: ReviewKey): Promise<AskingOffered> {
  return perform(platform, actor, 'manage-reviews', async (tx, now) => {
    const { family, review } = await requireReview(tx, actor, key, now);
    const { id, reference, name } = family;
    return {
      value: { family: { id, reference, name }, agencies: await listAskable(tx, key, now) },
      audit: {
        event: 'review-read',
        object: { kind: 'review', id: review.id },
        children: family.children,
      },
    };
  });
}

async function listAskable(
  tx: TenantTx,
  { familyId, reviewId }: ReviewKey,
  now: Date,
): Promise<readonly AskableAgency[]> {
  const { agencies } = await listNameable(tx);
  const asked = new Set((await listRequests(tx, reviewId)).map(({ agencyId }) => agencyId));
  const involvements = await listInvolvements(tx, familyId);
  const holding = involvements.filter(({ kind, to }) => kind === 'involved' && (to === null || to > now));
  const all = agencies
    .filter(({ id }) => !asked.has(id))
    .map(({ id, name }) => ({ id, name, involved: holding.some(({ whoId }) => whoId === id) }));
  return [...all.filter(({ involved }) => involved), ...all.filter(({ involved }) => !involved)];
}

export interface AgenciesToAsk extends ReviewKey, MaySayAsItIs {
  readonly agencies: readonly AgencyId[];
  /** The last day on which the answer is in time. */
  readonly due: Day;
  readonly note: string | null;
}

/** What was asked: how many agencies, and the names of those that are involved with the family from now on. */
export interface Asked {
  readonly count: number;
  readonly madeInvolved: readonly string[];
}

/**
 * Asks agencies for their chronologies. One that was not involved with the family is named as involved in the same step: its lead sees
 * the family from then on, and could not answer otherwise.
 *
 * @throws AppError `not-found`, `not-allowed`, `review-closed`; `due-day-past`; `changed-meanwhile` where one of them cannot be asked, or
 * was asked already; `words-may-tell`.
 */
export function askAgencies(
  platform: Platform,
  actor: PersonActor,
  { agencies, due, note, asItIs = false, ...key }: AgenciesToAsk,
): Promise<Asked> {
  return perform(platform, actor, 'manage-reviews', async (tx, now) => {
    // The family before the review, as whoever writes in it.
    await lockFamily(tx, key.familyId);
    const { family, review } = await requireOpenReview(tx, actor, key, now);
    if (due < dayOfInstant(now)) throw dueDayPast();
    const askable = await listAskable(tx, key, now);
    const chosen = askable.filter(({ id }) => agencies.includes(id));
    if (chosen.length === 0 || chosen.length < new Set(agencies).size) throw changedMeanwhile('review');
    const words = [{ called: 'the note', text: note }];
    const shownTo = 'each agency that you ask now, and to the reviewers of this family';
    const saved = await askOfWords(tx, actor, { familyId: family.id, words, shownTo, asItIs }, now);
    const common = { reviewId: review.id, familyId: family.id, due, note, askedBy: actor.accountId };
    const rows = chosen.map(({ id }) => ({ ...common, id: newId<'review-request'>(), agencyId: id }));
    await insertRequests(tx, rows, now);
    const strangers = chosen.filter(({ involved }) => !involved);
    const made: AuditNote[] = [];
    for (const { id } of strangers) {
      made.push(await nameAgency(tx, actor, { agencyId: id, familyId: family.id }, family.children, now));
    }
    const asked: AuditNote = {
      event: 'agencies-asked',
      object: { kind: 'review', id: review.id },
      children: family.children,
      detail: { agencies: chosen.length, involved: strangers.length, due, ...saved },
    };
    return {
      value: { count: chosen.length, madeInvolved: strangers.map(({ name }) => name) },
      audit: [asked, ...made],
    };
  });
}

/** As an officer names an agency on the family’s page: whoever opens that is not told that there is a review which asked. */
async function nameAgency(
  tx: TenantTx,
  actor: PersonActor,
  { agencyId, familyId }: { readonly agencyId: AgencyId; readonly familyId: FamilyId },
  children: readonly ChildId[],
  now: Date,
): Promise<AuditNote> {
  await insertInvolvement(tx, {
    id: newId<'relation'>(),
    familyId,
    kind: 'involved',
    whoKind: 'agency',
    whoId: agencyId,
    reason: null,
    from: now,
    to: null,
    createdBy: actor.accountId,
  });
  return {
    event: 'involvement-added',
    object: { kind: 'family', id: familyId },
    children,
    detail: { kind: 'involved', who: agencyId, until: null },
  };
}

export function dueDayPast(): AppError {
  return new AppError('due-day-past', {
    what: 'The day by which they are to answer must be today or later.',
    todo: 'Check the day, the month and the year.',
  });
}
