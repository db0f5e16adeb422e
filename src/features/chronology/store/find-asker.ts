import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId } from '../../../shared/ids.ts';

/** Whoever asked for something, as they stand now: a job sees what they may see, and never more. Null once their access or their agency has ended. */
export async function findAsker(
  tx: TenantTx,
  accountId: AccountId,
  requestId: string,
): Promise<PersonActor | null> {
  const row = await tx.sql
    .selectFrom('account')
    .select(['name', 'role', 'agency_id'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', accountId)
    .where('state', '=', 'active')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('agency')
            .select('agency.id')
            .where('agency.partnership_id', '=', tx.partnershipId)
            .whereRef('agency.id', '=', 'account.agency_id')
            .where('agency.ended_at', 'is not', null),
        ),
      ),
    )
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    kind: 'person',
    partnershipId: tx.partnershipId,
    accountId,
    name: row.name,
    role: row.role,
    agencyId: row.agency_id,
    sessionId: null,
    steppedUpAt: null,
    requestId,
  };
}
