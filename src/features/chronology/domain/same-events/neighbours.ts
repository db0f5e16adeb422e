import type { Account } from './account.ts';

/** How many accounts stand near a day: where many do, sharing a day or a kind of event says less. */
export interface Neighbours {
  /** Accounts within two days of the day between two windows; at least 2. */
  readonly near: (one: Account, other: Account) => number;
  /** Accounts of a kind of event within a week of the day between two windows; at least 2. */
  readonly ofKindNear: (kind: string, one: Account, other: Account) => number;
}

const fewDays = 2;
const week = 7;

/** Counts accounts by the middles of their windows. */
export function countNeighbours(accounts: readonly Account[]): Neighbours {
  const days: number[] = [];
  const byKind = new Map<string, number[]>();
  const dated = accounts
    .map((account) => ({ account, day: middleOf(account) }))
    .filter((item) => item.day !== null)
    .toSorted((one, other) => (one.day ?? 0) - (other.day ?? 0));
  for (const { account, day } of dated) {
    if (day === null) continue;
    days.push(day);
    for (const kind of account.kinds.keys()) {
      const own = byKind.get(kind);
      if (own === undefined) byKind.set(kind, [day]);
      else own.push(day);
    }
  }
  const count = (sorted: readonly number[], one: Account, other: Account, reach: number) => {
    const [here, there] = [middleOf(one), middleOf(other)];
    if (here === null || there === null) return 2;
    const day = (here + there) / 2;
    return Math.max(2, placeOf(sorted, day + reach + 0.1) - placeOf(sorted, day - reach));
  };
  return {
    near: (one, other) => count(days, one, other, fewDays),
    ofKindNear: (kind, one, other) => count(byKind.get(kind) ?? [], one, other, week),
  };
}

function middleOf({ window }: Account): number | null {
  return window === null ? null : (window.first + window.last) / 2;
}

/** How many stand below a value, found by halving. */
function placeOf(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
