import type { LocalTx, TenantTx } from '../../../platform/database/transact.ts';

/** The active people of a partnership that is a demonstration; nobody of any other. */
export async function listDemonstrationPeople(tx: TenantTx) {
  return tx.sql
    .selectFrom('account')
    .innerJoin('partnership', 'partnership.partnership_id', 'account.partnership_id')
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'account.partnership_id')
        .onRef('agency.id', '=', 'account.agency_id'),
    )
    .select([
      'account.id as accountId',
      'account.name',
      'account.email',
      'account.role',
      'agency.name as agency',
      'partnership.name as partnership',
    ])
    .where('account.partnership_id', '=', tx.partnershipId)
    .where('partnership.demonstration', '=', true)
    .where('account.state', '=', 'active')
    .where('account.login_id', 'is not', null)
    .orderBy('account.created_at')
    .orderBy('account.id')
    .execute();
}

/** Whether a demonstration is being filled still: its first pages are there, and not all of its families. */
export async function isFilling({ sql }: LocalTx): Promise<boolean> {
  const row = await sql
    .selectFrom('installation')
    .select('value')
    .where('name', '=', 'demonstration')
    .executeTakeFirst();
  return row?.value === 'filling';
}
