import type { Role } from '../../../platform/access/roles.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, AgencyId, LoginId } from '../../../shared/ids.ts';
import { byName } from '../../../shared/name-order.ts';
import type { AccountState } from '../domain/account-steps.ts';

export interface AccountRow {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly agencyId: AgencyId | null;
  readonly agencyName: string | null;
  readonly state: AccountState;
  readonly loginId: LoginId | null;
  readonly version: number;
  readonly createdAt: Date;
}

/** The accounts of the partnership, each with its agency's name. */
export function accounts(tx: TenantTx) {
  return tx.sql
    .selectFrom('account')
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'account.partnership_id')
        .onRef('agency.id', '=', 'account.agency_id'),
    )
    .select([
      'account.id',
      'account.name',
      'account.email',
      'account.role',
      'account.agency_id as agencyId',
      'agency.name as agencyName',
      'account.state',
      'account.login_id as loginId',
      'account.version',
      'account.created_at as createdAt',
    ])
    .where('account.partnership_id', '=', tx.partnershipId);
}

export async function findAccountRow(tx: TenantTx, id: AccountId): Promise<AccountRow | undefined> {
  return accounts(tx).where('account.id', '=', id).executeTakeFirst();
}

/** By the address as it is kept: in small letters. */
export async function findAccountByEmail(tx: TenantTx, email: string): Promise<AccountRow | undefined> {
  return accounts(tx).where('account.email', '=', email).executeTakeFirst();
}

/** Everybody who belongs to an agency and is active or invited, by name. */
export async function listPeopleOfAgency(tx: TenantTx, id: AgencyId): Promise<readonly AccountRow[]> {
  const people = await accounts(tx)
    .where('account.agency_id', '=', id)
    .where('account.state', '!=', 'disabled')
    .orderBy('account.id')
    .execute();
  return byName(people);
}

export async function countOtherAdministrators(tx: TenantTx, id: AccountId): Promise<number> {
  const { count } = await tx.sql
    .selectFrom('account')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('partnership_id', '=', tx.partnershipId)
    .where('role', '=', 'administrator')
    .where('state', '=', 'active')
    .where('id', '!=', id)
    .executeTakeFirstOrThrow();
  return count;
}

export interface NewAccount {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly agencyId: AgencyId | null;
}

/** An account of somebody who has still to join. */
export async function addAccountRow(tx: TenantTx, account: NewAccount, now: Date): Promise<void> {
  const { agencyId, ...rest } = account;
  await tx.sql
    .insertInto('account')
    .values({
      partnership_id: tx.partnershipId,
      ...rest,
      agency_id: agencyId,
      state: 'invited',
      created_at: now,
    })
    .execute();
}

export interface AccountChange {
  readonly id: AccountId;
  readonly name: string;
  readonly role: Role;
  readonly agencyId: AgencyId | null;
  readonly state: AccountState;
  readonly version: number;
}

/** Whether it was still at that version, and so was changed. */
export async function changeAccountRow(tx: TenantTx, change: AccountChange): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('account')
    .set({
      name: change.name,
      role: change.role,
      agency_id: change.agencyId,
      state: change.state,
      version: change.version + 1,
    })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
