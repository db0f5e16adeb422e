import { type Day, daysBetween } from '../../../../shared/day.ts';
import type { Entry } from '../entry.ts';
import type { Happening } from './happening.ts';

/** Events of one kind of which each follows the last within a time. */
export interface Run {
  readonly happenings: readonly Happening[];
  readonly from: Day;
  readonly to: Day;
}

/**
 * Cuts events, in the order of their days, into runs of `minimum` events or more, of which each lies at most
 * `daysBetween` calendar days behind the one before, even where their days are not exactly known: an event that
 * may lie further off ends the run.
 */
export function findRuns(
  happenings: readonly Happening[],
  limits: { readonly minimum: number; readonly daysBetween: number },
): readonly Run[] {
  const runs: Happening[][] = [];
  let current: Happening[] = [];
  for (const happening of happenings) {
    const before = current.at(-1);
    if (before === undefined || daysBetween(before.from, happening.to) > limits.daysBetween) {
      current = [];
      runs.push(current);
    }
    current.push(happening);
  }
  return runs.filter((run) => run.length >= limits.minimum).map(makeRun);
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
