import { addDays, type Day, daysBetween, laterDay } from '../../../../shared/day.ts';
import { asSentence } from '../as-sentence.ts';
import type { Entry } from '../entry.ts';
import type { EntryReading } from '../entry-reading.ts';
import { compareText } from '../order-entries.ts';
import { isCountable } from './happening.ts';
import { defaultLimits, type PatternLimits } from './limits.ts';
import type { Gap } from './pattern.ts';
import { beginningWithin } from './record.ts';
import { sayBetween, sayCount, sayFirst } from './say.ts';

type GapLimits = PatternLimits['gap'];

interface DatedEntry {
  readonly entry: Entry;
  readonly from: Day;
  readonly to: Day;
}

const agenciesNamed = 4;

/**
 * Stretches in which an agency that was involved before and after recorded nothing, long by the calendar and long for
 * that agency. Author’s notes and records that retell the past do not count as entries. An entry whose day is not exactly known may lie on any of its
 * days, so it fills them all. In the order of their days.
 */
export function findGaps(
  entries: readonly Entry[],
  readings: ReadonlyMap<string, EntryReading>,
  parameters: PatternLimits = defaultLimits,
): readonly Gap[] {
  const dated = entries
    .filter((entry) => isCountable(entry, readings.get(entry.id)))
    .flatMap(dateEntry)
    .toSorted((first, second) => compareText(first.from, second.from));
  const byAgency = Map.groupBy(dated, ({ entry }) => entry.agency);
  return [...byAgency]
    .flatMap(([agency, own]) => gapsOf(agency, own, dated, parameters.gap))
    .toSorted(
      (first, second) => compareText(first.from, second.from) || compareText(first.agency, second.agency),
    );
}

function dateEntry(entry: Entry): readonly DatedEntry[] {
  const { earliest: from, latest: to } = entry.when;
  return from === null || to === null ? [] : [{ entry, from, to }];
}

function gapsOf(
  agency: string,
  own: readonly DatedEntry[],
  all: readonly DatedEntry[],
  limits: GapLimits,
): readonly Gap[] {
  const shortest = Math.max(limits.days, limits.timesUsual * usualInterval(own));
  const others = own.length === all.length ? null : all;
  const gaps: Gap[] = [];
  let reaching = own[0];
  for (const [place, next] of own.entries()) {
    if (reaching === undefined) break;
    const days = daysBetween(reaching.to, next.from) - 1;
    const isInvolved = place >= limits.minimumEntries && own.length - place >= limits.minimumEntries;
    if (isInvolved && days >= shortest) gaps.push(makeGap(agency, reaching, next, others));
    if (next.to >= reaching.to) reaching = next;
  }
  return gaps;
}

/** The middle of the days from one entry to the next, of entries on different days; 0 where there are none. */
function usualInterval(own: readonly DatedEntry[]): number {
  const days = [...new Set(own.map(({ from }) => from))];
  const intervals = days
    .slice(1)
    .map((day, place) => daysBetween(days[place] ?? day, day))
    .toSorted((first, second) => first - second);
  return intervals[Math.floor(intervals.length / 2)] ?? 0;
}

/** What others recorded is told where there are others; null where the record holds one agency alone. */
function makeGap(
  agency: string,
  before: DatedEntry,
  after: DatedEntry,
  all: readonly DatedEntry[] | null,
): Gap {
  const from = addDays(before.to, 1);
  const to = laterDay(from, addDays(after.from, -1));
  const days = daysBetween(from, to) + 1;
  const silence = `${asSentence(agency)} has no entry ${sayBetween(from, to)} (${sayCount(days, 'day')}).`;
  const meanwhile = all === null ? null : beginningWithin(all, from, to).filter((other) => other.to <= to);
  return {
    agency,
    from,
    to,
    days,
    sentence: meanwhile === null ? silence : `${silence} ${sayMeanwhile(meanwhile)}`,
    entries: [before.entry.id, after.entry.id],
  };
}

function sayMeanwhile(entries: readonly DatedEntry[]): string {
  const counts = [...Map.groupBy(entries, ({ entry }) => entry.agency)]
    .map(([agency, own]) => ({ agency, count: own.length }))
    .toSorted((first, second) => second.count - first.count || compareText(first.agency, second.agency));
  const [first] = counts;
  if (first === undefined) return 'No other agency recorded anything in that time either.';
  const said = counts.map(({ agency, count }) => `${sayCount(count, 'entry', 'entries')} by ${agency}`);
  return `In that time there ${first.count === 1 ? 'is' : 'are'} ${sayFirst(said, agenciesNamed)}.`;
}
