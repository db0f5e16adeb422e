import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { requireFamily, requireTied } from '../../families/operations/require-family.ts';
import { listPapers, type PaperId } from '../store/papers.ts';
import { listQuestions, type Question, type QuestionId } from '../store/questions.ts';
import { listQuotesOf } from '../store/quotes.ts';
import { listReviews, type Review, type ReviewId } from '../store/review.ts';
import type { FamilyNamed } from './begin-review.ts';
import type { Paper } from './read-papers.ts';
import { isKept } from './require-paper.ts';
import { type EntryId, type EntryRow, tellQuotes } from './tell-quotes.ts';

export type { EntryId, ReviewId };

type NamedPaper = Pick<Paper, 'id' | 'kind' | 'title' | 'parts' | 'from' | 'to'>;

/** What one review makes of an entry. */
export interface UseInReview {
  readonly review: Review;
  /** Its key episodes, learning events and notes that are about the entry. */
  readonly papers: readonly NamedPaper[];
  readonly questions: readonly {
    readonly id: QuestionId;
    readonly agencyName: string;
    readonly words: string;
  }[];
  /** Key episodes and learning events that are not about it yet. */
  readonly others: readonly NamedPaper[];
}

export interface EntryUse {
  readonly family: FamilyNamed;
  readonly entry: EntryRow;
  readonly reviews: readonly UseInReview[];
}

/** Of how many reviews of a family a page tells; older ones are found in their workspaces. */
const mostReviews = 3;

/** What the reviews of a family make of one entry, the open ones first. @throws AppError `not-found`, `not-allowed`. */
export function readEntryUse(
  platform: Platform,
  actor: PersonActor,
  key: { readonly familyId: FamilyId; readonly entryId: EntryId },
): Promise<EntryUse> {
  return perform(platform, actor, 'work-on-review', async (tx, now) => {
    const family = await requireFamily(tx, actor, key.familyId, now);
    await requireTied(tx, actor, key.familyId, now);
    const all = (await listReviews(tx, actor, now, family.id)).slice(0, mostReviews);
    const { entry, papers, questions, quoting } = await readSeen(
      tx,
      actor,
      { ...key, reviews: all.map(({ id }) => id) },
      now,
    );
    const { id, reference, name, children } = family;
    return {
      value: {
        family: { id, reference, name },
        entry,
        reviews: all.map((review) => {
          const own = papers.filter(({ reviewId }) => reviewId === review.id);
          return {
            review,
            papers: own.filter((paper) => quoting.has(paper.id)),
            questions: questions.filter((one) => one.reviewId === review.id && quoting.has(one.id)),
            others: own.filter((paper) => mayHold(paper) && !quoting.has(paper.id)),
          };
        }),
      },
      audit: {
        event: 'review-papers-read',
        object: { kind: 'entry', id: key.entryId },
        children,
      },
    };
  });
}

function mayHold({ kind }: Pick<Paper, 'kind'>): boolean {
  return kind === 'episode' || kind === 'learning-event';
}

interface Asked {
  readonly familyId: FamilyId;
  readonly entryId: EntryId;
  readonly reviews: readonly ReviewId[];
}

interface Seen {
  readonly entry: EntryRow;
  readonly papers: readonly Paper[];
  readonly questions: readonly Question[];
  /** What points at the entry. */
  readonly quoting: ReadonlySet<string>;
}

/** The entry as it stands, and the papers that the actor may see. @throws AppError `not-found` where they may not see the entry. */
async function readSeen(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, entryId, reviews }: Asked,
  now: Date,
): Promise<Seen> {
  const papers = await listPapers(tx, reviews);
  const questions = await listQuestions(tx, reviews);
  const quotes = await listQuotesOf(
    tx,
    [...papers, ...questions].map(({ id }) => id),
  );
  const itself = { ofId: 'itself', entryId, quotedAt: now };
  const told = await tellQuotes(tx, actor, { familyId, quotes: [...quotes, itself] }, now);
  const [entry] = told.of('itself').entries;
  if (entry === undefined) throw notFound('entry');
  const quoting = quotes.filter((quote) => quote.entryId === entryId).map(({ ofId }) => ofId);
  return {
    entry,
    papers: papers.filter((paper) => !isKept(paper, told)),
    questions,
    quoting: new Set(quoting),
  };
}

export type { PaperId };
