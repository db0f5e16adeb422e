import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import type { AgencyId } from '../../../shared/ids.ts';
import { refusePurged } from '../../chronology/operations/refuse-purged.ts';
import { idOfForm } from '../../chronology/store/id-of-form.ts';
import { lockHandling } from '../../chronology/store/row-handling.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import { listNameable } from '../../families/store/involvement.ts';
import type { PaperKind } from '../domain/paper-kinds.ts';
import { keepPaper, setPaperRemoved } from '../store/paper-versions.ts';
import {
  findPaper,
  insertPaper,
  listEpisodesOf,
  listPapers,
  type Paper,
  type PaperId,
  type PaperWritten,
  setEpisodesOf,
  updatePaper,
} from '../store/papers.ts';
import { insertQuotes } from '../store/quotes.ts';
import type { Review } from '../store/review.ts';
import { askOfPanelWords, wordsOfPaper } from './ask-of-review-words.ts';
import type { FamilyNamed } from './begin-review.ts';
import { requireSeen } from './choose-entries.ts';
import { type PaperKey, requirePaper } from './require-paper.ts';
import { type ReviewKey, requireOpenReview, requireReview } from './require-review.ts';
import { type EntryId, type EntryRow, entriesOf, tellQuotes } from './tell-quotes.ts';

export type { PaperWritten };

/** What a form about a paper is drawn with. */
export interface PaperOffered {
  readonly family: FamilyNamed;
  readonly review: Review;
  /** The paper as it is; null for one that is begun. */
  readonly paper: Paper | null;
  /** Agencies that can be chosen, and episodes that can be pointed at, where the kind has them. */
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[];
  readonly episodes: readonly { readonly id: PaperId; readonly title: string | null }[];
  /** The episodes that it points at. */
  readonly chosen: readonly PaperId[];
  /** The entry that it is begun about. */
  readonly entry: EntryRow | null;
  /** Of this very form: sent twice, it adds one paper. */
  readonly form: string;
}

interface Offer extends ReviewKey {
  readonly kind: PaperKind;
  /** Left out for a paper that is begun. */
  readonly paperId?: PaperId;
  /** An entry that a new paper is to be about. */
  readonly entryId?: EntryId;
}

/** What a form of a paper is drawn with. @throws AppError `not-found`, `not-allowed`. */
export function offerPaper(
  platform: Platform,
  actor: PersonActor,
  { kind, paperId, entryId, ...key }: Offer,
): Promise<PaperOffered> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    const { family, review, paper } =
      paperId === undefined
        ? { ...(await requireReview(tx, actor, key, now)), paper: null }
        : await requirePaper(tx, actor, { ...key, paperId, kind }, now);
    const { id, reference, name, children } = family;
    const chosen = paper === null ? [] : ((await listEpisodesOf(tx, [paper.id])).get(paper.id) ?? []);
    const entry = entryId === undefined ? null : await findQuoted(tx, actor, { ...key, entryId }, now);
    return {
      value: {
        family: { id, reference, name },
        review,
        paper,
        agencies: kind === 'action' ? (await listNameable(tx)).agencies : [],
        episodes: kind === 'learning-event' ? await listOffered(tx, review.id) : [],
        chosen,
        entry,
        form: newToken(),
      },
      audit: {
        event: 'review-papers-read',
        object: { kind: 'review', id: review.id },
        children,
        detail: { kind },
      },
    };
  });
}

async function findQuoted(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, entryId }: ReviewKey & { readonly entryId: EntryId },
  now: Date,
): Promise<EntryRow | null> {
  const quote = { ofId: '', entryId, quotedAt: now };
  const told = await tellQuotes(tx, actor, { familyId, quotes: [quote] }, now);
  return told.of('').entries[0] ?? null;
}

export interface PaperToAdd extends ReviewKey, PaperWritten, MaySayAsItIs {
  readonly kind: PaperKind;
  readonly episodes: readonly PaperId[];
  /** Entries that it is about from the beginning. */
  readonly entries: readonly EntryId[];
  /** Of the form that was drawn; left out where none was. */
  readonly form?: string | null;
}

/**
 * Adds a paper to a review. The same form that comes twice begins one paper; the same words in another form begin another, which may be
 * about another entry.
 *
 * @throws AppError `not-found`, `not-allowed`, `review-closed`; `changed-meanwhile` where an episode, an agency or an entry that was
 * chosen is there no longer; `removed-for-good` where what the form wrote was; `words-may-tell`.
 */
export function addPaper(
  platform: Platform,
  actor: PersonActor,
  { kind, episodes, entries, form = null, familyId, reviewId, asItIs = false, ...written }: PaperToAdd,
): Promise<PaperId> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    // No entry leaves between the look and the writing; the family before the review, as everybody takes them.
    await lockHandling(tx, familyId);
    const { family, review } = await requireOpenReview(tx, actor, { familyId, reviewId }, now);
    await requireChosen(tx, { reviewId, agencyId: written.agencyId, episodes });
    await requireSeen(tx, actor, { familyId, entries }, now);
    const by = actor.accountId;
    const sent = [kind, written, episodes, entries];
    const id = await idOfForm<'review-paper'>(tx, { of: review.id, form, by, sent });
    if (form !== null && (await findPaper(tx, review.id, id)) !== null) {
      const object = { kind: 'review', id: review.id } as const;
      const { children } = family;
      return { value: id, audit: { event: 'review-papers-read', object, children, detail: { kind } } };
    }
    await refusePurged(tx, { familyId, of: id });
    const words = wordsOfPaper(kind, written);
    const saved = await askOfPanelWords(tx, actor, { familyId, words, entries, asItIs }, now);
    await insertPaper(tx, { ...written, id, reviewId: review.id, familyId, kind, by }, now);
    await setEpisodesOf(tx, id, episodes);
    await insertQuotes(tx, { familyId, reviewId: review.id, ofId: id, ofKind: 'paper', entries, by }, now);
    return {
      value: id,
      audit: {
        event: 'review-paper-written',
        object: { kind: 'review-paper', id },
        children: family.children,
        detail: { kind, change: 'added', entries: entries.join(' '), ...saved },
      },
    };
  });
}

