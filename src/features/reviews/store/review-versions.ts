import { sql } from 'kysely';
import { dayOf } from '../../../platform/database/day-of.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId } from '../../../shared/ids.ts';
import { headColumns, type ReviewHead, type ReviewId } from './review.ts';

/** What a review said, until it was corrected or opened again. */
export interface FormerReview extends ReviewHead {
  readonly number: number;
  /** When it was closed, and why, where it was opened again. */
  readonly closed: { readonly at: Date; readonly reason: string } | null;
  /** Why it was put otherwise, when, and by whom. */
  readonly reason: string;
  readonly until: Date;
  readonly by: string;
}

interface Change {
  readonly id: ReviewId;
  readonly by: AccountId;
  readonly reason: string;
}

/** Keeps what a review says, and how it stands, before either is changed. The caller holds it (`holdReview`). */
async function keepReview(tx: TenantTx, { id, by, reason }: Change, now: Date): Promise<void> {
  await sql`
    insert into review_version (partnership_id, review_id, number, purpose, purpose_note, lawful_basis, lawful_basis_note,
        window_from, window_to, terms, family_told, told_words, told_by, closed_at, closed_by, close_reason,
        reason, until_at, until_by)
    select partnership_id, id, version, purpose, purpose_note, lawful_basis, lawful_basis_note,
           window_from, window_to, terms, family_told, told_words, told_by, closed_at, closed_by, close_reason,
           ${reason}, ${now}, ${by}
      from review
     where partnership_id = ${tx.partnershipId} and id = ${id}`.execute(tx.sql);
}

/** Says of a review what is given, in place of what it said, which is kept. */
export async function correctHead(
  tx: TenantTx,
  { head, ...change }: Change & { readonly head: ReviewHead },
  now: Date,
): Promise<void> {
  await keepReview(tx, change, now);
  await tx.sql
    .updateTable('review')
    .set(({ eb }) => ({ ...headColumns(head), version: eb('version', '+', 1) }))
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', change.id)
    .execute();
}

/** Opens a review that was closed; when and why it was closed is kept. */
export async function setOpen(tx: TenantTx, change: Change, now: Date): Promise<void> {
  await keepReview(tx, change, now);
  await tx.sql
    .updateTable('review')
    .set(({ eb }) => ({
      closed_at: null,
      closed_by: null,
      close_reason: null,
      version: eb('version', '+', 1),
    }))
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', change.id)
    .execute();
}

/** The newest first; fifty at most, which nobody reads to their end. */
export async function listFormerReviews(tx: TenantTx, id: ReviewId): Promise<readonly FormerReview[]> {
  const rows = await tx.sql
    .selectFrom('review_version as v')
    .innerJoin('account', (join) =>
      join.onRef('account.partnership_id', '=', 'v.partnership_id').onRef('account.id', '=', 'v.until_by'),
    )
    .selectAll('v')
    .select('account.name as by')
    .where('v.partnership_id', '=', tx.partnershipId)
    .where('v.review_id', '=', id)
    .orderBy('v.number', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    number: row.number,
    purpose: row.purpose,
    purposeNote: row.purpose_note,
    lawfulBasis: row.lawful_basis,
    lawfulBasisNote: row.lawful_basis_note,
    from: dayOf(row.window_from),
    to: row.window_to === null ? null : dayOf(row.window_to),
    terms: row.terms,
    familyTold: row.family_told,
    toldWords: row.told_words,
    toldBy: row.told_by,
    closed:
      row.closed_at === null || row.close_reason === null
        ? null
        : { at: row.closed_at, reason: row.close_reason },
    reason: row.reason,
    until: row.until_at,
    by: row.by,
  }));
}
