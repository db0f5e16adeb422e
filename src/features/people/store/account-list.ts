import type { Role } from '../../../platform/access/roles.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId } from '../../../shared/ids.ts';
import type { AccountState } from '../domain/account-steps.ts';
import { type AccountRow, accounts } from './account.ts';

export interface AccountFilter {
  readonly role: Role | null;
  readonly agencyId: AgencyId | null;
  readonly state: AccountState | null;
  /** Each must be somewhere in the name or the address. */
  readonly words: readonly string[];
}

/** Every account that a filter leaves, in no order: people's order is made in the program, and there are some thousands at most. */
export async function listAccountRows(
  tx: TenantTx,
  { role, agencyId, state, words }: AccountFilter,
): Promise<readonly AccountRow[]> {
  let query = accounts(tx);
  if (role !== null) query = query.where('account.role', '=', role);
  if (agencyId !== null) query = query.where('account.agency_id', '=', agencyId);
  if (state !== null) query = query.where('account.state', '=', state);
  for (const word of words) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(({ eb, or }) =>
      or([eb('account.name', 'ilike', pattern), eb('account.email', 'ilike', pattern)]),
    );
  }
  return query.orderBy('account.id').execute();
}
