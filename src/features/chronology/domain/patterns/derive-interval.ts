import { addMonths, type Day, dayParts, daysBetween } from '../../../../shared/day.ts';
import type { Entry } from '../entry.ts';
import { sayCount, sayList, withDoubt } from './say.ts';

/** The days between which something lies; null where open or not known. */
interface Days {
  readonly from: Day | null;
  readonly to: Day | null;
  /** The record gives them without a doubt: neither "about" nor "?". */
  readonly isCertain: boolean;
}

interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** How far apart two events lie, as exactly as their dates say and no more. */
export interface Interval {
  /** Calendar days: 1 from a day to the next, 0 where it may be one day. */
  readonly atLeast: number;
  /** Null where there is no end to it. */
  readonly atMost: number | null;
  /** "98 days (3 months and 5 days)", "between 2 and 9 days", "at least 3 days", "not known". */
  readonly words: string;
}

export interface EntryInterval extends Interval {
  /** Which of the two comes first; null where their dates do not settle it. */
  readonly earlier: 'first' | 'second' | null;
}

/** How long it is between two entries, whichever comes first. */
export function deriveInterval(first: Entry, second: Entry): EntryInterval {
  const one = daysOf(first);
  const other = daysOf(second);
  const earlier = isBefore(one, other) ? 'first' : isBefore(other, one) ? 'second' : null;
  return { ...intervalBetween(one, other), earlier };
}

const notKnown = 'not known';

function daysOf({ when }: Entry): Days {
  const isCertain = when.certainty === 'exact';
  return when.extent === 'unknown'
    ? { from: null, to: null, isCertain }
    : { from: when.earliest, to: when.latest, isCertain };
}

function isBefore(one: Days, other: Days): boolean {
  return one.to !== null && other.from !== null && one.to < other.from;
}

/** The least and the most calendar days between any day of the one and any day of the other. */
export function intervalBetween(one: Days, other: Days): Interval {
  const shortest = stretchOf(one.to, other.from) ?? stretchOf(other.to, one.from);
  const longest = longestOf(one, other);
  const words = sayInterval(shortest, longest);
  return {
    atLeast: shortest === null ? 0 : lengthOf(shortest),
    atMost: longest === null ? null : lengthOf(longest),
    words: words === notKnown ? words : withDoubt(words, [one, other]),
  };
}

/** From a day to one after it; null when it is not after it, or either is open. */
function stretchOf(from: Day | null, to: Day | null): Stretch | null {
  return from !== null && to !== null && from < to ? { from, to } : null;
}

function longestOf(one: Days, other: Days): Stretch | null {
  if (one.from === null || one.to === null || other.from === null || other.to === null) return null;
  const onward = { from: one.from, to: other.to };
  const back = { from: other.from, to: one.to };
  const [length, turned] = [lengthOf(onward), lengthOf(back)];
  // As many days are not as many months from every day: of two as long the earlier is said, whichever entry was asked for first.
  if (length === turned) return onward.from <= back.from ? onward : back;
  return length > turned ? onward : back;
}

function lengthOf({ from, to }: Stretch): number {
  return daysBetween(from, to);
}

function sayInterval(shortest: Stretch | null, longest: Stretch | null): string {
  if (longest === null) return shortest === null ? notKnown : `at least ${saySizes(shortest)}`;
  if (shortest === null) return lengthOf(longest) === 0 ? 'the same day' : `at most ${saySizes(longest)}`;
  if (lengthOf(shortest) === lengthOf(longest)) return saySizes(longest);
  return `between ${saySizes(shortest)} and ${saySizes(longest)}`;
}

function saySizes(stretch: Stretch): string {
  const days = lengthOf(stretch);
  return days < 14 ? sayCount(days, 'day') : `${sayCount(days, 'day')} (${sayByCalendar(stretch)})`;
}

/** "5 weeks and 3 days" below two months; "2 years, 3 months and 4 days" from there on. */
function sayByCalendar({ from, to }: Stretch): string {
  const months = wholeMonths(from, to);
  const days = months < 2 ? daysBetween(from, to) : daysBetween(addMonths(from, months), to);
  const sizes =
    months < 2
      ? ([
          [Math.floor(days / 7), 'week'],
          [days % 7, 'day'],
        ] as const)
      : ([
          [Math.floor(months / 12), 'year'],
          [months % 12, 'month'],
          [days, 'day'],
        ] as const);
  return sayList(sizes.filter(([count]) => count > 0).map(([count, unit]) => sayCount(count, unit)));
}

/** Months that are full. Who is born on 29 February is a year older on 1 March of a year without that day. */
export function wholeMonths(from: Day, to: Day): number {
  const start = dayParts(from);
  const end = dayParts(to);
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
}
