import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { PaperKind } from '../domain/paper-kinds.ts';
import { findPaper, type Paper, type PaperId } from '../store/papers.ts';
import { listQuotesOf, type Quote } from '../store/quotes.ts';
import { type ReviewKey, type ReviewOfFamily, requireReview } from './require-review.ts';
import { type AllQuotes, hidesAny } from './tell-quotes.ts';

export interface PaperKey extends ReviewKey {
  readonly paperId: PaperId;
}

export interface PaperOfReview extends ReviewOfFamily {
  readonly paper: Paper;
  /** What it points at, seen or not. To be told to nobody as it is. */
  readonly quotes: readonly Quote[];
}

interface PaperAsked extends PaperKey {
  readonly kind?: PaperKind;
  /** Whether one is found too that was removed. */
  readonly withRemoved?: boolean;
}

/**
 * A paper of a review. A note about an entry that the actor may not read is not found: its words are about nothing else.
 *
 * @throws AppError `not-found`, also where it is of another kind.
 */
export async function requirePaper(
  tx: TenantTx,
  actor: PersonActor,
  { paperId, kind, withRemoved = false, ...key }: PaperAsked,
  now: Date,
): Promise<PaperOfReview> {
  const { family, review } = await requireReview(tx, actor, key, now);
  const paper = await findPaper(tx, review.id, paperId);
  if (paper === null || (kind !== undefined && paper.kind !== kind)) throw notFound('paper');
  if (paper.removed !== null && !withRemoved) throw notFound('paper');
  const quotes = await listQuotesOf(tx, [paper.id]);
  if (paper.kind === 'note' && (await hidesAny(tx, actor, { familyId: family.id, quotes }, now)))
    throw notFound('paper');
  return { family, review, paper, quotes };
}

/** A note goes with the entries that it is about: where one of them is kept from somebody, so is the note. */
export function isKept({ kind, id }: Pick<Paper, 'kind' | 'id'>, quotes: AllQuotes): boolean {
  return kind === 'note' && quotes.hides(id);
}
