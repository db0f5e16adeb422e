import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import type { Day } from '../../../shared/day.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { askOfWords } from '../../chronology/operations/ask-of-words.ts';
import { refusePurged } from '../../chronology/operations/refuse-purged.ts';
import { idOfForm } from '../../chronology/store/id-of-form.ts';
import { listForPanel } from '../../chronology/store/quoted-entries.ts';
import { lockHandling } from '../../chronology/store/row-handling.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import { listInvolvements, listNameable } from '../../families/store/involvement.ts';
import type { PaperId } from '../store/papers.ts';
import { changeQuestion, findQuestion, insertQuestion, type QuestionId } from '../store/questions.ts';
import { insertQuotes } from '../store/quotes.ts';
import type { Review } from '../store/review.ts';
import { dueDayPast } from './ask-agencies.ts';
import type { FamilyNamed } from './begin-review.ts';
import { requireSeen } from './choose-entries.ts';
import { type QuestionKey, requireQuestion } from './read-questions.ts';
import { requirePaper } from './require-paper.ts';
import { type ReviewKey, requireOpenReview, requireReview } from './require-review.ts';
import { type EntryId, type QuotedEntry, type QuotesTold, tellQuotes } from './tell-quotes.ts';

export interface QuestionOffered {
  readonly family: FamilyNamed;
  readonly review: Review;
  /** Agencies that are involved with the family: the lead of another could not read the question. */
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[];
  /** Entries that the question can be about: one, those of a paper, and those that are chosen already. */
  readonly quotes: QuotesTold;
  /** Of this very form: sent twice, it asks one question. */
  readonly form: string;
  /** Those of them that an agency which can be asked does not read, since they are for the panel and the agency that wrote them. */
  readonly unread: readonly Unread[];
}

/** An entry with the agencies that can be asked about it, and do not read it. */
export interface Unread {
  readonly entry: QuotedEntry;
  readonly agencies: readonly string[];
}

interface Offer extends ReviewKey {
  readonly entryId?: EntryId;
  /** A key episode or another paper, of whose entries the question may be. */
  readonly paperId?: PaperId;
  /** Entries that a form which is drawn again had ticked: they stay on it, however they came there. */
  readonly chosen?: readonly EntryId[];
}

/** What a form of a question is drawn with. @throws AppError `not-found`, also where a paper is kept from the actor; `not-allowed`. */
export function offerQuestion(
  platform: Platform,
  actor: PersonActor,
  { entryId, paperId, chosen = [], ...key }: Offer,
): Promise<QuestionOffered> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    const { family, review } = await requireReview(tx, actor, key, now);
    const of = paperId === undefined ? [] : (await requirePaper(tx, actor, { ...key, paperId }, now)).quotes;
    const others = new Set([...(entryId === undefined ? [] : [entryId]), ...chosen]);
    for (const { entryId: id } of of) others.delete(id);
    const alone = [...others].map((id) => ({ entryId: id, quotedAt: now }));
    const quotes = [...of, ...alone].map((quote) => ({ ...quote, ofId: 'offered' }));
    const told = (await tellQuotes(tx, actor, { familyId: family.id, quotes }, now)).of('offered');
    const agencies = await listAskable(tx, family.id, now);
    const ids = told.entries.map((entry) => entry.id);
    const forPanel = await listForPanel(tx, actor, { familyId: family.id, of: ids }, now);
    const { id, reference, name, children } = family;
    return {
      value: {
        family: { id, reference, name },
        review,
        agencies,
        quotes: told,
        unread: findUnread(told.entries, forPanel, agencies),
        form: newToken(),
      },
      audit: { event: 'review-questions-read', object: { kind: 'review', id: review.id }, children },
    };
  });
}

/** From whom an entry is kept by name is told to its agency alone, and so not here. */
function findUnread(
  entries: readonly QuotedEntry[],
  forPanel: ReadonlySet<EntryId>,
  agencies: QuestionOffered['agencies'],
): readonly Unread[] {
  return entries.flatMap((entry) => {
    const others = agencies.filter(({ id }) => id !== entry.agency.id);
    if (!forPanel.has(entry.id) || others.length === 0) return [];
    return [{ entry, agencies: others.map(({ name }) => name) }];
  });
}

