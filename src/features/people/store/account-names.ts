import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId } from '../../../shared/ids.ts';
import { byName } from '../../../shared/name-order.ts';

export interface PersonName {
  readonly id: AccountId;
  readonly name: string;
}

/** Everybody who has or had an account, by name. */
export async function listPeople(tx: TenantTx): Promise<readonly PersonName[]> {
  const people = await tx.sql
    .selectFrom('account')
    .select(['id', 'name'])
    .where('partnership_id', '=', tx.partnershipId)
    .orderBy('id')
    .execute();
  return byName(people);
}
