import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { findPaper, type Paper, type PaperId } from '../store/papers.ts';
import { listQuotesOf } from '../store/quotes.ts';
import { type ReviewKey, type ReviewOfFamily, requireReview } from './require-review.ts';
import { type AllQuotes, tellQuotes } from './tell-quotes.ts';

export interface PaperKey extends ReviewKey {
  readonly paperId: PaperId;
}

export interface PaperOfReview extends ReviewOfFamily {
  readonly paper: Paper;
  readonly quotes: AllQuotes;
}

/**
 * A paper of a review with what it points at, as far as the actor may see it. A note about an entry that the actor may not read is not
 * found: its words are about nothing else.
 *
 * @throws AppError `not-found`.
 */
export async function requirePaper(
  tx: TenantTx,
  actor: PersonActor,
  { paperId, ...key }: PaperKey,
  now: Date,
): Promise<PaperOfReview> {
  const { family, review } = await requireReview(tx, actor, key, now);
  const paper = await findPaper(tx, review.id, paperId);
  if (paper === null) throw notFound('paper');
  const quotes = await tellQuotes(
    tx,
    actor,
    { familyId: family.id, quotes: await listQuotesOf(tx, [paper.id]) },
    now,
  );
  if (isKept(paper, quotes)) throw notFound('paper');
  return { family, review, paper, quotes };
}

/** A note goes with the entries that it is about: where one of them is kept from somebody, so is the note. */
export function isKept({ kind, id }: Pick<Paper, 'kind' | 'id'>, quotes: AllQuotes): boolean {
  return kind === 'note' && quotes.hides(id);
}
