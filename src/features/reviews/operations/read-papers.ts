import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { Leaf } from '../../../platform/cursors/keyset.ts';
import { type LeafAsked, leafOfWhole } from '../../../platform/cursors/leaf-of-whole.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { PaperKind } from '../domain/paper-kinds.ts';
import { type FormerPaper, listFormerPapers } from '../store/paper-versions.ts';
import { listEpisodesOf, listPapers, type Paper, type PaperId } from '../store/papers.ts';
import { listQuotesOf, type Quote } from '../store/quotes.ts';
import type { Review, ReviewId } from '../store/review.ts';
import type { FamilyNamed } from './begin-review.ts';
import { isKept, type PaperKey, requirePaper } from './require-paper.ts';
import { type ReviewKey, requireReview } from './require-review.ts';
import { type QuotesTold, tellQuotes } from './tell-quotes.ts';

export type { Paper, PaperId, PaperKey, PaperKind, QuotesTold };

export interface PaperTold extends Paper {
  readonly quotes: QuotesTold;
}

export interface PapersAnswer {
  readonly family: FamilyNamed;
  readonly review: Review;
  readonly leaf: Leaf<PaperTold>;
  readonly total: number;
  /** Those that were removed and can be put back. */
  readonly removed: readonly PaperTold[];
}

export const papersOnPage = 30;

/** The papers of one kind of a review, a page of them. @throws AppError `not-found`, `not-allowed`. */
export function readPapers(
  platform: Platform,
  actor: PersonActor,
  { kind, after, before, ...key }: ReviewKey & LeafAsked & { readonly kind: PaperKind },
): Promise<PapersAnswer> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    const { family, review } = await requireReview(tx, actor, key, now);
    const asked = { familyId: family.id, reviews: [review.id], kind, withRemoved: true };
    const told = await listTold(tx, actor, asked, now);
    const all = told.filter(({ removed }) => removed === null);
    const { id, reference, name, children } = family;
    return {
      value: {
        family: { id, reference, name },
        review,
        leaf: leafOfWhole(all, papersOnPage, { after, before }),
        total: all.length,
        removed: told.filter(({ removed }) => removed !== null),
      },
      audit: {
        event: 'review-papers-read',
        object: { kind: 'review', id: review.id },
        children,
        detail: { kind, papers: all.length },
      },
    };
  });
}

interface PapersAsked {
  readonly familyId: FamilyId;
  readonly reviews: readonly ReviewId[];
  readonly kind?: PaperKind;
  readonly withRemoved?: boolean;
}

/** The papers of reviews that the actor may see, of one kind or of all, each with what it points at. */
export async function listTold(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, reviews, ...wanted }: PapersAsked,
  now: Date,
): Promise<readonly PaperTold[]> {
  const papers = await listPapers(tx, reviews, wanted);
  const quotes = await listQuotesOf(
    tx,
    papers.map(({ id }) => id),
  );
  const told = await tellQuotes(tx, actor, { familyId, quotes }, now);
  return papers
    .filter((paper) => !isKept(paper, told))
    .map((paper) => ({ ...paper, quotes: told.of(paper.id) }));
}

/** A key episode, or another paper, by its name. */
export interface NamedPaper {
  readonly id: PaperId;
  readonly title: string | null;
}

export interface PaperAnswer {
  readonly family: FamilyNamed;
  readonly review: Review;
  readonly paper: PaperTold;
  /** The episodes that it spoke of. */
  readonly episodes: readonly NamedPaper[];
  /** The learning events that spoke of it, where it is an episode. */
  readonly spokenOfAt: readonly NamedPaper[];
  /** What it said before, the newest first: as far as the reader may read every entry that it pointed at then. */
  readonly former: readonly FormerTold[];
}

export type FormerTold = Omit<FormerPaper, 'entries'>;

/** One paper whole. @throws AppError `not-found`, `not-allowed`. */
export function readPaper(
  platform: Platform,
  actor: PersonActor,
  key: PaperKey & { readonly kind: PaperKind },
): Promise<PaperAnswer> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    const asked = { ...key, withRemoved: true };
    const { family, review, paper, quotes } = await requirePaper(tx, actor, asked, now);
    const former = await listFormerPapers(tx, paper.id);
    const all = [...quotes, ...former.flatMap(quotesOfFormer)];
    const told = await tellQuotes(tx, actor, { familyId: family.id, quotes: all }, now);
    const { id, reference, name, children } = family;
    const links = await readLinks(tx, paper);
    return {
      value: {
        family: { id, reference, name },
        review,
        paper: { ...paper, quotes: told.of(paper.id) },
        ...links,
        former: former.filter((one) => !told.hides(ofFormer(one))).map(({ entries, ...one }) => one),
      },
      audit: {
        event: 'review-papers-read',
        object: { kind: 'review-paper', id: paper.id },
        children,
        detail: { kind: paper.kind },
      },
    };
  });
}

/** By this a former wording is told from the paper itself, among what points at entries. */
function ofFormer({ number }: Pick<FormerPaper, 'number'>): string {
  return `before ${number}`;
}

function quotesOfFormer(former: FormerPaper): readonly Quote[] {
  const { entries, writtenAt } = former;
  return entries.map((entryId) => ({ ofId: ofFormer(former), entryId, quotedAt: writtenAt }));
}

/** Which episodes a learning event spoke of, and which learning events spoke of an episode. */
async function readLinks(
  tx: TenantTx,
  { id, kind, reviewId }: Paper,
): Promise<Pick<PaperAnswer, 'episodes' | 'spokenOfAt'>> {
  if (kind !== 'episode' && kind !== 'learning-event') return { episodes: [], spokenOfAt: [] };
  const other = await listPapers(tx, [reviewId], {
    kind: kind === 'episode' ? 'learning-event' : 'episode',
  });
  const events = kind === 'episode' ? other.map((one) => one.id) : [id];
  const spoken = await listEpisodesOf(tx, events);
  const named = other.map((one) => ({ id: one.id, title: one.title }));
  if (kind === 'learning-event')
    return { episodes: named.filter((one) => spoken.get(id)?.includes(one.id)), spokenOfAt: [] };
  return { episodes: [], spokenOfAt: named.filter((one) => spoken.get(one.id)?.includes(id)) };
}
