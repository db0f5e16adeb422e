import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import { refuseGuest } from '../../families/operations/require-family.ts';
import { type Keeping, strictestOf } from '../domain/handling.ts';
import {
  type CommentId,
  type CommentKey,
  idOfCommentForm,
  insertComment,
  lockComment,
  rewriteComment,
} from '../store/comments.ts';
import { readBesideEntry } from '../store/entry-beside.ts';
import { type FoundEntry, findEntry } from '../store/find-entry.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import { findKeeping } from '../store/row-keeping.ts';
import { readMarksOfFamily } from './agency-words.ts';
import { askOfWords } from './ask-of-words.ts';
import type { EntryOfFamily } from './decide-themes.ts';
import { performHeld } from './perform-held.ts';
import { refusePurged } from './refuse-purged.ts';
import { type EntryRow, sayEntryRow } from './say-entry-row.ts';
import { type CommentTold, tellComments } from './tell-comments.ts';

export interface CommentsAnswer {
  readonly family: Pick<FamilyHead, 'id' | 'reference' | 'name'>;
  readonly entry: EntryRow;
  readonly comments: readonly CommentTold[];
  /** By it a form that is sent twice is known. */
  readonly form: string;
}

/** What people wrote beside an entry, for whoever may write there too. @throws AppError `not-found`, `not-allowed`. */
export function offerComments(
  platform: Platform,
  actor: PersonActor,
  which: EntryOfFamily,
): Promise<CommentsAnswer> {
  return perform(platform, actor, 'work-on-chronology', async (tx, now) => {
    const { family, found } = await requireEntry(tx, actor, which, now);
    const beside = await readBesideEntry(tx, actor, which, now);
    const marks = await readMarksOfFamily(tx, actor, { familyId: family.id }, now);
    return {
      value: {
        family: { id: family.id, reference: family.reference, name: family.name },
        entry: sayEntryRow(found, marks),
        comments: tellComments(actor, beside, { handling: found.handling, tied: family.tied }),
        form: newToken(),
      },
      audit: { ...noteOf('entry-read', which, family), detail: { reading: 'comments' } },
    };
  });
}

export interface CommentToAdd extends EntryOfFamily, MaySayAsItIs {
  readonly words: string;
  /** Of the form that was drawn: the same form that comes twice writes once. */
  readonly form: string;
}

/**
 * Writes beside an entry, for whoever may read it now: the same form that comes twice writes once.
 *
 * @throws AppError `not-found`, `not-allowed`; `removed-for-good` where what it wrote was; `words-may-tell`.
 */
export function addComment(
  platform: Platform,
  actor: PersonActor,
  { words, form, asItIs = false, ...which }: CommentToAdd,
): Promise<void> {
  return performHeld(platform, actor, 'work-on-chronology', which.familyId, async (tx, now) => {
    const { family, found } = await requireEntry(tx, actor, which, now);
    const commentId = await idOfCommentForm(tx, { entryId: which.entryId, by: actor.accountId, form });
    const before = await lockComment(tx, { ...which, commentId });
    if (before !== null) return { value: undefined, audit: noteOf('entry-read', which, family) };
    await refusePurged(tx, { familyId: which.familyId, of: commentId });
    const saved = await askOfComment(tx, actor, { ...which, words, asItIs }, now);
    const keeping = await keptNow(tx, which, found);
    await insertComment(tx, { ...which, commentId }, { words, keeping, by: actor, at: now });
    return {
      value: undefined,
      audit: { ...noteOf('entry-commented', which, family), detail: { comment: 'added', ...saved } },
    };
  });
}

export interface CommentToChange extends CommentKey, MaySayAsItIs {
  /** Null removes it. */
  readonly words: string | null;
  readonly version: number;
}

/**
 * Changes one's own comment, or removes it; what it said is kept.
 *
 * @throws AppError `not-found` also for another's; `not-allowed`; `changed-meanwhile`; `words-may-tell`.
 */
export function changeComment(
  platform: Platform,
  actor: PersonActor,
  { words, version, asItIs = false, ...key }: CommentToChange,
): Promise<void> {
  return performHeld(platform, actor, 'work-on-chronology', key.familyId, async (tx, now) => {
    const { family, found } = await requireEntry(tx, actor, key, now);
    const before = await lockComment(tx, key);
    if (before === null || before.writtenBy !== actor.accountId) throw notFound('comment of yours');
    if (before.words === null || before.version !== version) throw changedMeanwhile('comment');
    if (before.words === words) return { value: undefined, audit: noteOf('entry-read', key, family) };
    const saved = await askOfComment(tx, actor, { ...key, words, asItIs }, now);
    const keeping = strictestOf(before.keeping, await keptNow(tx, key, found));
    await rewriteComment(tx, key, { words: before.words, version }, { words, keeping, by: actor, at: now });
    return {
      value: undefined,
      audit: {
        ...noteOf('entry-commented', key, family),
        detail: { comment: words === null ? 'removed' : 'changed', ...saved },
      },
    };
  });
}

export type { CommentId };

function askOfComment(
  tx: TenantTx,
  actor: PersonActor,
  {
    familyId,
    entryId,
    words,
    asItIs,
  }: EntryOfFamily & Required<MaySayAsItIs> & Pick<CommentToChange, 'words'>,
  now: Date,
) {
  const written = [{ called: 'your comment', text: words }];
  const shownTo = 'everybody who may read the entry';
  const toShow = { familyId, words: written, shownTo, entries: [entryId], asItIs };
  return askOfWords(tx, actor, toShow, now);
}

/** From whom an entry is kept while somebody writes beside it. */
async function keptNow(
  tx: TenantTx,
  { familyId }: EntryOfFamily,
  { agencyId, rowKey, handling }: FoundEntry,
): Promise<Keeping> {
  const { named, notFor } = await findKeeping(tx, { familyId, agencyId, rowKey });
  return { handling, named: handling === 'named-agencies' ? named : [], notFor };
}

async function requireEntry(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, entryId: id }: EntryOfFamily,
  now: Date,
): Promise<{ readonly family: FamilyHead; readonly found: FoundEntry }> {
  const family = await findFamilyHead(tx, actor, familyId, now);
  refuseGuest(family);
  const found = await findEntry(tx, actor, { familyId, id }, now);
  if (found === null) throw notFound('entry');
  return { family, found };
}

function noteOf(event: AuditNote['event'], { entryId }: EntryOfFamily, { children }: FamilyHead): AuditNote {
  return { event, object: { kind: 'entry', id: entryId }, children: children.map(({ id }) => id) };
}
