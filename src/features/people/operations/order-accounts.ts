import { type Role, roleWords } from '../../../platform/access/roles.ts';
import type { Place, Stretch } from '../../../platform/cursors/keyset.ts';
import { compareNames } from '../../../shared/name-order.ts';
import { type AccountState, accountStateWords } from '../domain/account-steps.ts';

export const accountSorts = ['name', 'email', 'role', 'agency', 'state'] as const;
export type AccountSort = (typeof accountSorts)[number];

/** What accounts are listed by. */
export interface OrderedAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly agencyName: string | null;
  readonly state: AccountState;
}

/** Roles and states are put in the order of their words, as the page shows them. */
const keys: Readonly<Record<AccountSort, (account: OrderedAccount) => string>> = {
  name: ({ name }) => name,
  email: ({ email }) => email,
  role: ({ role }) => roleWords[role].name,
  agency: ({ agencyName }) => agencyName ?? '',
  state: ({ state }) => accountStateWords[state],
};

export function placeOfAccount(account: OrderedAccount, sort: AccountSort): Place {
  return { key: keys[sort](account), id: account.id };
}

/**
 * The accounts from a place on in people's order, nearest to it first: for what lies before it, the other way round. A place need
 * not be anybody's any more.
 */
export function accountsFrom<Account extends OrderedAccount>(
  accounts: readonly Account[],
  {
    sort,
    descending,
    stretch,
  }: { readonly sort: AccountSort; readonly descending: boolean; readonly stretch: Stretch },
): readonly Account[] {
  const turn = descending ? -1 : 1;
  const compare = (one: Place, other: Place) =>
    turn * (compareNames(one.key, other.key) || (one.id === other.id ? 0 : one.id < other.id ? -1 : 1));
  const placed = accounts.map((account) => ({ account, place: placeOfAccount(account, sort) }));
  const ordered = placed.toSorted((one, other) => compare(one.place, other.place));
  if (stretch.from === 'beginning') return ordered.map(({ account }) => account);
  const { from, place } = stretch;
  const beyond = ordered.filter((one) =>
    from === 'after' ? compare(one.place, place) > 0 : compare(one.place, place) < 0,
  );
  const nearestFirst = from === 'after' ? beyond : beyond.toReversed();
  return nearestFirst.map(({ account }) => account);
}
