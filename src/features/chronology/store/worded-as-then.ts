import type { RawBuilder } from 'kysely';
import { type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';

/** Whether a decision, as `d`, was made of what its entry, as `entry`, says now: it lapses where that was worded otherwise since. */
export function isWordedAsThen(tx: TenantTx): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (
    select from entry_version v
     where v.partnership_id = ${tx.partnershipId} and v.family_id = d.family_id and v.entry_id = d.entry_id
       and v.until_at > d.decided_at and v.detail ->> 'content' is distinct from entry.detail ->> 'content')`;
}

/** Whether the actor may read every former wording that an entry of the family had when a decision, as `d`, was made of it, and since. */
export function isReadSince(tx: TenantTx, actor: Actor, familyId: FamilyId, now: Date): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (
    select from entry_version
     where entry_version.partnership_id = ${tx.partnershipId} and entry_version.family_id = ${familyId}
       and entry_version.entry_id = d.entry_id and entry_version.until_at > d.decided_at
       and not ${visible(actor, 'entry_version', now, familyId)})`;
}
