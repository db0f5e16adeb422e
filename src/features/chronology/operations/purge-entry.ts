import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed, notFound, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { PurgeGround } from '../../../shared/purge-grounds.ts';
import type { MaySayAsItIs, WordsToShow } from '../../families/operations/ask-of-family-words.ts';
import { strictestOfAll } from '../domain/handling.ts';
import { isTypedKey } from '../domain/typed/typed-key.ts';
import { wordingOf } from '../domain/wording-of.ts';
import { endDocuments } from '../store/end-documents.ts';
import { findEntry } from '../store/find-entry.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import { destroyFiles, forgetToldOfRows } from '../store/purged-files.ts';
import { deleteRowsAlike } from '../store/purged-rows.ts';
import type { EntryId } from '../store/submission.ts';
import { addTombstone } from '../store/tombstones.ts';
import { findWithdrawn } from '../store/withdrawn-entries.ts';
import { readMarksOfFamily } from './agency-words.ts';
import { askOfWords } from './ask-of-words.ts';
import { performHeld } from './perform-held.ts';
import { requireWording, type WordingRead } from './require-wording.ts';
import { type EntryRow, sayEntryRow, sayWithdrawnRow } from './say-entry-row.ts';

interface WhichEntry {
  readonly familyId: FamilyId;
  readonly entryId: EntryId;
}

export interface PurgeOffered {
  readonly family: Pick<FamilyHead, 'id' | 'reference' | 'name'>;
  readonly entry: EntryRow;
  /** Whether somebody typed it: then no file holds it. */
  readonly typed: boolean;
  /** Whether it was withdrawn, and stands nowhere. */
  readonly withdrawn: boolean;
  /** Of the words that are shown (`wordingOf`). */
  readonly wording: string;
}

/** Whether somebody may remove an agency’s entries for good: its own people, and officers. */
export function mayPurge(actor: PersonActor, agencyId: string): boolean {
  return mayDo(actor.role, 'purge-entries') && (actor.role === 'officer' || actor.agencyId === agencyId);
}

/** What would be removed for good. @throws AppError `not-found`, `not-allowed`. */
export function offerPurge(platform: Platform, actor: PersonActor, which: WhichEntry): Promise<PurgeOffered> {
  return perform(platform, actor, 'purge-entries', async (tx, now) => {
    const { family, found } = await requirePurgeable(tx, actor, which, now);
    const marks = await readMarksOfFamily(tx, actor, { familyId: family.id, of: [found.agencyId] }, now);
    const isWithdrawn = !('standing' in found);
    return {
      value: {
        family: { id: family.id, reference: family.reference, name: family.name },
        entry: isWithdrawn ? sayWithdrawnRow(found, marks) : sayEntryRow(found, marks),
        typed: isTypedKey(found.rowKey),
        withdrawn: isWithdrawn,
        wording: wordingOf([[found.id, found.entry]]),
      },
      audit: {
        event: 'entry-read',
        object: { kind: 'entry', id: found.id },
        children: family.children.map(({ id }) => id),
      },
    };
  });
}

export interface EntryToPurge extends WhichEntry, WordingRead, MaySayAsItIs {
  readonly ground: PurgeGround;
  readonly reason: string;
}

export interface Purged {
  /** How many stored files were destroyed with it. */
  readonly files: number;
}

/**
 * Removes for good what must not be kept: every row of the agency that says the same, what it said before, what people decided of it,
 * and the content of the agency’s files that hold it or left the chronology; documents that may hold it end. A tombstone says that it
 * was done, by whom and why, and nothing of what it said. A typed entry goes so too that was withdrawn, with why. Backups made before hold it until they are replaced.
 *
 * @throws AppError `worded-otherwise` where it says something else by now; `not-found`; `not-allowed` for a lead of another agency;
 * `words-may-tell`.
 */
export function purgeEntry(
  platform: Platform,
  actor: PersonActor,
  { ground, reason, wording, asItIs = false, ...which }: EntryToPurge,
): Promise<Purged> {
  return performHeld(platform, actor, 'purge-entries', which.familyId, async (tx, now) => {
    const { family, found } = await requirePurgeable(tx, actor, which, now);
    const entries = new Map([[found.id, found.entry]]);
    await requireWording(tx, actor, { familyId: which.familyId, entries, wording }, now);
    const { agencyId, rowKey } = found;
    const alike = { familyId: which.familyId, agencyId, rowKey };
    const { holding, rowKeys, kept } = await deleteRowsAlike(tx, alike);
    // Documents before bytes, as whoever clears documents away: else the two could wait for each other.
    await endDocuments(tx, which.familyId, kept, now);
    // What was typed stood in no file.
    const typed = isTypedKey(rowKey);
    const files = typed ? 0 : await destroyFiles(tx, alike, holding, now);
    if (!typed) await forgetToldOfRows(tx, alike, holding);
    const keeping = strictestOfAll([{ handling: found.handling, notFor: [] }, ...kept]);
    const stone = { ...alike, ...keeping, typed, ground, reason, at: now, by: actor.accountId };
    for (const one of rowKeys) await addTombstone(tx, { ...stone, id: newId<'purged-row'>(), rowKey: one });
    const toShow = { ...wordsOfPurge(reason), familyId: which.familyId, entries: [found.id], asItIs };
    const saved = await askOfWords(tx, actor, toShow, now);
    return {
      value: { files },
      audit: {
        event: 'entry-purged',
        object: { kind: 'entry', id: found.id },
        children: family.children.map(({ id }) => id),
        // Why stands with what is left of it: the log is never changed, and such words may name somebody.
        detail: { ground, files, ...saved },
      },
    };
  });
}

/** Why it was done, as whoever comes after reads it. */
export function wordsOfPurge(reason: string): Pick<WordsToShow, 'words' | 'shownTo'> {
  return {
    words: [{ called: 'what happened', text: reason }],
    shownTo: 'officers, and to people of its agency',
  };
}

async function requireEntry(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, entryId: id }: WhichEntry,
  now: Date,
) {
  const family = await findFamilyHead(tx, actor, familyId, now);
  const found = await findEntry(tx, actor, { familyId, id }, now);
  if (found === null) throw notFound('entry');
  if (!mayPurge(actor, found.agencyId)) throw notAllowed();
  return { family, found };
}

/** The entry as it stands; or one that somebody typed and withdrew, which is kept until it is removed for good. */
async function requirePurgeable(tx: TenantTx, actor: PersonActor, which: WhichEntry, now: Date) {
  const family = await findFamilyHead(tx, actor, which.familyId, now);
  const withdrawn = await findWithdrawn(tx, actor, which, now);
  if (withdrawn === null) return requireEntry(tx, actor, which, now);
  if (!mayPurge(actor, withdrawn.agencyId)) throw notAllowed();
  return { family, found: withdrawn };
}
