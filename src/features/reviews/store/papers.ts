import { dayOf } from '../../../platform/database/day-of.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Day } from '../../../shared/day.ts';
import type { AccountId, AgencyId, FamilyId, Id } from '../../../shared/ids.ts';
import type { PaperKind } from '../domain/paper-kinds.ts';
import type { ReviewId } from './review.ts';

export type PaperId = Id<'review-paper'>;

/** What somebody writes on a paper. */
export interface PaperWritten {
  readonly title: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly agencyId: AgencyId | null;
  /** By the names of its parts; what is left for later is not there. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Something that a reviewer keeps of a review. */
export interface Paper extends PaperWritten {
  readonly id: PaperId;
  readonly reviewId: ReviewId;
  readonly familyId: FamilyId;
  readonly kind: PaperKind;
  readonly agencyName: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly changedAt: Date;
  readonly changedBy: string | null;
  /** When it was removed, and by whom; null for one that stands. */
  readonly removed: { readonly at: Date; readonly by: string | null } | null;
}

interface By {
  readonly by: AccountId;
}

export async function insertPaper(
  tx: TenantTx,
  one: PaperWritten & Pick<Paper, 'id' | 'reviewId' | 'familyId' | 'kind'> & By,
  now: Date,
): Promise<void> {
  await tx.sql
    .insertInto('review_paper')
    .values({
      partnership_id: tx.partnershipId,
      id: one.id,
      review_id: one.reviewId,
      family_id: one.familyId,
      kind: one.kind,
      ...columnsOf(one),
      created_at: now,
      created_by: one.by,
      changed_at: now,
      changed_by: one.by,
    })
    .execute();
}

/** Puts other words in the place of a paper's (`keepPaper` keeps those). False where somebody changed it first, or it is there no longer. */
export async function updatePaper(
  tx: TenantTx,
  one: PaperWritten & Pick<Paper, 'id' | 'version'> & By,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('review_paper')
    .set({
      ...columnsOf(one),
      version: one.version + 1,
      changed_at: now,
      changed_by: one.by,
      entries_before: [],
    })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', one.id)
    .where('version', '=', one.version)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

function columnsOf({ title, from, to, agencyId, parts }: PaperWritten) {
  return { title, from_day: from, to_day: to, agency_id: agencyId, parts: holdParts(parts) };
}

/** Half a letter, which no database keeps, is put down as one that is not known: as browsers send it. */
function holdParts(parts: Paper['parts']): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, text.toWellFormed()])),
  );
}

/** Removes a paper for good, with all that it said before and what spoke of it; what it points at goes with `deleteQuotes`. */
export async function deletePaper(tx: TenantTx, id: PaperId): Promise<void> {
  await tx.sql
    .deleteFrom('review_paper_version')
    .where('partnership_id', '=', tx.partnershipId)
    .where('review_paper_id', '=', id)
    .execute();
  for (const column of ['review_paper_id', 'named_review_paper_id'] as const) {
    await tx.sql
      .deleteFrom('review_paper_episode')
      .where('partnership_id', '=', tx.partnershipId)
      .where(column, '=', id)
      .execute();
  }
  await tx.sql
    .deleteFrom('review_paper')
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .execute();
}

function papers(tx: TenantTx) {
  return tx.sql
    .selectFrom('review_paper')
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'review_paper.partnership_id')
        .onRef('agency.id', '=', 'review_paper.agency_id'),
    )
    .leftJoin('account as writer', (join) =>
      join
        .onRef('writer.partnership_id', '=', 'review_paper.partnership_id')
        .onRef('writer.id', '=', 'review_paper.created_by'),
    )
    .leftJoin('account as changer', (join) =>
      join
        .onRef('changer.partnership_id', '=', 'review_paper.partnership_id')
        .onRef('changer.id', '=', 'review_paper.changed_by'),
    )
    .leftJoin('account as remover', (join) =>
      join
        .onRef('remover.partnership_id', '=', 'review_paper.partnership_id')
        .onRef('remover.id', '=', 'review_paper.removed_by'),
    )
    .selectAll('review_paper')
    .select(['agency.name as agency_name', 'writer.name as writer_name', 'changer.name as changer_name'])
    .select('remover.name as remover_name')
    .where('review_paper.partnership_id', '=', tx.partnershipId);
}

