import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, type Done, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import { findTypedRow, withdrawTyped } from '../store/typed-entries.ts';
import { readMarksOfFamily } from './agency-words.ts';
import { requireTyped, type WhichTyped } from './change-entry.ts';
import { performHeld } from './perform-held.ts';
import { mayPurge } from './purge-entry.ts';
import { type EntryRow, sayEntryRow } from './say-entry-row.ts';
import { requireTypist } from './typist.ts';

export interface WithdrawalOffered {
  readonly family: Pick<FamilyHead, 'id' | 'reference' | 'name'>;
  readonly entry: EntryRow;
  readonly version: number;
  /** Whether they may remove it for good. */
  readonly mayPurge: boolean;
}

/** What would be withdrawn. @throws AppError `not-found`, `not-allowed`. */
export function offerWithdrawal(
  platform: Platform,
  actor: PersonActor,
  which: WhichTyped,
): Promise<WithdrawalOffered> {
  return perform(platform, actor, 'add-entries', async (tx, now) => {
    const family = await findFamilyHead(tx, actor, which.familyId, now);
    await requireTypist(tx, actor, which.familyId, now);
    const { found, typed } = await requireTyped(tx, actor, which, now);
    const marks = await readMarksOfFamily(tx, actor, { familyId: family.id }, now);
    return {
      value: {
        family: { id: family.id, reference: family.reference, name: family.name },
        entry: sayEntryRow(found, marks),
        version: typed.version,
        mayPurge: mayPurge(actor, found.agencyId),
      },
      audit: {
        event: 'entry-read',
        object: { kind: 'entry', id: found.id },
        children: family.children.map(({ id }) => id),
        detail: { reading: 'withdrawal' },
      },
    };
  });
}

export interface EntryToWithdraw extends WhichTyped {
  readonly version: number;
  readonly reason: string;
}

export interface Withdrawn extends Pick<WithdrawalOffered, 'family' | 'version'> {
  /** As it stood; null where the same person had withdrawn it already. */
  readonly entry: EntryRow | null;
}

/**
 * Takes a typed entry out of the chronology, for a reason. What it said is kept, and told to nobody in the chronology any more. The
 * button that is pressed twice withdraws once.
 *
 * @throws AppError `changed-meanwhile`, `not-found`, `not-allowed`.
 */
export function withdrawEntry(
  platform: Platform,
  actor: PersonActor,
  { version, reason, ...which }: EntryToWithdraw,
): Promise<Withdrawn> {
  return performHeld(
    platform,
    actor,
    'add-entries',
    which.familyId,
    async (tx, now): Promise<Done<Withdrawn>> => {
      const head = await findFamilyHead(tx, actor, which.familyId, now);
      await requireTypist(tx, actor, which.familyId, now);
      const children = head.children.map(({ id }) => id);
      const family = { id: head.id, reference: head.reference, name: head.name };
      const before = await findTypedRow(tx, which);
      if (before?.withdrawnBy === actor.accountId && before.version === version + 1) {
        return {
          value: { family, version: before.version, entry: null },
          audit: { event: 'family-read', object: { kind: 'family', id: family.id }, children },
        };
      }
      const { found } = await requireTyped(tx, actor, which, now);
      const marks = await readMarksOfFamily(tx, actor, { familyId: family.id }, now);
      const by = { by: actor.accountId, now };
      if (!(await withdrawTyped(tx, { ...which, version, reason }, by))) throw changedMeanwhile('entry');
      return {
        value: { family, version: version + 1, entry: sayEntryRow(found, marks) },
        // The reason stays with the entry: it may speak of people, and goes where the entry is removed for good.
        audit: {
          event: 'entry-withdrawn',
          object: { kind: 'entry', id: which.entryId },
          children,
        },
      };
    },
  );
}
