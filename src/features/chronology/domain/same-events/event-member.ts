import type { Account } from './account.ts';
import { textOf } from './account.ts';
import type { Difference } from './same-event.ts';
import { withoutSetPhrases } from './spoken-words.ts';
import { readTokens, type Token } from './text-tokens.ts';

/** An account of a group, read for telling in what it differs from the others. */
export interface Member {
  readonly account: Account;
  /** The agency, with the record it is from where the group has another of the same agency. */
  readonly teller: string;
  /** A child's name stands as “child”. */
  readonly tokens: readonly Token[];
}

/** What two members differ in, before it is said which entries these are. */
export type Told = Pick<Difference, 'kind' | 'sentence'>;

/** Reads the accounts of one event; each is called so that it is not taken for another. */
export function readMembers(accounts: readonly Account[]): readonly Member[] {
  const agencies = accounts.map(({ entry }) => entry.agency);
  return accounts.map((account) => {
    const { agency, source } = account.entry;
    const isAlone = agencies.filter((other) => other === agency).length === 1;
    return {
      account,
      teller: isAlone ? agency : `${agency} (${source})`,
      tokens: withoutSetPhrases(readTokens(textOf(account.entry))).map((token) =>
        account.namedBy.has(token.stem) ? { ...token, stem: 'child' } : token,
      ),
    };
  });
}

/** The ids of all entries of these members, in their order. */
export function idsOf(members: readonly Member[]): readonly string[] {
  return members.flatMap(({ account }) => account.entries.map(({ id }) => id));
}

/** Whether two accounts may speak of one child: neither names one whom the other, naming others, leaves out. */
export function mayBeOfOneChild({ account: one }: Member, { account: other }: Member): boolean {
  const [here, there] = [childrenOf(one), childrenOf(other)];
  if (here.size === 0 || there.size === 0) return true;
  return here.size === there.size && [...here].every((child) => there.has(child));
}

/** The children in whose names an account is, as stems: those that its text names, or else its column. */
export function childrenOf({ named, children }: Account): ReadonlySet<string> {
  return named.size > 0 ? named : children;
}

/** Whether two accounts are each of one day, the same. */
export function areOfOneDay({ account: one }: Member, { account: other }: Member): boolean {
  const [here, there] = [one.window, other.window];
  if (here === null || there === null || one.isPlacedByOrder || other.isPlacedByOrder) return false;
  return here.first === here.last && there.first === there.last && here.first === there.first;
}
