import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { ChildId, FamilyId } from '../../../shared/ids.ts';
import type { Family } from './find-family.ts';

/** Every family that the actor may see, in no order: people's order is made in the program. */
export async function listFamilies(tx: TenantTx, actor: Actor, now: Date): Promise<readonly Family[]> {
  return tx.sql
    .selectFrom('family')
    .select(['id', 'reference', 'name', 'version'])
    .where('partnership_id', '=', tx.partnershipId)
    .where(visible(actor, 'family', now))
    .orderBy('id')
    .execute();
}

/** The children of several families, by family. */
export async function listChildrenOf(
  tx: TenantTx,
  families: readonly FamilyId[],
): Promise<ReadonlyMap<FamilyId, readonly ChildId[]>> {
  if (families.length === 0) return new Map();
  const rows = await tx.sql
    .selectFrom('family_member')
    .select(['person_id', 'family_id'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', 'in', families)
    .where('role', '=', 'child')
    .where('mistaken_at', 'is', null)
    .orderBy('person_id')
    .execute();
  const groups = Map.groupBy(rows, ({ family_id }) => family_id);
  return new Map([...groups].map(([family, own]) => [family, own.map(({ person_id: id }) => id)]));
}