export interface PaperToChange extends PaperKey, PaperWritten, MaySayAsItIs {
  readonly kind: PaperKind;
  readonly version: number;
  readonly episodes: readonly PaperId[];
}

/**
 * Changes a paper; what it said before is kept. Where it says all of that already, nothing is done. Of episodes that were removed a
 * learning event speaks as before.
 *
 * @throws AppError as `addPaper`; `changed-meanwhile` where somebody else changed it first, or removed it.
 */
export function changePaper(
  platform: Platform,
  actor: PersonActor,
  { kind, version, episodes: chosen, familyId, reviewId, paperId, asItIs = false, ...written }: PaperToChange,
): Promise<void> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    const key = { familyId, reviewId, paperId };
    await requireOpenReview(tx, actor, key, now);
    const { family, paper, quotes } = await requirePaper(tx, actor, { ...key, kind }, now);
    await requireChosen(tx, { reviewId, agencyId: written.agencyId, episodes: chosen });
    if (paper.version !== version) throw changedMeanwhile('paper');
    const spoken = (await listEpisodesOf(tx, [paperId])).get(paperId) ?? [];
    const episodes = [...chosen, ...(await notOffered(tx, reviewId, spoken))];
    const isOther = !saysTheSame({ ...written, episodes }, { ...paper, episodes: spoken });
    const toShow = {
      familyId,
      words: wordsOfPaper(kind, written, paper),
      entries: quotes.map(({ entryId }) => entryId),
      asItIs,
    };
    const saved = isOther ? await askOfPanelWords(tx, actor, toShow, now) : {};
    if (isOther) {
      const changed = { ...written, id: paperId, version, by: actor.accountId };
      if (!(await keepPaper(tx, changed)) || !(await updatePaper(tx, changed, now)))
        throw changedMeanwhile('paper');
      await setEpisodesOf(tx, paperId, episodes);
    }
    return {
      value: undefined,
      audit: {
        event: isOther ? 'review-paper-written' : 'review-papers-read',
        object: { kind: 'review-paper', id: paperId },
        children: family.children,
        detail: isOther ? { kind, change: 'changed', entries: entriesOf(quotes), ...saved } : { kind },
      },
    };
  });
}

type Said = PaperWritten & { readonly episodes: readonly PaperId[] };

function saysTheSame(one: Said, other: Said): boolean {
  const [first, second] = [one, other].map(({ title, from, to, agencyId, parts, episodes }) =>
    JSON.stringify([
      [title, from, to, agencyId],
      Object.entries(parts).toSorted(([name], [another]) => (name < another ? -1 : 1)),
      episodes.toSorted(),
    ]),
  );
  return first === second;
}

export interface PaperToRemove extends PaperKey {
  readonly version: number;
  readonly kind: PaperKind;
}

/** Removes a paper: it stands in no list and no outline any more, and can be put back. @throws AppError as `changePaper`. */
export function removePaper(platform: Platform, actor: PersonActor, paper: PaperToRemove): Promise<void> {
  return setRemoved(platform, actor, paper, 'removed');
}

/** Puts a paper back that was removed, with all that it points at. @throws AppError as `changePaper`. */
export function putPaperBack(platform: Platform, actor: PersonActor, paper: PaperToRemove): Promise<void> {
  return setRemoved(platform, actor, paper, 'put-back');
}

function setRemoved(
  platform: Platform,
  actor: PersonActor,
  { version, kind, ...key }: PaperToRemove,
  change: 'removed' | 'put-back',
): Promise<void> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    await requireOpenReview(tx, actor, key, now);
    const { family, paper, quotes } = await requirePaper(tx, actor, { ...key, kind, withRemoved: true }, now);
    const by = change === 'removed' ? actor.accountId : null;
    if (!(await setPaperRemoved(tx, { id: paper.id, version, by }, now))) throw changedMeanwhile('paper');
    return {
      value: undefined,
      audit: {
        event: 'review-paper-written',
        object: { kind: 'review-paper', id: paper.id },
        children: family.children,
        detail: { kind, change, entries: entriesOf(quotes) },
      },
    };
  });
}

/** What was chosen from lists must be in them still. */
async function requireChosen(
  tx: TenantTx,
  {
    reviewId,
    agencyId,
    episodes,
  }: { reviewId: Review['id']; agencyId: AgencyId | null; episodes: readonly PaperId[] },
): Promise<void> {
  if (agencyId !== null) {
    const { agencies } = await listNameable(tx);
    if (!agencies.some(({ id }) => id === agencyId)) throw changedMeanwhile('list of agencies');
  }
  if ((await notOffered(tx, reviewId, episodes)).length > 0) throw changedMeanwhile('list of key episodes');
}

/** The episodes that a form offers: those that stand. */
function listOffered(tx: TenantTx, reviewId: Review['id']): Promise<readonly Paper[]> {
  return listPapers(tx, [reviewId], { kind: 'episode' });
}

/** Which of these no form can name: whoever saves one has not unticked them, and they stay as they were. */
async function notOffered(
  tx: TenantTx,
  reviewId: Review['id'],
  episodes: readonly PaperId[],
): Promise<readonly PaperId[]> {
  if (episodes.length === 0) return [];
  const offered = new Set((await listOffered(tx, reviewId)).map(({ id }) => id));
  return episodes.filter((id) => !offered.has(id));
}