type Row = Awaited<ReturnType<ReturnType<typeof papers>['executeTakeFirstOrThrow']>>;

function asPaper(row: Row): Paper {
  return {
    id: row.id,
    reviewId: row.review_id,
    familyId: row.family_id,
    kind: row.kind,
    title: row.title,
    from: row.from_day === null ? null : dayOf(row.from_day),
    to: row.to_day === null ? null : dayOf(row.to_day),
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    parts: readParts(row.parts),
    version: row.version,
    createdAt: row.created_at,
    createdBy: row.writer_name,
    changedAt: row.changed_at,
    changedBy: row.changer_name,
    removed: row.removed_at === null ? null : { at: row.removed_at, by: row.remover_name },
  };
}

/** Nobody but `columnsOf` writes the column. */
export function readParts(held: unknown): Readonly<Record<string, string>> {
  const pairs = typeof held === 'object' && held !== null ? Object.entries(held) : [];
  return Object.fromEntries(
    pairs.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text] as const] : [])),
  );
}

/** Null where the review has none of this id; one that was removed is found. Whoever asks has seen to it that the review may be seen. */
export async function findPaper(tx: TenantTx, reviewId: ReviewId, id: PaperId): Promise<Paper | null> {
  const row = await papers(tx)
    .where('review_paper.review_id', '=', reviewId)
    .where('review_paper.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : asPaper(row);
}

interface PapersWanted {
  /** Left out for papers of every kind. */
  readonly kind?: PaperKind | undefined;
  /** Whether those are wanted too that were removed; not, where it is left out. */
  readonly withRemoved?: boolean;
}

/** All of these reviews, by their days; notes, which have none, the newest first. */
export async function listPapers(
  tx: TenantTx,
  reviews: readonly ReviewId[],
  { kind, withRemoved = false }: PapersWanted = {},
): Promise<readonly Paper[]> {
  if (reviews.length === 0) return [];
  let query = papers(tx).where('review_paper.review_id', 'in', reviews);
  if (!withRemoved) query = query.where('review_paper.removed_at', 'is', null);
  if (kind !== undefined) query = query.where('review_paper.kind', '=', kind);
  const rows = await query
    .orderBy('review_paper.from_day')
    .orderBy('review_paper.created_at')
    .orderBy('review_paper.id')
    .execute();
  const all = rows.map(asPaper);
  const notes = all.filter((one) => one.kind === 'note').toReversed();
  return [...all.filter((one) => one.kind !== 'note'), ...notes];
}

/** Which episodes papers of a review spoke of, by paper. */
export async function listEpisodesOf(
  tx: TenantTx,
  ids: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, readonly PaperId[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.sql
    .selectFrom('review_paper_episode')
    .select(['review_paper_id', 'named_review_paper_id'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('review_paper_id', 'in', ids)
    .orderBy('named_review_paper_id')
    .execute();
  const groups = Map.groupBy(rows, ({ review_paper_id }) => review_paper_id);
  return new Map([...groups].map(([id, own]) => [id, own.map((one) => one.named_review_paper_id)]));
}

export async function setEpisodesOf(
  tx: TenantTx,
  paperId: PaperId,
  episodes: readonly PaperId[],
): Promise<void> {
  await tx.sql
    .deleteFrom('review_paper_episode')
    .where('partnership_id', '=', tx.partnershipId)
    .where('review_paper_id', '=', paperId)
    .execute();
  if (episodes.length === 0) return;
  const key = { partnership_id: tx.partnershipId, review_paper_id: paperId };
  await tx.sql
    .insertInto('review_paper_episode')
    .values(episodes.map((id) => ({ ...key, named_review_paper_id: id })))
    .execute();
}
