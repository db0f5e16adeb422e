import { sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId } from '../../../shared/ids.ts';

export interface PersonName {
  readonly id: AccountId;
  readonly name: string;
}

/** Everybody who has or had an account, by name. */
export async function listPeople(tx: TenantTx): Promise<readonly PersonName[]> {
  return tx.sql
    .selectFrom('account')
    .select(['id', 'name'])
    .where('partnership_id', '=', tx.partnershipId)
    .orderBy(sql`lower(name) collate "C"`)
    .orderBy('id')
    .execute();
}
