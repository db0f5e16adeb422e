import type { Role } from '../../../platform/access/roles.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, AgencyId, LoginId, PartnershipId } from '../../../shared/ids.ts';

/** An account as far as signing in asks: who, as what, where, and whether they may. */
export interface SigningInAccount {
  readonly partnershipId: PartnershipId;
  readonly partnershipName: string;
  readonly demonstration: boolean;
  readonly accountId: AccountId;
  readonly loginId: LoginId | null;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly agencyId: AgencyId | null;
  readonly agencyName: string | null;
  readonly state: 'invited' | 'active' | 'disabled';
  /** Active, and of an agency that still takes part, where they are of one. */
  readonly mayEnter: boolean;
}

export async function findSigningInAccount(
  tx: TenantTx,
  accountId: AccountId,
): Promise<SigningInAccount | undefined> {
  const row = await tx.sql
    .selectFrom('account')
    .innerJoin('partnership', 'partnership.partnership_id', 'account.partnership_id')
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'account.partnership_id')
        .onRef('agency.id', '=', 'account.agency_id'),
    )
    .select([
      'account.login_id',
      'account.email',
      'account.name',
      'account.role',
      'account.agency_id',
      'account.state',
      'partnership.name as partnership_name',
      'partnership.demonstration',
      'agency.name as agency_name',
      'agency.ended_at as agency_ended_at',
    ])
    .where('account.partnership_id', '=', tx.partnershipId)
    .where('account.id', '=', accountId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    partnershipId: tx.partnershipId,
    partnershipName: row.partnership_name,
    demonstration: row.demonstration,
    accountId,
    loginId: row.login_id,
    email: row.email,
    name: row.name,
    role: row.role,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    state: row.state,
    mayEnter: row.state === 'active' && row.agency_ended_at === null,
  };
}

/** An invited account becomes active, and its login is known. False when it was not waiting for that. */
export async function activateAccount(
  tx: TenantTx,
  accountId: AccountId,
  loginId: LoginId,
): Promise<boolean> {
  const activated = await tx.sql
    .updateTable('account')
    .set((row) => ({ state: 'active', login_id: loginId, version: row('version', '+', 1) }))
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', accountId)
    .where('state', '=', 'invited')
    .returning('id')
    .executeTakeFirst();
  return activated !== undefined;
}

/**
 * Takes the login away from an account, which waits for an invitation again; one that was ended stays so. False where it has
 * another login, or none.
 */
export async function takeLogin(tx: TenantTx, accountId: AccountId, loginId: LoginId): Promise<boolean> {
  const taken = await tx.sql
    .updateTable('account')
    .set((row) => ({
      login_id: null,
      state: row
        .case()
        .when('state', '=', 'active')
        .then('invited' as const)
        .else(row.ref('state'))
        .end(),
      version: row('version', '+', 1),
    }))
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', accountId)
    .where('login_id', '=', loginId)
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Says whose login an account has; for those that are made with one. */
export async function giveLogin(tx: TenantTx, accountId: AccountId, loginId: LoginId): Promise<void> {
  await tx.sql
    .updateTable('account')
    .set({ login_id: loginId, state: 'active' })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', accountId)
    .execute();
}
