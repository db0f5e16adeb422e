import type { TenantTx } from '../../../platform/database/transact.ts';
import { byName } from '../../../shared/name-order.ts';
import type { SetUp } from '../domain/set-up-steps.ts';

/** Counts what the partnership has: no account is told. */
export async function readSetUp(tx: TenantTx): Promise<SetUp> {
  const agencies = await tx.sql
    .selectFrom('agency')
    .select((eb) => [
      'agency.name',
      eb
        .exists(
          eb
            .selectFrom('account')
            .select('account.id')
            .where('account.partnership_id', '=', tx.partnershipId)
            .whereRef('account.agency_id', '=', 'agency.id')
            .where('account.role', '=', 'agency-lead')
            .where('account.state', '!=', 'disabled'),
        )
        .as('led'),
    ])
    .where('agency.partnership_id', '=', tx.partnershipId)
    .where('agency.ended_at', 'is', null)
    .execute();
  const counts = await tx.sql
    .selectFrom('account')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('role', '=', 'officer').as('officers'),
      fn.countAll<number>().filterWhere('role', '=', 'administrator').as('administrators'),
      fn.countAll<number>().filterWhere('state', '=', 'invited').as('waiting'),
    ])
    .where('partnership_id', '=', tx.partnershipId)
    .where('state', '!=', 'disabled')
    .executeTakeFirstOrThrow();
  return {
    agencies: agencies.length,
    agenciesWithoutLead: byName(agencies.filter(({ led }) => !led)).map(({ name }) => name),
    ...counts,
  };
}
