import { expect, test } from 'vitest';
import { accountsFrom, type OrderedAccount, placeOfAccount } from './order-accounts.ts';

const people = ['Zoe', 'Éva', 'adam', 'Eva', 'Trust 10', 'Trust 2'].map(
  (name, at): OrderedAccount => ({
    id: `018f2f6e-0000-7000-8000-00000000000${at}`,
    name,
    email: `${at}@example.org`,
    role: 'officer',
    agencyName: null,
    state: 'active',
  }),
);
const beginning = { from: 'beginning' } as const;
const by = { sort: 'name', descending: false } as const;
const names = (accounts: readonly OrderedAccount[]) => accounts.map(({ name }) => name);

test('accounts stand in the order in which people look for them', () => {
  const ordered = ['adam', 'Éva', 'Eva', 'Trust 2', 'Trust 10', 'Zoe'];
  expect(names(accountsFrom(people, { ...by, stretch: beginning }))).toEqual(ordered);
  expect(names(accountsFrom(people, { ...by, descending: true, stretch: beginning }))).toEqual(
    ordered.toReversed(),
  );
});

test('from any place on, none is left out and none comes twice, also where names differ in an accent alone', () => {
  const all = accountsFrom(people, { ...by, stretch: beginning });
  for (const [at, account] of all.entries()) {
    const place = placeOfAccount(account, 'name');
    expect(accountsFrom(people, { ...by, stretch: { from: 'after', place } })).toEqual(all.slice(at + 1));
    expect(accountsFrom(people, { ...by, stretch: { from: 'before', place } })).toEqual(
      all.slice(0, at).toReversed(),
    );
  }
});
