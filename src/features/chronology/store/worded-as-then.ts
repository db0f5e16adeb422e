import type { RawBuilder } from 'kysely';
import { type SqlBool, sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';

/** Whether a decision, as `d`, was made of what its entry, as `entry`, says now: it lapses where that was worded otherwise since. */
export function isWordedAsThen(tx: TenantTx): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (
    select from entry_version v
     where v.partnership_id = ${tx.partnershipId} and v.family_id = d.family_id and v.entry_id = d.entry_id
       and v.until_at > d.decided_at and v.detail ->> 'content' is distinct from entry.detail ->> 'content')`;
}
