import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notAllowed, notFound, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type CommentId, type CommentKey, deleteComment, lockComment } from '../store/comments.ts';
import { readBesideEntry } from '../store/entry-beside.ts';
import { type FoundEntry, findEntry } from '../store/find-entry.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import { lockHandling } from '../store/row-handling.ts';
import type { PurgeGround } from '../store/tombstones.ts';
import { readMarksOfFamily } from './agency-words.ts';
import { type EntryRow, sayEntryRow } from './say-entry-row.ts';
import { type CommentTold, tellComments } from './tell-comments.ts';

export type { CommentId };

export interface CommentPurgeOffered {
  readonly family: Pick<FamilyHead, 'id' | 'reference' | 'name'>;
  readonly entry: EntryRow;
  readonly comment: CommentTold;
}

/** The comment that would be removed for good. @throws AppError `not-found`, `not-allowed`. */
export function offerPurgingComment(
  platform: Platform,
  actor: PersonActor,
  key: CommentKey,
): Promise<CommentPurgeOffered> {
  return perform(platform, actor, 'purge-entries', async (tx, now) => {
    const { family, found, comment } = await requireComment(tx, actor, key, now);
    const marks = await readMarksOfFamily(tx, actor, { familyId: family.id }, now);
    return {
      value: {
        family: { id: family.id, reference: family.reference, name: family.name },
        entry: sayEntryRow(found, marks),
        comment,
      },
      audit: {
        event: 'entry-read',
        object: { kind: 'entry', id: found.id },
        children: family.children.map(({ id }) => id),
        detail: { reading: 'comments' },
      },
    };
  });
}

export interface CommentToPurge extends CommentKey {
  /** The version that the person had before their eyes. */
  readonly version: number;
  readonly ground: PurgeGround;
}

/**
 * Removes a comment for good that must not be kept, with all that it said before, also where its author removed it. The log tells that it
 * was done, by whom and on what ground, and no word of it. Backups made before hold it until they are replaced.
 *
 * @throws AppError `changed-meanwhile`, `not-found`; `not-allowed` for a lead where somebody of another agency wrote it.
 */
export function purgeComment(
  platform: Platform,
  actor: PersonActor,
  { version, ground, ...key }: CommentToPurge,
): Promise<void> {
  return perform(platform, actor, 'purge-entries', async (tx, now) => {
    await lockHandling(tx, key.familyId);
    const { family } = await requireComment(tx, actor, key, now);
    // Its author may be changing it: whoever is second is told of the first.
    const locked = await lockComment(tx, key);
    if (locked?.version !== version) throw changedMeanwhile('comment');
    await deleteComment(tx, key);
    return {
      value: undefined,
      audit: {
        event: 'comment-purged',
        object: { kind: 'entry', id: key.entryId },
        children: family.children.map(({ id }) => id),
        detail: { ground },
      },
    };
  });
}

async function requireComment(
  tx: TenantTx,
  actor: PersonActor,
  { commentId, ...which }: CommentKey,
  now: Date,
): Promise<{ readonly family: FamilyHead; readonly found: FoundEntry; readonly comment: CommentTold }> {
  const { familyId, entryId } = which;
  const family = await findFamilyHead(tx, actor, familyId, now);
  const found = await findEntry(tx, actor, { familyId, id: entryId }, now);
  if (found === null) throw notFound('entry');
  const beside = await readBesideEntry(tx, actor, which, now);
  const comment = tellComments(actor, beside, found.handling).find(({ id }) => id === commentId);
  if (comment === undefined) throw notFound('comment');
  if (!comment.mayPurge) throw notAllowed();
  return { family, found, comment };
}
