import { type Day, daysBetween } from '../../../../shared/day.ts';
import type { Entry } from '../entry.ts';
import type { Happening } from './happening.ts';

/** Events of one kind of which each follows the last within a time. */
export interface Run {
  readonly happenings: readonly Happening[];
  readonly from: Day;
  readonly to: Day;
}

/** Events that surely follow each other so far, by their place among all. */
interface Chain {
  readonly places: number[];
  /** The first day of the last of them: what comes later is joined by this one, if by any. */
  from: Day;
}

/**
 * Gathers events, in the order of their days, into runs of `minimum` events or more. Two events are joined where they
 * lie at most `daysBetween` calendar days apart on whichever of their days they happened, and a run is all that is
 * joined directly or through others. So an event whose days are too vague to join anything is stepped over, and one
 * event more never takes a run away.
 */
export function findRuns(
  happenings: readonly Happening[],
  limits: { readonly minimum: number; readonly daysBetween: number },
): readonly Run[] {
  const chains: Chain[] = [];
  for (const [place, { from, to }] of happenings.entries()) {
    if (daysBetween(from, to) > limits.daysBetween) continue;
    let joined: Chain = { places: [place], from };
    // The chains lie in the order of their last days, so those within reach stand at the end.
    for (let last = chains.at(-1); last !== undefined; last = chains.at(-1)) {
      if (daysBetween(last.from, to) > limits.daysBetween) break;
      chains.pop();
      joined = joinChains(last, joined, from);
    }
    chains.push(joined);
  }
  return chains
    .filter(({ places }) => places.length >= limits.minimum)
    .map(({ places }) => places.toSorted((first, second) => first - second))
    .toSorted((first, second) => (first[0] ?? 0) - (second[0] ?? 0))
    .map((places) => makeRun(places.flatMap((place) => happenings[place] ?? [])));
}

/** The shorter is added to the longer, so that the cost of joining many stays small. */
function joinChains(one: Chain, other: Chain, from: Day): Chain {
  const [longer, shorter] =
    one.places.length < other.places.length ? [other.places, one.places] : [one.places, other.places];
  for (const place of shorter) longer.push(place);
  return { places: longer, from };
}

function makeRun(happenings: readonly Happening[]): Run {
  return { happenings, ...spanOf(happenings) };
}

/** The first and the last day of events. Throws a RangeError for none. */
export function spanOf(happenings: readonly Pick<Happening, 'from' | 'to'>[]): { from: Day; to: Day } {
  const [first] = happenings;
  if (first === undefined) throw new RangeError('no events, so no days');
  let { from, to } = first;
  for (const happening of happenings) {
    if (happening.from < from) from = happening.from;
    if (happening.to > to) to = happening.to;
  }
  return { from, to };
}

/** The ids of all accounts of events, each once. */
export function idsOf(happenings: readonly Happening[]): readonly string[] {
  return [...new Set(happenings.flatMap(({ entries }) => entries.map(({ id }) => id)))];
}

/** The agencies that tell of events, each once, in the order in which they first do. */
export function agenciesOf(happenings: readonly Happening[]): readonly string[] {
  return [...new Set(happenings.flatMap(({ entries }) => entries.map(({ agency }: Entry) => agency)))];
}
