import type { Actor } from '../../../platform/access/actor.ts';
import { cutLeaf, type Leaf, readStretch } from '../../../platform/cursors/keyset.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AccountRow } from '../store/account.ts';
import { type AccountFilter, listAccountRows } from '../store/account-list.ts';
import { type AgencyRow, listAgencyRows } from '../store/agency.ts';
import { type AccountSort, accountSorts, accountsFrom, placeOfAccount } from './order-accounts.ts';
import { performAs } from './perform-as.ts';

export { type AccountRow as ListedAccount, type AccountSort, accountSorts };

export const accountsPerPage = 50;

export interface AccountsAsked extends Omit<AccountFilter, 'words'> {
  /** As they were typed. */
  readonly words: string;
  readonly sort: AccountSort;
  readonly descending: boolean;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly size?: number;
}

export interface AccountList extends Leaf<AccountRow> {
  /** All that the filter leaves. */
  readonly total: number;
  /** Every agency, to filter by. */
  readonly agencies: readonly AgencyRow[];
}

/** One page of the accounts that a filter leaves, in the order that was asked for. */
export async function listAccounts(
  platform: Platform,
  actor: Actor,
  { words, sort, descending, after, before, size = accountsPerPage, ...rest }: AccountsAsked,
): Promise<AccountList> {
  return performAs(platform, actor, 'manage-accounts', async (tx) => {
    const filter = { ...rest, words: words.split(/\s+/).filter((word) => word !== '') };
    const stretch = readStretch({ after, before });
    const all = await listAccountRows(tx, filter);
    const found = accountsFrom(all, { sort, descending, stretch }).slice(0, size + 1);
    const leaf = cutLeaf(found, size, stretch, (account) => placeOfAccount(account, sort));
    const agencies = await listAgencyRows(tx);
    return {
      value: { ...leaf, total: all.length, agencies },
      audit: { event: 'accounts-read', detail: { accounts: leaf.rows.length } },
    };
  });
}
