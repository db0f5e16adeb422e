import { AppError } from '../../../shared/app-error.ts';
import type { ChronologyReport } from '../domain/analysis.ts';
import type { Entry } from '../domain/entry.ts';
import { deriveInterval, type EntryInterval } from '../domain/patterns/derive-interval.ts';

export interface MeasuredInterval {
  /** Numbers from 1, in the order of the chronology. */
  readonly first: { readonly number: number; readonly entry: Entry };
  readonly second: { readonly number: number; readonly entry: Entry };
  readonly interval: EntryInterval;
}

/**
 * How long it is between two entries, by the numbers that documents show.
 *
 * @throws AppError `usage` for a number that no entry has.
 */
export function measureInterval(
  { merged: { entries } }: ChronologyReport,
  [first, second]: readonly [number, number],
): MeasuredInterval {
  const find = (number: number) => {
    const entry = entries[number - 1];
    if (entry !== undefined) return { number, entry };
    throw new AppError('usage', {
      what: `There is no entry ${number}.`,
      where: '--interval',
      todo: `The entries have the numbers 1 to ${entries.length}.`,
    });
  };
  const [one, other] = [find(first), find(second)];
  return { first: one, second: other, interval: deriveInterval(one.entry, other.entry) };
}
