import { type Actor, isPerson } from '../../../platform/access/actor.ts';
import { tiedTo, visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';

export interface Family {
  readonly id: FamilyId;
  readonly reference: string;
  /** The name of the record, such as “Family M”. */
  readonly name: string;
  readonly version: number;
}

/** Whoever changes who is involved with a family does so alone until the transaction ends. */
export async function lockFamily(tx: TenantTx, id: FamilyId): Promise<void> {
  await tx.sql
    .selectFrom('family')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .execute();
}

/** Null when there is no such family, or the actor may not see it. */
export async function findFamily(
  tx: TenantTx,
  actor: Actor,
  id: FamilyId,
  now: Date,
): Promise<Family | null> {
  const row = await tx.sql
    .selectFrom('family')
    .select(['id', 'reference', 'name', 'version'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .where(visible(actor, 'family', now))
    .executeTakeFirst();
  return row ?? null;
}

/** Whether the actor may work on a family that they see, and not only read: a guest reads. Officers work on every one. */
export async function isTiedTo(tx: TenantTx, actor: Actor, id: FamilyId, now: Date): Promise<boolean> {
  if (isPerson(actor) && actor.role === 'officer') return true;
  const row = await tx.sql
    .selectFrom('family')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .where(tiedTo(actor, now, id))
    .executeTakeFirst();
  return row !== undefined;
}

/** The families of a reference, however it is typed, that the actor may see: one, but for some from before references were compared. */
export async function findByReference(
  tx: TenantTx,
  actor: Actor,
  reference: string,
  now: Date,
): Promise<readonly Family[]> {
  return tx.sql
    .selectFrom('family')
    .select(['id', 'reference', 'name', 'version'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('reference_key', '=', reference.replace(/\s+/g, ' ').trim().toLowerCase())
    .where(visible(actor, 'family', now))
    .orderBy('id')
    .execute();
}