async function listAskable(tx: TenantTx, familyId: FamilyId, now: Date) {
  const { agencies } = await listNameable(tx);
  const holding = (await listInvolvements(tx, familyId)).filter(
    ({ kind, to }) => kind === 'involved' && (to === null || to > now),
  );
  return agencies.filter(({ id }) => holding.some(({ whoId }) => whoId === id));
}

export interface QuestionToAsk extends ReviewKey, MaySayAsItIs {
  readonly agencyId: AgencyId;
  readonly words: string;
  /** The last day on which the answer is in time. */
  readonly due: Day;
  readonly entries: readonly EntryId[];
  /** Of the form that was drawn; left out where none was. */
  readonly form?: string | null;
}

/**
 * Asks an agency something. Its lead reads the words, and of the entries those that they may read. The same form that comes twice asks
 * one question.
 *
 * @throws AppError `not-found`, `not-allowed`, `review-closed`, `due-day-past`; `changed-meanwhile` where the agency is involved no
 * longer, or an entry may not be seen any more; `removed-for-good` where what the form asked was; `words-may-tell`.
 */
export function askQuestion(
  platform: Platform,
  actor: PersonActor,
  { agencyId, words, due, entries, form = null, asItIs = false, ...key }: QuestionToAsk,
): Promise<QuestionId> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    // No entry leaves between the look and the asking.
    await lockHandling(tx, key.familyId);
    const { family, review } = await requireOpenReview(tx, actor, key, now);
    if (due < dayOfInstant(now)) throw dueDayPast();
    const askable = await listAskable(tx, family.id, now);
    if (!askable.some(({ id }) => id === agencyId)) throw changedMeanwhile('list of agencies');
    await requireSeen(tx, actor, { familyId: family.id, entries }, now);
    const by = actor.accountId;
    const sent = [agencyId, words, due, entries];
    const id = await idOfForm<'review-question'>(tx, { of: review.id, form, by, sent });
    if (form !== null && (await findQuestion(tx, family.id, id)) !== null) {
      const object = { kind: 'review', id: review.id } as const;
      return { value: id, audit: { event: 'review-questions-read', object, children: family.children } };
    }
    await refusePurged(tx, { familyId: family.id, of: id });
    const common = { familyId: family.id, reviewId: review.id, by };
    await insertQuestion(tx, { ...common, id, agencyId, words, due }, now);
    await insertQuotes(tx, { ...common, ofId: id, ofKind: 'question', entries }, now);
    const written = [{ called: 'the question', text: words }];
    const toShow = { familyId: family.id, words: written, shownTo: readers, entries, asItIs };
    const saved = await askOfWords(tx, actor, toShow, now);
    return {
      value: id,
      audit: {
        event: 'review-question-asked',
        object: { kind: 'review-question', id },
        children: family.children,
        detail: { agency: agencyId, due, entries: entries.join(' '), ...saved },
      },
    };
  });
}

/** Who reads a question, beside officers. */
const readers = 'the agency that is asked, and to the reviewers of this family';

/** Asks it no longer; what was answered stays. @throws AppError `not-found`, `review-closed`; `changed-meanwhile`; `words-may-tell`. */
export function withdrawQuestion(
  platform: Platform,
  actor: PersonActor,
  { version, reason, asItIs = false, ...key }: QuestionToWithdraw,
): Promise<void> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    await requireOpenReview(tx, actor, key, now);
    const { family, question } = await requireQuestion(tx, actor, key, now);
    const withdrawn = { at: now, by: actor.accountId, reason };
    const done = question.withdrawnAt === null;
    if (!(done && (await changeQuestion(tx, { id: question.id, version }, { withdrawn }))))
      throw changedMeanwhile('question');
    const written = [{ called: 'the reason', text: reason }];
    const toShow = { familyId: family.id, words: written, shownTo: readers, asItIs };
    const saved = await askOfWords(tx, actor, toShow, now);
    return {
      value: undefined,
      audit: {
        event: 'review-question-withdrawn',
        object: { kind: 'review-question', id: question.id },
        children: family.children,
        reason,
        detail: { ...saved },
      },
    };
  });
}

interface QuestionToWithdraw extends QuestionKey, MaySayAsItIs {
  readonly version: number;
  readonly reason: string;
}
