import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, FamilyId, Id } from '../../../shared/ids.ts';
import { holdText } from './held-json.ts';
import type { EntryId } from './submission.ts';

export type CommentId = Id<'entry-comment'>;

export interface CommentKey {
  readonly familyId: FamilyId;
  readonly entryId: EntryId;
  readonly commentId: CommentId;
}

/** A comment as it stands, locked until the transaction ends. */
export interface StoredComment {
  /** Null where it was removed. */
  readonly words: string | null;
  readonly version: number;
  readonly writtenBy: AccountId;
}

/** Null where the entry has no such comment. Who may read the entry is for the operation to ask. */
export async function lockComment(tx: TenantTx, key: CommentKey): Promise<StoredComment | null> {
  const row = await tx.sql
    .selectFrom('entry_comment')
    .select(['words', 'version', 'written_by'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', key.familyId)
    .where('entry_id', '=', key.entryId)
    .where('id', '=', key.commentId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : { words: row.words, version: row.version, writtenBy: row.written_by };
}

/** What somebody last wrote beside an entry and has not removed; null where they wrote nothing. */
export async function findLastWords(
  tx: TenantTx,
  { familyId, entryId, by }: Omit<CommentKey, 'commentId'> & { readonly by: AccountId },
): Promise<string | null> {
  const row = await tx.sql
    .selectFrom('entry_comment')
    .select('words')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('entry_id', '=', entryId)
    .where('written_by', '=', by)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.words ?? null;
}

export async function insertComment(
  tx: TenantTx,
  { familyId, entryId, commentId }: CommentKey,
  { words, by, at }: { readonly words: string; readonly by: AccountId; readonly at: Date },
): Promise<void> {
  await tx.sql
    .insertInto('entry_comment')
    .values({
      partnership_id: tx.partnershipId,
      id: commentId,
      family_id: familyId,
      entry_id: entryId,
      words: holdText(words),
      written_at: at,
      written_by: by,
    })
    .execute();
}

/** Puts other words in the place of a comment's, or none: it is removed. What it said is kept. */
export async function rewriteComment(
  tx: TenantTx,
  { familyId, entryId, commentId }: CommentKey,
  before: { readonly words: string; readonly version: number },
  { words, at }: { readonly words: string | null; readonly at: Date },
): Promise<void> {
  await tx.sql
    .insertInto('entry_comment_version')
    .values({
      partnership_id: tx.partnershipId,
      entry_comment_id: commentId,
      number: before.version,
      family_id: familyId,
      entry_id: entryId,
      words: before.words,
      until_at: at,
    })
    .execute();
  await tx.sql
    .updateTable('entry_comment')
    .set({
      words: words === null ? null : holdText(words),
      version: before.version + 1,
      ...(words === null ? { removed_at: at } : { changed_at: at }),
    })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', commentId)
    .execute();
}

/** How many comments entries have that were not removed; nothing for those without. Of entries that the actor may read: ask for no others. */
export async function countComments(
  tx: TenantTx,
  familyId: FamilyId,
  of: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, number>> {
  if (of.length === 0) return new Map();
  const rows = await tx.sql
    .selectFrom('entry_comment')
    .select(({ fn }) => ['entry_id', fn.countAll<number>().as('count')])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('entry_id', 'in', of)
    .where('removed_at', 'is', null)
    .groupBy('entry_id')
    .execute();
  return new Map(rows.map(({ entry_id, count }) => [entry_id, Number(count)]));
}
