import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { ChildId, FamilyId } from '../../../shared/ids.ts';
import { type Child, listChildren, listMistakenChildren, type MistakenChild } from '../store/children.ts';
import { findFamily } from '../store/find-family.ts';

export type { Child };

/** What stands in the record of a family itself: all that a page needs on which something of it is changed. */
export interface RecordTold {
  readonly id: FamilyId;
  readonly reference: string;
  readonly name: string;
  readonly version: number;
  readonly children: readonly Child[];
  /** For those who may put them back: children who were entered by mistake. */
  readonly mistaken: readonly MistakenChild[];
}

/** The record of a family, without its files and those who are involved. @throws AppError `not-found`, `not-allowed`. */
export function readRecord(platform: Platform, actor: PersonActor, familyId: FamilyId): Promise<RecordTold> {
  return perform(platform, actor, 'read-families', async (tx, now) => {
    const value = await findRecord(tx, actor, familyId, now);
    return {
      value,
      audit: { event: 'family-read', object: { kind: 'family', id: familyId }, children: childrenOf(value) },
    };
  });
}

/** The same within another operation. Three statements at most. @throws AppError `not-found`. */
export async function findRecord(
  tx: TenantTx,
  actor: PersonActor,
  familyId: FamilyId,
  now: Date,
): Promise<RecordTold> {
  const family = await findFamily(tx, actor, familyId, now);
  if (family === null) throw notFound('family');
  const children = await listChildren(tx, familyId);
  const mistaken = mayDo(actor.role, 'change-family') ? await listMistakenChildren(tx, familyId) : [];
  return { ...family, children, mistaken };
}

/** The children whom the audit row of a reading names. */
export function childrenOf({ children }: RecordTold): readonly ChildId[] {
  return children.map(({ id }) => id);
}
