import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed, notFound, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { strictestOf } from '../domain/handling.ts';
import { type CommentId, type CommentKey, deleteComment, lockComment } from '../store/comments.ts';
import { endDocuments } from '../store/end-documents.ts';
import { readBesideEntry } from '../store/entry-beside.ts';
import { type FoundEntry, findEntry } from '../store/find-entry.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import { listKept } from '../store/kept-from.ts';
import { addWordsTombstone } from '../store/purged-words.ts';
import { readMarksOfFamily } from './agency-words.ts';
import { type PurgeDecided, purgeOne } from './purge-one.ts';
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

export interface CommentToPurge extends CommentKey, PurgeDecided {}

/**
 * Removes a comment for good that must not be kept, with all that it said before, also where its author removed it; documents that may
 * hold it end, and a form that wrote it writes nothing when it is sent again.
 *
 * @throws AppError `changed-meanwhile`, `not-found`; `not-allowed` for a lead where somebody of another agency wrote it.
 */
export function purgeComment(
  platform: Platform,
  actor: PersonActor,
  { version, ground, ...key }: CommentToPurge,
): Promise<void> {
  const { familyId, entryId, commentId } = key;
  return purgeOne(
    platform,
    actor,
    { familyId, version, ground },
    {
      what: 'comment',
      event: 'comment-purged',
      async find(tx, now) {
        const { family, found } = await requireComment(tx, actor, key, now);
        // Its author may be changing it: whoever is second is told of the first.
        const locked = await lockComment(tx, key);
        if (locked === null) throw notFound('comment');
        const children = family.children.map(({ id }) => id);
        return { ...locked, found, object: { kind: 'entry', id: entryId }, children };
      },
      async remove(tx, { found: { agencyId, rowKey }, keeping }, purging) {
        const [noted] = await listKept(tx, { familyId, agencyId }, [rowKey]);
        if (noted === undefined) throw new Error('a row without a keeping');
        const kept = { ...noted, ...strictestOf(noted, keeping) };
        await endDocuments(tx, familyId, [kept], purging.at);
        await deleteComment(tx, key);
        await addWordsTombstone(tx, { familyId, of: commentId, kind: 'comment' }, purging);
      },
    },
  );
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
  const { handling } = found;
  const told = tellComments(actor, beside, { handling, tied: family.tied });
  const comment = told.find(({ id }) => id === commentId);
  if (comment === undefined) throw notFound('comment');
  if (!comment.mayPurge) throw notAllowed();
  return { family, found, comment };
}
