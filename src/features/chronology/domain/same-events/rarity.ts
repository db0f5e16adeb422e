import type { Account } from './account.ts';
import { countNeighbours, type Neighbours } from './neighbours.ts';

/**
 * How much it says that two accounts share something, in natural logarithms: 0 for what every account holds, more
 * the fewer hold it.
 */
export interface Rarity {
  readonly ofTerm: (stem: string) => number;
  readonly ofKind: (kind: string) => number;
  readonly ofTheme: (theme: string) => number;
  readonly neighbours: Neighbours;
  /** Whether accounts are about different children: where all are about one child, that two are says nothing. */
  readonly areOfSeveral: boolean;
}

/** In a short chronology every word is rare: so many accounts without it are taken as read. */
const accountsTakenAsRead = 100;

/** Counts words, kinds and themes over a chronology's own accounts: what is common there says little. */
export function measureRarity(accounts: readonly Account[]): Rarity {
  const all = accounts.length + accountsTakenAsRead;
  const measure = (keysOf: (account: Account) => Iterable<string>) => {
    const counts = new Map<string, number>();
    for (const account of accounts)
      for (const key of keysOf(account)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return (key: string) => Math.log(all / ((counts.get(key) ?? 0) + 1));
  };
  return {
    ofTerm: measure(({ terms }) => terms.keys()),
    ofKind: measure(({ kinds }) => kinds.keys()),
    ofTheme: measure(({ themes }) => themes),
    neighbours: countNeighbours(accounts),
    areOfSeveral: new Set(accounts.flatMap(({ children }) => [...children])).size > 1,
  };
}
