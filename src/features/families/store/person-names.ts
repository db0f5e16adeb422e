import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { AccountId, PersonId } from '../../../shared/ids.ts';

/** Keeps what somebody was called until now: agencies’ records go on calling them so. */
export async function keepFormerName(
  tx: TenantTx,
  personId: PersonId,
  { name, until, by }: { readonly name: string; readonly until: Date; readonly by: AccountId },
): Promise<void> {
  await tx.sql
    .insertInto('person_name')
    .values({
      partnership_id: tx.partnershipId,
      id: newId<'person-name'>(),
      person_id: personId,
      kind: 'former',
      name,
      until,
      reason: 'The record called them so before.',
      created_at: until,
      created_by: by,
    })
    .execute();
}
