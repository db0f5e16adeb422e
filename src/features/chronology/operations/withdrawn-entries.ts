import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notAllowed, notFound, perform } from '../../../platform/access/perform.ts';
import { readStretchOfTime } from '../../../platform/cursors/instant-key.ts';
import { cutLeaf, type Leaf } from '../../../platform/cursors/keyset.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { findEntry } from '../store/find-entry.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import type { EntryId } from '../store/submission.ts';
import { findTypedRow, putTypedBack } from '../store/typed-entries.ts';
import { findWithdrawn, listWithdrawn, type TypedBy } from '../store/withdrawn-entries.ts';
import { readMarksOfFamily } from './agency-words.ts';
import { performHeld } from './perform-held.ts';
import { mayPurge } from './purge-entry.ts';
import { type EntryRow, sayWithdrawnRow } from './say-entry-row.ts';
import { findTypistAgency, mayChangeTyped, requireTypist } from './typist.ts';

/** A typed entry that left the chronology, for whoever can put it back or remove it for good. */
export interface WithdrawnTold {
  readonly entry: EntryRow;
  readonly typedBy: string;
  readonly withdrawnBy: string;
  readonly withdrawnAt: Date;
  readonly reason: string;
  /** To be given with what is done about it. */
  readonly version: number;
  readonly mayPutBack: boolean;
  readonly mayPurge: boolean;
}

export interface WithdrawnQuestion {
  readonly familyId: FamilyId;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

export interface WithdrawnAnswer extends Omit<Leaf<WithdrawnTold>, 'rows'> {
  readonly family: Pick<FamilyHead, 'id' | 'reference' | 'name'>;
  readonly withdrawn: readonly WithdrawnTold[];
}

export const withdrawnOnPage = 30;

/**
 * The typed entries of a family that were withdrawn, as far as the actor can do something about them: one page.
 *
 * @throws AppError `not-found`, `not-allowed`.
 */
export function readWithdrawnEntries(
  platform: Platform,
  actor: PersonActor,
  { familyId, after, before }: WithdrawnQuestion,
): Promise<WithdrawnAnswer> {
  return perform(platform, actor, 'read-chronology', async (tx, now) => {
    const { id, reference, name, children } = await findFamilyHead(tx, actor, familyId, now);
    const stretch = readStretchOfTime({ after, before });
    const by = withinReachOf(actor);
    const size = withdrawnOnPage;
    const found = by === null ? [] : await listWithdrawn(tx, actor, { familyId, by, stretch, size }, now);
    const { rows: own, ...leaf } = cutLeaf(found, size, stretch, ({ place }) => place);
    const marks = await readMarksOfFamily(
      tx,
      actor,
      { familyId, of: own.map(({ agencyId }) => agencyId) },
      now,
    );
    const types = (await findTypistAgency(tx, actor, familyId, now)) !== null;
    const told = own.map(
      (one): WithdrawnTold => ({
        entry: sayWithdrawnRow(one, marks),
        typedBy: one.typedByName,
        withdrawnBy: one.withdrawnByName,
        withdrawnAt: one.withdrawnAt,
        reason: one.reason,
        version: one.version,
        mayPutBack: types && mayChangeTyped(actor, one),
        mayPurge: mayPurge(actor, one.agencyId),
      }),
    );
    return {
      value: { ...leaf, family: { id, reference, name }, withdrawn: told },
      audit: {
        event: 'chronology-read',
        object: { kind: 'family', id },
        children: children.map((child) => child.id),
        detail: { reading: 'withdrawn', entries: own.map((one) => one.id).join(' ') },
      },
    };
  });
}

/** Whose withdrawn entries somebody may put back or remove for good; null for nobody’s. */
function withinReachOf(actor: PersonActor): TypedBy | null {
  const { role, agencyId, accountId } = actor;
  if (role === 'officer') return { kind: 'anybody' };
  if (agencyId === null) return null;
  if (mayPurge(actor, agencyId)) return { kind: 'agency', agencyId };
  return mayChangeTyped(actor, { agencyId, typedBy: accountId })
    ? { kind: 'account', agencyId, accountId }
    : null;
}

export interface EntryToPutBack {
  readonly familyId: FamilyId;
  readonly entryId: EntryId;
  readonly version: number;
}

/**
 * Puts a typed entry that was withdrawn back into the chronology, as it was, for whomever may read it as its handling stands. The button
 * that is pressed twice puts it back once.
 *
 * @throws AppError `not-found`; `not-allowed` for whoever neither wrote it nor leads its agency; `changed-meanwhile`.
 */
export function putEntryBack(
  platform: Platform,
  actor: PersonActor,
  { version, ...which }: EntryToPutBack,
): Promise<void> {
  return performHeld(platform, actor, 'add-entries', which.familyId, async (tx, now) => {
    const family = await findFamilyHead(tx, actor, which.familyId, now);
    await requireTypist(tx, actor, which.familyId, now);
    const found = await findWithdrawn(tx, actor, which, now);
    const children = family.children.map(({ id }) => id);
    if (found === null) {
      await requirePutBack(tx, actor, { ...which, version }, now);
      return {
        value: undefined,
        audit: {
          event: 'chronology-read',
          object: { kind: 'family', id: family.id },
          children,
          detail: { reading: 'withdrawn' },
        },
      };
    }
    if (!mayChangeTyped(actor, found)) throw notAllowed();
    const { agencyId, submissionId, entry, handling } = found;
    const submission = { id: submissionId, familyId: which.familyId, agencyId };
    const done = await putTypedBack(
      tx,
      submission,
      { entryId: which.entryId, entry, handling, version },
      now,
    );
    if (!done) throw changedMeanwhile('entry');
    return {
      value: undefined,
      audit: {
        event: 'entry-put-back',
        object: { kind: 'entry', id: which.entryId },
        children,
      },
    };
  });
}

/** That it stands again by what was asked: nothing else was done with it meanwhile. @throws AppError `not-found`. */
async function requirePutBack(
  tx: TenantTx,
  actor: PersonActor,
  { version, ...which }: EntryToPutBack,
  now: Date,
): Promise<void> {
  const typed = await findTypedRow(tx, which);
  const isDone = typed?.withdrawnAt === null && typed.version === version + 1;
  if (!isDone || !mayChangeTyped(actor, typed)) throw notFound('withdrawn entry');
  const { familyId, entryId: id } = which;
  if ((await findEntry(tx, actor, { familyId, id }, now)) === null) throw notFound('withdrawn entry');
}
