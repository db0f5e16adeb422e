import type { SameEvent } from './same-event.ts';

/** What people decided of two entries, by the ids that the entries have here. */
export interface DecidedPair {
  readonly one: string;
  readonly other: string;
  readonly verdict: 'same' | 'different';
}

/** Groups of entries as people have settled them so far. */
export interface SettledEvents {
  /** Entries that people say tell of one event, in the order in which they are given. */
  readonly confirmed: readonly (readonly string[])[];
  /** Suggestions in which something is still to be decided, without the entries of which all is. */
  readonly open: readonly SameEvent[];
  /** Suggestions of which people say that no two of their entries tell of one event. */
  readonly rejected: readonly RejectedEvent[];
}

/** No two of the groups tell of one event. */
export interface RejectedEvent extends SameEvent {
  /** Its entries: those that are confirmed as one event together, each other alone. */
  readonly groups: readonly (readonly string[])[];
}

/**
 * What is left of suggestions once people have decided. Entries that are confirmed as one event stand for each other: what is
 * decided of one of them is decided of all.
 *
 * @param order the ids of all entries, in the order of the chronology; what is decided of others counts for nothing.
 */
export function settleSameEvents(
  suggested: readonly SameEvent[],
  decided: readonly DecidedPair[],
  order: readonly string[],
): SettledEvents {
  const place = new Map(order.map((id, at) => [id, at]));
  const known = decided.filter(({ one, other }) => place.has(one) && place.has(other));
  const groupOf = joinConfirmed(known);
  const headOf = (id: string) => groupOf.get(id)?.[0] ?? id;
  const apart = new Set(
    known
      .filter(({ verdict }) => verdict === 'different')
      .flatMap(({ one, other }) => [pairOf(headOf(one), headOf(other)), pairOf(headOf(other), headOf(one))]),
  );
  const inOrder = (ids: readonly string[]) =>
    ids.toSorted((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0));
  const settled = suggested.map((event) => {
    const heads = [...new Set(event.entries.map(headOf))];
    const undecided = heads.filter((head) =>
      heads.some((other) => other !== head && !apart.has(pairOf(head, other))),
    );
    const entries = undecided.flatMap((head) => groupOf.get(head) ?? [head]);
    return { event, isOne: heads.length < 2, entries: inOrder(entries) };
  });
  const groups = new Set(groupOf.values());
  return {
    confirmed: [...groups]
      .map(inOrder)
      .toSorted(([one = ''], [other = '']) => (place.get(one) ?? 0) - (place.get(other) ?? 0)),
    open: settled.flatMap(({ event, entries }) => (entries.length === 0 ? [] : [{ ...event, entries }])),
    rejected: settled.flatMap(({ event, isOne, entries }) => {
      if (isOne || entries.length > 0) return [];
      const groups = [...Map.groupBy(event.entries, headOf).values()].map(inOrder);
      return [{ ...event, groups }];
    }),
  };
}

/** By each entry that is confirmed with others, all of them; the same list for each of a group. */
function joinConfirmed(decided: readonly DecidedPair[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const { one, other, verdict } of decided) {
    if (verdict !== 'same') continue;
    const joined = [...new Set([...(groups.get(one) ?? [one]), ...(groups.get(other) ?? [other])])];
    for (const id of joined) groups.set(id, joined);
  }
  return groups;
}

function pairOf(one: string, other: string): string {
  return `${one} ${other}`;
}
