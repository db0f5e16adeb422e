import type { Day } from '../../../../shared/day.ts';
import type { CheckedFile } from '../checked-file.ts';
import type { Entry } from '../entry.ts';
import { type SharingDecided, saySharing } from './settle-sharing.ts';

/** Days on which something was so at their end: from the first on, and on the last no longer. */
export interface Days {
  readonly from: Day;
  readonly until: Day;
}

/** What an entry said on these days, into which other words were put since; with the engine’s id. */
export interface StoodOnce extends Days {
  readonly entry: Entry;
}

/** What somebody decided, and counts on some days alone. */
export interface SharedOnce {
  readonly said: SharingDecided;
  /** Of the words of now it was said: it counts on all days but its own. Else of words that the entry has no longer, and it counts on its days alone. */
  readonly isOfNow: boolean;
  readonly days: readonly Days[];
}

/** What entries said on former days, and what was said of that: each on its days, and on no others. */
export interface WordsThen {
  /** Of each entry in the order of days. */
  readonly stood: readonly StoodOnce[];
  readonly sharedOnce: readonly SharedOnce[];
}

export function isThen({ from, until }: Days, on: Day): boolean {
  return from <= on && on < until;
}

function countsOn({ isOfNow, days }: Omit<SharedOnce, 'said'>, on: Day): boolean {
  return isOfNow !== days.some((one) => isThen(one, on));
}

/** A record with what entries said on a day, in the place of what was put there since; and which those are. */
export function filesThen(
  files: readonly CheckedFile[],
  stood: readonly StoodOnce[],
  on: Day,
): { readonly files: readonly CheckedFile[]; readonly asThen: ReadonlySet<string> } {
  const then = new Map(stood.flatMap((one) => (isThen(one, on) ? [[one.entry.id, one.entry] as const] : [])));
  return {
    asThen: new Set(then.keys()),
    files: files.map((file) => ({
      ...file,
      entries: file.entries.map((entry) => then.get(entry.id) ?? entry),
    })),
  };
}

/** What counts on a day of who was told. */
export function sharedThen(
  shared: readonly SharingDecided[],
  sharedOnce: readonly SharedOnce[],
  on: Day,
): readonly SharingDecided[] {
  const counted = sharedOnce.filter((one) => countsOn(one, on));
  return [...shared, ...counted.map(({ said }) => said)];
}

/**
 * What is said of entries that an agency was told of by a day, and does not count, as it was said of earlier words than are told: so that nobody
 * takes it for unsaid. By the entry.
 */
export function sayUncounted(
  sharedOnce: readonly SharedOnce[],
  {
    agency,
    on,
    withoutAssumed,
  }: { readonly agency: string; readonly on: Day; readonly withoutAssumed: boolean },
): ReadonlyMap<string, string> {
  const uncounted = sharedOnce.filter(
    ({ said: { agency: told, told: when }, ...days }) =>
      told === agency &&
      when !== null &&
      when.latest <= on &&
      !(withoutAssumed && when.certainty !== 'exact') &&
      !countsOn(days, on),
  );
  return new Map(
    uncounted.map(({ said }) => [
      said.entry,
      `Not counted, since it was said of earlier words of this entry: “${saySharing(said)}”`,
    ]),
  );
}
