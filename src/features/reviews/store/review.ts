import type { Actor } from '../../../platform/access/actor.ts';
import { tiedTo } from '../../../platform/access/visible.ts';
import { dayOf } from '../../../platform/database/day-of.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Day } from '../../../shared/day.ts';
import type { AccountId, FamilyId, Id } from '../../../shared/ids.ts';
import type { LawfulBasis, Purpose } from '../domain/purposes.ts';

export type ReviewId = Id<'review'>;

/** What a review is for, and what it asks. */
export interface ReviewHead {
  readonly purpose: Purpose;
  readonly purposeNote: string | null;
  readonly lawfulBasis: LawfulBasis;
  readonly lawfulBasisNote: string | null;
  /** The days that are asked for. */
  readonly from: Day;
  /** Null for until today. */
  readonly to: Day | null;
  readonly terms: string;
  readonly familyTold: boolean;
  /** What the family was told, or why it was not. */
  readonly toldWords: string;
  readonly toldBy: string | null;
}

export interface Review extends ReviewHead {
  readonly id: ReviewId;
  readonly familyId: FamilyId;
  readonly version: number;
  readonly begunAt: Date;
  /** Null where the account is gone. */
  readonly begunBy: string | null;
  readonly closedAt: Date | null;
  readonly closeReason: string | null;
}

export async function insertReview(
  tx: TenantTx,
  { id, familyId, createdBy, ...head }: ReviewHead & Pick<Review, 'id' | 'familyId'> & Created,
  now: Date,
): Promise<void> {
  await tx.sql
    .insertInto('review')
    .values({
      partnership_id: tx.partnershipId,
      id,
      family_id: familyId,
      ...headColumns(head),
      created_at: now,
      created_by: createdBy,
    })
    .execute();
}

/** What a review says, as its columns hold it. */
export function headColumns(head: ReviewHead) {
  return {
    purpose: head.purpose,
    purpose_note: head.purposeNote,
    lawful_basis: head.lawfulBasis,
    lawful_basis_note: head.lawfulBasisNote,
    window_from: head.from,
    window_to: head.to,
    terms: head.terms,
    family_told: head.familyTold,
    told_words: head.toldWords,
    told_by: head.toldBy,
  };
}

interface Created {
  readonly createdBy: AccountId;
}

const columns = [
  'review.id',
  'review.family_id',
  'review.purpose',
  'review.purpose_note',
  'review.lawful_basis',
  'review.lawful_basis_note',
  'review.window_from',
  'review.window_to',
  'review.terms',
  'review.family_told',
  'review.told_words',
  'review.told_by',
  'review.version',
  'review.created_at',
  'review.closed_at',
  'review.close_reason',
] as const;

function reviews(tx: TenantTx) {
  return tx.sql
    .selectFrom('review')
    .leftJoin('account as beginner', (join) =>
      join
        .onRef('beginner.partnership_id', '=', 'review.partnership_id')
        .onRef('beginner.id', '=', 'review.created_by'),
    )
    .select([...columns, 'beginner.name as begun_by_name'])
    .where('review.partnership_id', '=', tx.partnershipId);
}

type ReviewRow = Awaited<ReturnType<ReturnType<typeof reviews>['executeTakeFirstOrThrow']>>;

function asReview(row: ReviewRow): Review {
  return {
    id: row.id,
    familyId: row.family_id,
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
    version: row.version,
    begunAt: row.created_at,
    begunBy: row.begun_by_name,
    closedAt: row.closed_at,
    closeReason: row.close_reason,
  };
}

