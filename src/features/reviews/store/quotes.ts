import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { type AccountId, type FamilyId, type Id, readId } from '../../../shared/ids.ts';
import type { PaperId } from './papers.ts';
import type { AnswerId, QuestionId } from './questions.ts';
import type { ReviewId } from './review.ts';

export type EntryId = Id<'entry'>;
/** What points at an entry: ids of all three are unlike. */
export type QuotingId = PaperId | QuestionId | AnswerId;

/** The column holds ids of three kinds. */
function asOf(id: QuotingId): Id<'of'> {
  return readId<'of'>(id) ?? raise(id);
}

function raise(id: string): never {
  throw new Error(`this is no id: ${id}`);
}

/** That something points at an entry. It holds none of its words. */
export interface Quote {
  readonly ofId: string;
  readonly entryId: EntryId;
  readonly quotedAt: Date;
}

const columns = ['of_id', 'entry_id', 'quoted_at'] as const;

/** What these point at. */
export async function listQuotesOf(tx: TenantTx, ids: readonly QuotingId[]): Promise<readonly Quote[]> {
  if (ids.length === 0) return [];
  const rows = await tx.sql
    .selectFrom('review_quote')
    .select(columns)
    .where('partnership_id', '=', tx.partnershipId)
    .where('of_id', 'in', ids.map(asOf))
    .orderBy('of_id')
    .orderBy('entry_id')
    .execute();
  return rows.map(asQuote);
}

function asQuote(row: { of_id: string; entry_id: EntryId; quoted_at: Date }): Quote {
  return { ofId: row.of_id, entryId: row.entry_id, quotedAt: row.quoted_at };
}

export interface NewQuotes {
  readonly familyId: FamilyId;
  readonly reviewId: ReviewId;
  readonly ofId: QuotingId;
  readonly ofKind: 'paper' | 'question' | 'answer';
  readonly entries: readonly EntryId[];
  readonly by: AccountId;
}

/** What is pointed at already is chosen again where it was worded otherwise since: as its words stand now. Gives how many were chosen. */
export async function insertQuotes(
  tx: TenantTx,
  { familyId, reviewId, ofId, ofKind, entries, by }: NewQuotes,
  now: Date,
): Promise<number> {
  if (entries.length === 0) return 0;
  const common = { family_id: familyId, review_id: reviewId, of_id: asOf(ofId), of_kind: ofKind };
  const { numInsertedOrUpdatedRows } = await tx.sql
    .insertInto('review_quote')
    .values(
      entries.map((entry_id) => ({
        partnership_id: tx.partnershipId,
        ...common,
        entry_id,
        quoted_at: now,
        quoted_by: by,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'of_id', 'entry_id'])
        .doUpdateSet({ quoted_at: now, quoted_by: by })
        .where(
          sql<boolean>`exists (
            select from entry_version said
             where said.partnership_id = ${tx.partnershipId} and said.family_id = review_quote.family_id
               and said.entry_id = review_quote.entry_id and said.until_at > review_quote.quoted_at)`,
        ),
    )
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

/** Takes out what something points at: these entries, or all. Gives how many were taken out. */
export async function deleteQuotes(
  tx: TenantTx,
  ofId: QuotingId,
  entries?: readonly EntryId[],
): Promise<number> {
  if (entries?.length === 0) return 0;
  let query = tx.sql
    .deleteFrom('review_quote')
    .where('partnership_id', '=', tx.partnershipId)
    .where('of_id', '=', asOf(ofId));
  if (entries !== undefined) query = query.where('entry_id', 'in', entries);
  const { numDeletedRows } = await query.executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
