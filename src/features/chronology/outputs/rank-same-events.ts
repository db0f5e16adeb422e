import { type Difference, differenceKinds, type SameEvent } from '../domain/same-events/same-event.ts';

/** Groups of accounts in the order in which a panel wants to read them. */
export interface RankedEvents {
  /** They differ in more than when it was. Of each the gravest difference comes first. */
  readonly differing: readonly SameEvent[];
  /** They differ in the date or the time, and in nothing else. */
  readonly ofOtherTime: readonly SameEvent[];
  readonly alike: readonly SameEvent[];
}

const timeAlone: readonly Difference['kind'][] = ['time', 'date'];

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

/** The less, the graver. */
function gravity({ kind }: Difference): number {
  return differenceKinds.indexOf(kind);
}

function gravestFirst(differences: readonly Difference[]): readonly Difference[] {
  return differences.toSorted((one, other) => gravity(one) - gravity(other));
}

function rankOf({ differences: [gravest] }: SameEvent): keyof RankedEvents {
  if (gravest === undefined) return 'alike';
  return timeAlone.includes(gravest.kind) ? 'ofOtherTime' : 'differing';
}