/** Null where the family has no such review. Whoever asks has seen to it that the family may be seen. */
export async function findReview(tx: TenantTx, familyId: FamilyId, id: ReviewId): Promise<Review | null> {
  const row = await reviews(tx)
    .where('review.family_id', '=', familyId)
    .where('review.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : asReview(row);
}

/** An open review of a family that says the very same; null where there is none. The caller holds the family. */
export async function findOpenAlike(
  tx: TenantTx,
  familyId: FamilyId,
  head: ReviewHead,
): Promise<ReviewId | null> {
  const rows = await reviews(tx)
    .where('review.family_id', '=', familyId)
    .where('review.closed_at', 'is', null)
    .where('review.terms', '=', head.terms)
    .execute();
  return rows.map(asReview).find((one) => saysTheSame(one, head))?.id ?? null;
}

/** Whether two say the very same of what a review is for and what it asks. */
export function saysTheSame(one: ReviewHead, head: ReviewHead): boolean {
  const [own, other] = [headColumns(one), headColumns(head)].map((columns) => JSON.stringify(columns));
  return own === other;
}

/** The same, held until the transaction ends: of somebody who closes it and somebody who asks, the second sees what the first did. */
export async function holdReview(tx: TenantTx, familyId: FamilyId, id: ReviewId): Promise<Review | null> {
  const row = await reviews(tx)
    .where('review.family_id', '=', familyId)
    .where('review.id', '=', id)
    .forUpdate('review')
    .executeTakeFirst();
  return row === undefined ? null : asReview(row);
}

/** The same for whoever answers in it: it is not closed until the transaction ends; others may answer meanwhile. */
export async function keepOpen(tx: TenantTx, familyId: FamilyId, id: ReviewId): Promise<Review | null> {
  const row = await reviews(tx)
    .where('review.family_id', '=', familyId)
    .where('review.id', '=', id)
    .forShare('review')
    .executeTakeFirst();
  return row === undefined ? null : asReview(row);
}

export async function setClosed(
  tx: TenantTx,
  { id, closedBy, reason }: { readonly id: ReviewId; readonly closedBy: AccountId; readonly reason: string },
  now: Date,
): Promise<void> {
  await tx.sql
    .updateTable('review')
    .set(({ eb }) => ({
      closed_at: now,
      closed_by: closedBy,
      close_reason: reason,
      version: eb('version', '+', 1),
    }))
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .execute();
}

export interface ListedReview extends Review {
  readonly reference: string;
  readonly familyName: string;
  /** How many agencies were asked, and are still. */
  readonly asked: number;
}

/** Reviews with the names of their families, of those that the actor sees, and is no guest of. */
function listed(tx: TenantTx, actor: Actor, now: Date, only?: FamilyId) {
  const query = reviews(tx)
    .innerJoin('family', (join) =>
      join
        .onRef('family.partnership_id', '=', 'review.partnership_id')
        .onRef('family.id', '=', 'review.family_id'),
    )
    .select((eb) => [
      'family.reference',
      'family.name as family_name',
      eb
        .selectFrom('review_request')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('review_request.partnership_id', '=', tx.partnershipId)
        .whereRef('review_request.review_id', '=', 'review.id')
        .where('review_request.withdrawn_at', 'is', null)
        .as('asked'),
    ])
    .where(tiedTo(actor, now, only))
    .orderBy('review.created_at', 'desc')
    .orderBy('review.id', 'desc');
  return only === undefined ? query : query.where('review.family_id', '=', only);
}

type ListedRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

function asListed(row: ListedRow): ListedReview {
  const { reference, family_name: familyName, asked } = row;
  return { ...asReview(row), reference, familyName, asked: Number(asked ?? 0) };
}

/** The reviews of every family that the actor may see, or of one: open ones first, the newest first. */
export async function listReviews(
  tx: TenantTx,
  actor: Actor,
  now: Date,
  only?: FamilyId,
): Promise<readonly ListedReview[]> {
  const all = (await listed(tx, actor, now, only).execute()).map(asListed);
  const [open, closed] = [true, false].map((isOpen) =>
    all.filter((one) => (one.closedAt === null) === isOpen),
  );
  return [...(open ?? []), ...(closed ?? [])];
}

/** The open ones alone. */
export async function listOpenReviews(
  tx: TenantTx,
  actor: Actor,
  now: Date,
): Promise<readonly ListedReview[]> {
  const rows = await listed(tx, actor, now).where('review.closed_at', 'is', null).execute();
  return rows.map(asListed);
}
