import { type RawBuilder, sql } from 'kysely';
import type { Actor, PersonActor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { type AccountId, type FamilyId, type Id, readId } from '../../../shared/ids.ts';
import type { Keeping } from '../domain/handling.ts';
import { makeStoredEntryId } from '../domain/stored-entry-id.ts';
import { holdText } from './held-json.ts';
import { readEntryIdKey } from './kept-entries.ts';
import type { EntryId } from './submission.ts';

export type CommentId = Id<'entry-comment'>;

export interface CommentKey {
  readonly familyId: FamilyId;
  readonly entryId: EntryId;
  readonly commentId: CommentId;
}

/** From whom an entry was kept when somebody wrote beside it. */
export type CommentKeeping = Keeping;

/** A comment as it stands, locked until the transaction ends. */
export interface StoredComment {
  readonly keeping: CommentKeeping;
  /** Null where it was removed. */
  readonly words: string | null;
  readonly version: number;
  readonly writtenBy: AccountId;
}

/** Null where the entry has no such comment. Who may read the entry is for the operation to ask. */
export async function lockComment(tx: TenantTx, key: CommentKey): Promise<StoredComment | null> {
  const row = await tx.sql
    .selectFrom('entry_comment')
    .select(['words', 'version', 'written_by', 'handling', 'named_agency_ids', 'not_for_account_ids'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', key.familyId)
    .where('entry_id', '=', key.entryId)
    .where('id', '=', key.commentId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const { words, version, written_by, handling, named_agency_ids: named, not_for_account_ids: notFor } = row;
  return { words, version, writtenBy: written_by, keeping: { handling, named, notFor } };
}

/** The id of the comment that a form makes beside an entry: the same form makes the same, however often somebody sends it. */
export async function idOfCommentForm(
  tx: TenantTx,
  { entryId, by, form }: { readonly entryId: EntryId; readonly by: AccountId; readonly form: string },
): Promise<CommentId> {
  const key = await readEntryIdKey(tx);
  const made = readId<'entry-comment'>(makeStoredEntryId(key, entryId, `comment ${by} ${form}`));
  if (made === null) throw new Error('an id that is made is no id');
  return made;
}

/** What is written, and from whom the entry is kept meanwhile. */
interface CommentWritten {
  readonly by: Pick<PersonActor, 'accountId' | 'role' | 'agencyId'>;
  /** Null removes it. */
  readonly words: string | null;
  readonly keeping: CommentKeeping;
  readonly at: Date;
}

function keptColumns({ handling, named, notFor }: CommentKeeping) {
  return { handling, named_agency_ids: [...named], not_for_account_ids: [...notFor] };
}

/** As what somebody writes: it stays with the words, whatever becomes of their account. */
export function authorColumns({ role, agencyId }: Pick<PersonActor, 'role' | 'agencyId'>) {
  return { author_role: role, author_agency_id: agencyId };
}

export async function insertComment(
  tx: TenantTx,
  { familyId, entryId, commentId }: CommentKey,
  { words, keeping, by, at }: CommentWritten & { readonly words: string },
): Promise<void> {
  await tx.sql
    .insertInto('entry_comment')
    .values({
      partnership_id: tx.partnershipId,
      id: commentId,
      family_id: familyId,
      entry_id: entryId,
      words: holdText(words),
      ...keptColumns(keeping),
      ...authorColumns(by),
      written_at: at,
      written_by: by.accountId,
    })
    .execute();
}

/** Puts other words in the place of a comment's, or none: it is removed. What it said is kept. */
export async function rewriteComment(
  tx: TenantTx,
  { familyId, entryId, commentId }: CommentKey,
  before: { readonly words: string; readonly version: number },
  { words, keeping, by, at }: CommentWritten,
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
      ...keptColumns(keeping),
      ...(words === null ? { removed_at: at } : { changed_at: at, ...authorColumns(by) }),
    })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', commentId)
    .execute();
}

/** Removes a comment for good, with all that it said before. */
export async function deleteComment(tx: TenantTx, { familyId, commentId }: CommentKey): Promise<void> {
  for (const [table, column] of [
    ['entry_comment_version', 'entry_comment_id'],
    ['entry_comment', 'id'],
  ] as const)
    await sql`delete from ${sql.table(table)}
      where partnership_id = ${tx.partnershipId} and family_id = ${familyId} and ${sql.ref(column)} = ${commentId}`.execute(
      tx.sql,
    );
}

interface CommentsAsked {
  readonly familyId: FamilyId;
  readonly of: readonly EntryId[];
}

/** The same of every entry of a family. */
interface AllCommentsAsked extends Omit<CommentsAsked, 'of'> {
  readonly of: 'all';
}

/**
 * The comments of entries that the actor is told, as a table: of entries that they may read, what was written while they could. Ask for no
 * others.
 */
export function commentsSeen(
  tx: TenantTx,
  actor: Actor,
  { familyId, of }: CommentsAsked | AllCommentsAsked,
  now: Date,
): RawBuilder<unknown> {
  const asked = of === 'all' ? sql`true` : sql`c.entry_id = any(${[...of]}::uuid[])`;
  return sql`(
    select entry_comment.*
      from (select c.*, e.agency_id from entry_comment c
              join entry e on e.partnership_id = c.partnership_id and e.family_id = c.family_id and e.id = c.entry_id
             where c.partnership_id = ${tx.partnershipId} and c.family_id = ${familyId}
               and ${asked}) entry_comment
     where ${visible(actor, 'entry_comment', now, familyId)})`;
}

/** From whom a comment, as the alias, is kept, as JSON. */
export function keepingOf(alias: string): RawBuilder<CommentKeeping> {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`jsonb_build_object('handling', ${of('handling')}, 'named', ${of('named_agency_ids')}, 'notFor', ${of('not_for_account_ids')})`;
}

/** How many comments entries have that the actor is told, and that were not removed; nothing for those without. */
export async function countComments(
  tx: TenantTx,
  actor: Actor,
  asked: CommentsAsked,
  now: Date,
): Promise<ReadonlyMap<EntryId, number>> {
  if (asked.of.length === 0) return new Map();
  const { rows } = await sql<{ entry_id: EntryId; count: number }>`
    select entry_id, count(*)::integer as count
      from ${commentsSeen(tx, actor, asked, now)} c
     where removed_at is null
     group by entry_id`.execute(tx.sql);
  return new Map(rows.map(({ entry_id, count }) => [entry_id, count]));
}

/** How many of the comments beside an entry that the actor is told were written while fewer could read it than everybody around the family. */
export async function countKeptComments(
  tx: TenantTx,
  actor: Actor,
  { familyId, entryId }: Omit<CommentKey, 'commentId'>,
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count
      from ${commentsSeen(tx, actor, { familyId, of: [entryId] }, now)} c
     where removed_at is null and (handling <> 'core-group' or not_for_account_ids <> '{}')`.execute(tx.sql);
  return rows[0]?.count ?? 0;
}
