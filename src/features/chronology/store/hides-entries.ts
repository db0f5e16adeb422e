import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';

/** Whether handling keeps any of a family’s entries from the actor. What is then told must not hint at one. */
export async function hidesEntries(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('entry')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('handling', '<>', 'core-group')
    .where(sql<boolean>`not ${visible(actor, 'entry', now)}`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
