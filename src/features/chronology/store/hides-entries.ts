import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { typedKeyPattern } from '../domain/typed/typed-key.ts';

/**
 * The agencies of whose rows in a family handling keeps any from the actor, also where the row itself stands in no file now: what
 * is told of their files must not hint at one. A typed entry stands in no file, and nothing that is told of another speaks of it.
 */
export async function listHidingAgencies(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<ReadonlySet<AgencyId>> {
  const rows = await tx.sql
    .selectFrom('entry')
    .select('agency_id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('handling', '<>', 'core-group')
    .where('row_key', 'not like', typedKeyPattern)
    .where(sql<boolean>`not ${visible(actor, 'entry', now, familyId)}`)
    .union(
      tx.sql
        .selectFrom('row_handling')
        .select('agency_id')
        .where('partnership_id', '=', tx.partnershipId)
        .where('family_id', '=', familyId)
        .where('row_key', 'not like', typedKeyPattern)
        .where(sql<boolean>`not ${visible(actor, 'row_handling', now, familyId)}`),
    )
    .execute();
  return new Set(rows.map(({ agency_id }) => agency_id));
}
