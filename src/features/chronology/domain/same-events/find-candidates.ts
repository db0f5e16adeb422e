import type { Account } from './account.ts';
import { daysApart } from './compare-times.ts';
import { parameters } from './parameters.ts';
import { widestWindow } from './place-entries.ts';
import type { Rarity } from './rarity.ts';

/** Two accounts that are worth comparing, by their places. */
export type Candidate = readonly [earlier: Account, later: Account];

const mostTerms = 40;
/** What a day apart takes from what two accounts share when the best candidates are chosen. */
const dayCost = 0.4;
const fewHolders = 6;

interface Key {
  readonly name: string;
  readonly weight: number;
}

/**
 * Pairs of accounts that share a rare word or a kind of event within the days that they may lie apart. Each account
 * looks back along what holds one of its keys, not further than the tolerance and so many accounts, and keeps the
 * best few: the cost grows with the number of accounts, not with its square.
 */
export function* findCandidates(accounts: readonly Account[], rarity: Rarity): Generator<Candidate> {
  const dated = accounts
    .filter(({ window }) => window !== null)
    .toSorted((a, b) => firstDay(a) - firstDay(b) || a.place - b.place);
  const holders = new Map<string, Account[]>();
  for (const account of [...dated, ...accounts.filter(({ window }) => window === null)]) {
    const found = new Map<Account, number>();
    for (const key of keysOf(account, rarity)) {
      const held = holders.get(key.name);
      if (held === undefined) holders.set(key.name, [account]);
      else {
        lookBack(account, held, key.weight, found);
        held.push(account);
      }
    }
    for (const other of chooseBest(account, found))
      yield other.place < account.place ? [other, account] : [account, other];
  }
}

function firstDay({ window }: Account): number {
  return window?.first ?? 0;
}

function keysOf({ terms, kinds, themes }: Account, rarity: Rarity): readonly Key[] {
  const words = Array.from(terms.keys(), (stem) => ({ name: `word ${stem}`, weight: rarity.ofTerm(stem) }))
    .toSorted((first, second) => second.weight - first.weight)
    .slice(0, mostTerms);
  const ofKinds = Array.from(kinds.keys(), (kind) => ({ name: `kind ${kind}`, weight: rarity.ofKind(kind) }));
  const ofThemes = Array.from(themes, (theme) => ({ name: `theme ${theme}`, weight: rarity.ofTheme(theme) }));
  return [...words, ...ofKinds, ...ofThemes].filter(({ weight }) => weight > 1);
}

/** Adds to what is found. The holders stand in the order of their first days. */
function lookBack(
  account: Account,
  held: readonly Account[],
  weight: number,
  found: Map<Account, number>,
): void {
  if (account.window === null) {
    lookAnywhere(held, weight, found);
    return;
  }
  const add = (other: Account) => addWeight(found, other, weight);
  const from = firstDay(account) - parameters.daysApart;
  let seen = 0;
  for (let at = held.length - 1; at >= 0 && seen < parameters.mostOfKey; at -= 1) {
    const other = held[at];
    if (other === undefined || firstDay(other) < from - widestWindow) break;
    seen += 1;
    if ((other.window?.last ?? 0) >= from) add(other);
  }
  for (const { at: day } of account.told) {
    if (day < from) for (const other of holdersOn(held, day)) add(other);
  }
}

/** Where nobody knows the day, only words that hardly any other account holds lead anywhere. */
function lookAnywhere(held: readonly Account[], weight: number, found: Map<Account, number>): void {
  if (held.length <= fewHolders) for (const other of held) addWeight(found, other, weight);
}

function addWeight(found: Map<Account, number>, account: Account, weight: number): void {
  found.set(account, (found.get(account) ?? 0) + weight);
}

/** Those whose dates begin on the day, found by halving. */
function holdersOn(held: readonly Account[], day: number): readonly Account[] {
  let low = 0;
  let high = held.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const account = held[middle];
    if (account !== undefined && firstDay(account) < day) low = middle + 1;
    else high = middle;
  }
  const on: Account[] = [];
  for (let at = low; at < held.length && on.length < parameters.mostOfKey; at += 1) {
    const account = held[at];
    if (account === undefined || firstDay(account) !== day) break;
    on.push(account);
  }
  return on;
}

function chooseBest(account: Account, found: ReadonlyMap<Account, number>): readonly Account[] {
  const worth = ([other, weight]: readonly [Account, number]) =>
    weight -
    dayCost *
      (account.window === null || other.window === null ? 0 : daysApart(account.window, other.window));
  return [...found]
    .toSorted((first, second) => worth(second) - worth(first) || first[0].place - second[0].place)
    .slice(0, parameters.mostCandidates)
    .map(([other]) => other);
}
