import type { Actor } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { ChildId, FamilyId } from '../../../shared/ids.ts';
import { listChildIds } from '../store/child-ids.ts';
import { type Child, listChildren, listMistakenChildren } from '../store/children.ts';
import { type Family, findFamily } from '../store/find-family.ts';

export interface FamilyConcerned extends Family {
  /** Named in the audit row of every operation on the family's record. */
  readonly children: readonly ChildId[];
}

/**
 * The family that an operation is about, with its children. Two statements.
 *
 * @throws AppError `not-found` when there is none, or the actor may not see it.
 */
export async function requireFamily(
  tx: TenantTx,
  actor: Actor,
  id: FamilyId,
  now: Date,
): Promise<FamilyConcerned> {
  const family = await findFamily(tx, actor, id, now);
  if (family === null) throw notFound('family');
  return { ...family, children: await listChildIds(tx, id) };
}

/**
 * A child of a family, those too who were entered by mistake: what can be done with them is decided where it is done.
 *
 * @throws AppError `not-found` when the family has no such child.
 */
export async function requireChild(tx: TenantTx, familyId: FamilyId, childId: ChildId): Promise<Child> {
  const all = [...(await listChildren(tx, familyId)), ...(await listMistakenChildren(tx, familyId))];
  const found = all.find(({ id }) => id === childId);
  if (found === undefined) throw notFound('child');
  return found;
}
