import type { Difference, SameEvent } from '../domain/same-events/same-event.ts';

/** Groups of accounts in the order in which a panel wants to read them. */
export interface RankedEvents {
  /** They differ in more than when it was. Of each the gravest difference comes first. */
  readonly differing: readonly SameEvent[];
  /** They differ in the date or the time, and in nothing else. */
  readonly ofOtherTime: readonly SameEvent[];
  readonly alike: readonly SameEvent[];
}

const gravity: Readonly<Record<Difference['kind'], number>> = {
  injury: 0,
  done: 1,
  stated: 2,
  present: 3,
  outcome: 4,
  number: 5,
  place: 6,
  time: 7,
  date: 8,
};

/** Sorts out groups by how grave their differences are; within each rank they stand in the order of the chronology. */
export function rankSameEvents(
  groups: readonly SameEvent[],
  numbers: ReadonlyMap<string, number>,
): RankedEvents {
  const placeOf = ({ entries: [first = ''] }: SameEvent) => numbers.get(first) ?? numbers.size;
  const inOrder = groups
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((group) => ({ ...group, differences: gravestFirst(group.differences) }));
  const byRank = Map.groupBy(inOrder, rankOf);
  return {
    differing: byRank.get('differing') ?? [],
    ofOtherTime: byRank.get('ofOtherTime') ?? [],
    alike: byRank.get('alike') ?? [],
  };
}

/** The ranks one after the other. */
export function inOrderOfRank({ differing, ofOtherTime, alike }: RankedEvents): readonly SameEvent[] {
  return [...differing, ...ofOtherTime, ...alike];
}

function gravestFirst(differences: readonly Difference[]): readonly Difference[] {
  return differences.toSorted((one, other) => gravity[one.kind] - gravity[other.kind]);
}

function rankOf({ differences: [gravest] }: SameEvent): keyof RankedEvents {
  if (gravest === undefined) return 'alike';
  return gravity[gravest.kind] < gravity.time ? 'differing' : 'ofOtherTime';
}
