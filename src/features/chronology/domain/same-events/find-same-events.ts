import type { Entry } from '../entry.ts';
import type { EntryReading } from '../entry-reading.ts';
import { type Account, readAccount } from './account.ts';
import { findCandidates } from './find-candidates.ts';
import { gatherCopies } from './gather-copies.ts';
import { type AccountGroup, groupAccounts } from './group-accounts.ts';
import { type ChildNames, findKnownChildren } from './known-children.ts';
import { parameters } from './parameters.ts';
import { placeEntries } from './place-entries.ts';
import { measureRarity, type Rarity } from './rarity.ts';
import { confirmedScore, type SameEvent } from './same-event.ts';
import { chanceOf, type ScoredPair, scorePair } from './score-pair.ts';
import { type DecidedPair, type SettledEvents, settleSameEvents } from './settle-same-events.ts';
import { tellDifferences } from './tell-differences.ts';
import { tellReasons } from './tell-reasons.ts';
import { weighRivals } from './weigh-rivals.ts';

/** What rules suggest and people decided, together: confirmed groups first, and then what is still open. */
export interface FoundEvents extends SettledEvents {
  readonly all: readonly SameEvent[];
  readonly confirmedEvents: readonly SameEvent[];
}

/** The same with what people decided: what they rejected is not suggested again, and what they confirmed is told as theirs. */
export function findSettledEvents(
  entries: readonly Entry[],
  readings: ReadonlyMap<string, EntryReading>,
  decided: readonly DecidedPair[],
  children: readonly ChildNames[] = [],
): FoundEvents {
  const settled = settleSameEvents(
    findSameEvents(entries, readings, children),
    decided,
    entries.map(({ id }) => id),
  );
  const accounts = settled.confirmed.length === 0 ? [] : readAccounts(entries, readings, children).accounts;
  const confirmedEvents = settled.confirmed.map(
    (group): SameEvent => ({
      entries: group,
      score: confirmedScore,
      why: ['People confirmed it.'],
      differences: tellDifferences(
        accounts.filter((account) => account.entries.some(({ id }) => group.includes(id))),
      ),
    }),
  );
  return { ...settled, confirmedEvents, all: [...confirmedEvents, ...settled.open] };
}

/** The accounts of a chronology, ready to be compared. */
export interface ReadAccounts {
  readonly accounts: readonly Account[];
  readonly rarity: Rarity;
}

/**
 * Entries that probably tell of one event, within and across agencies, in the order of the chronology. Authors’
 * notes are left out. `readings` may be empty: themes and standing then tell nothing.
 *
 * @param children the family’s children, where somebody says who they are beside the entries.
 */
export function findSameEvents(
  entries: readonly Entry[],
  readings: ReadonlyMap<string, EntryReading>,
  children: readonly ChildNames[] = [],
): readonly SameEvent[] {
  const read = readAccounts(entries, readings, children);
  const pairs: ScoredPair[] = [];
  for (const [one, other] of findCandidates(read.accounts, read.rarity))
    pairs.push(scorePair(one, other, read.rarity));
  const order = new Map(entries.map(({ id }, place) => [id, place]));
  return tellGroups(joinPairs(pairs, read), read.accounts).map((event) => ({
    ...event,
    entries: event.entries.toSorted((first, second) => (order.get(first) ?? 0) - (order.get(second) ?? 0)),
  }));
}

/** Reads what entries say, copies gathered, for comparing. */
export function readAccounts(
  entries: readonly Entry[],
  readings: ReadonlyMap<string, EntryReading>,
  children: readonly ChildNames[] = [],
): ReadAccounts {
  const events = entries.filter(({ note }) => !note);
  const known = findKnownChildren(events, children);
  const placings = placeEntries(events);
  const isOfOneAgency = new Set(events.map(({ agency }) => agency)).size === 1;
  const accounts = gatherCopies(events).map((copies, place) =>
    readAccount(copies, place, readings.get(copies[0].id), { known, placings, isOfOneAgency }),
  );
  return { accounts, rarity: measureRarity(accounts) };
}

/** Weighs the pairs against their rivals, and puts those that hold together to groups. */
function joinPairs(
  pairs: readonly ScoredPair[],
  { accounts, rarity }: ReadAccounts,
): readonly AccountGroup[] {
  const weighed = weighRivals(pairs, accounts);
  const keyOf = (first: number, second: number) => first * accounts.length + second;
  const known = new Map(weighed.map(({ one, other, odds }) => [keyOf(one, other), odds]));
  const scoreOf = (first: number, second: number): number => {
    const key = first < second ? keyOf(first, second) : keyOf(second, first);
    const [one, other] = [accounts[first], accounts[second]];
    const odds = known.get(key);
    if (odds !== undefined) return odds;
    const scored =
      one === undefined || other === undefined
        ? Number.NEGATIVE_INFINITY
        : scorePair(one, other, rarity).odds;
    known.set(key, scored);
    return scored;
  };
  return groupAccounts(weighed, accounts, scoreOf);
}

function tellGroups(groups: readonly AccountGroup[], accounts: readonly Account[]): readonly SameEvent[] {
  const grouped = new Set(groups.flatMap(({ places }) => places));
  const copies = accounts.filter(({ place, entries }) => entries.length > 1 && !grouped.has(place));
  const told = [
    ...groups.map((group) =>
      tellEvent(
        group,
        group.places.flatMap((place) => accounts[place] ?? []),
      ),
    ),
    ...copies.map((account) => tellEvent(null, [account])),
  ];
  return told.toSorted((first, second) => first.place - second.place).map(({ event }) => event);
}

function tellEvent(
  group: AccountGroup | null,
  members: readonly Account[],
): { place: number; event: SameEvent } {
  return {
    place: members[0]?.place ?? 0,
    event: {
      entries: members.flatMap(({ entries }) => entries.map(({ id }) => id)),
      score: group === null ? parameters.surest : scoreOf(group.weakest),
      why: tellReasons(group, members),
      differences: tellDifferences(members),
    },
  };
}

/** The chance that is told: bent so that it agrees with how often suggestions are right, and never certain. */
function scoreOf(odds: number): number {
  return Math.min(parameters.surest, chanceOf(odds * parameters.scoreSlope + parameters.scoreShift));
}
