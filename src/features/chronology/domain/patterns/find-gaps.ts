import { addDays, type Day, daysBetween, laterDay } from '../../../../shared/day.ts';
import { asSentence } from '../as-sentence.ts';
import type { Entry } from '../entry.ts';
import type { EntryReading } from '../entry-reading.ts';
import { compareText } from '../order-entries.ts';
import { sayWhenInSentence } from '../say-when.ts';
import { isCountable, tellsOwnTime } from './happening.ts';
import { defaultLimits, type PatternLimits } from './limits.ts';
import type { Gap } from './pattern.ts';
import { beginningWithin, countBeginning } from './record.ts';
import { sayBetween, sayCount, sayFirst, sayNumber } from './say.ts';

type GapLimits = PatternLimits['gap'];

interface DatedEntry {
  readonly entry: Entry;
  readonly from: Day;
  readonly to: Day;
}

const agenciesNamed = 4;
/** Of the entries that may lie in a gap, so many are given with it; all are counted, and the sentence says where there are more. */
const mostMaybe = 20;

/** The entries of one agency that tell of their own time. */
interface OwnEntries {
  /** Those with a first and a last day, in the order of their days. */
  readonly dated: readonly DatedEntry[];
  /** The latest day that any of these reaches, up to each place. */
  readonly reach: readonly Day[];
  /** The others: they may lie on any day from the one that they give, up to it, or on any day at all. */
  readonly open: readonly Entry[];
}

/**
 * Stretches in which an agency that was involved before and after recorded nothing, long by the calendar and long for
 * that agency. Author’s notes and records that retell the past do not count as entries. An entry whose day is not exactly known may lie on any of its
 * days, so it fills them all. One that is open at an end would fill years that way: it ends a gap on the day that it gives, and a gap in which it may lie
 * says so. In the order of their days.
 */
export function findGaps(
  entries: readonly Entry[],
  readings: ReadonlyMap<string, EntryReading>,
  parameters: PatternLimits = defaultLimits,
): readonly Gap[] {
  const told = entries.filter((entry) => tellsOwnTime(entry, readings.get(entry.id)));
  const isDated = (entry: Entry) => isCountable(entry, readings.get(entry.id));
  const byAgency = new Map(
    [...Map.groupBy(told, ({ agency }) => agency)].map(([agency, own]) => [
      agency,
      {
        ...indexDated(inOrder(own.filter(isDated).flatMap(dateEntry))),
        open: own.filter((entry) => !isDated(entry)),
      },
    ]),
  );
  return [...byAgency]
    .flatMap(([agency, own]) => {
      const others = [...byAgency].filter(([other]) => other !== agency).map(([, theirs]) => theirs);
      return gapsOf(agency, own, others, parameters.gap);
    })
    .toSorted(
      (first, second) => compareText(first.from, second.from) || compareText(first.agency, second.agency),
    );
}

function inOrder(dated: readonly DatedEntry[]): readonly DatedEntry[] {
  return dated.toSorted((first, second) => compareText(first.from, second.from));
}

function indexDated(dated: readonly DatedEntry[]): Pick<OwnEntries, 'dated' | 'reach'> {
  const reach: Day[] = [];
  for (const { to } of dated) reach.push(laterDay(reach.at(-1) ?? to, to));
  return { dated, reach };
}

/** Whether any of the dated entries lies, or may lie, on a day of these. */
function reachesInto({ dated, reach }: OwnEntries, from: Day, to: Day): boolean {
  const last = reach[countBeginning(dated, to) - 1];
  return last !== undefined && last >= from;
}

function dateEntry(entry: Entry): readonly DatedEntry[] {
  const { earliest: from, latest: to } = entry.when;
  return from === null || to === null ? [] : [{ entry, from, to }];
}

/** An entry that is open at one end, on the one day that it gives; none where it gives no day. */
function boundOf(entry: Entry): readonly DatedEntry[] {
  const { extent, earliest, latest } = entry.when;
  const day = earliest ?? latest;
  return extent === 'unknown' || day === null ? [] : [{ entry, from: day, to: day }];
}

/** Only entries that are sure to lie before and after tell that the agency was involved. */
function gapsOf(
  agency: string,
  own: OwnEntries,
  others: readonly OwnEntries[],
  limits: GapLimits,
): readonly Gap[] {
  const shortest = Math.max(limits.days, limits.timesUsual * usualInterval(own.dated));
  const sure = new Set(own.dated);
  const gaps: Gap[] = [];
  let passed = 0;
  let reaching: DatedEntry | undefined;
  for (const next of inOrder([...own.dated, ...own.open.flatMap(boundOf)])) {
    reaching ??= next;
    const days = daysBetween(reaching.to, next.from) - 1;
    const isInvolved = passed >= limits.minimumEntries && own.dated.length - passed >= limits.minimumEntries;
    if (isInvolved && days >= shortest) gaps.push(makeGap(agency, reaching, next, own.open, others));
    if (next.to >= reaching.to) reaching = next;
    if (sure.has(next)) passed += 1;
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

/** What others recorded is told where there are others, not where the record holds one agency alone. */
function makeGap(
  agency: string,
  before: DatedEntry,
  after: DatedEntry,
  open: readonly Entry[],
  others: readonly OwnEntries[],
): Gap {
  const from = addDays(before.to, 1);
  const to = laterDay(from, addDays(after.from, -1));
  const days = daysBetween(from, to) + 1;
  const maybe = open.filter((entry) => mayLieWithin(entry, from, to));
  const silence = `${asSentence(agency)} has no entry ${sayBetween(from, to)} (${sayCount(days, 'day')})${sayUnless(maybe)}.`;
  return {
    agency,
    from,
    to,
    days,
    sentence: others.length === 0 ? silence : `${silence} ${sayMeanwhile(others, from, to)}`,
    entries: [
      ...new Set([before.entry.id, after.entry.id, ...maybe.slice(0, mostMaybe).map(({ id }) => id)]),
    ],
  };
}

function mayLieWithin({ when: { extent, earliest, latest } }: Entry, from: Day, to: Day): boolean {
  if (extent === 'unknown') return true;
  return (earliest === null || earliest <= to) && (latest === null || latest >= from);
}

/** One is told by its date; of several, how many they are, and whether more than are given. */
function sayUnless(maybe: readonly Entry[]): string {
  const [first] = maybe;
  if (first === undefined) return '';
  if (maybe.length > 1) {
    const given = maybe.length > mostMaybe ? `; the first ${mostMaybe} of them are given here` : '';
    return `, unless one of its ${sayNumber(maybe.length)} entries without a first or a last day lies there${given}`;
  }
  const { when } = first;
  if (boundOf(first).length === 0) return ', unless its entry without a date lies there';
  const date = sayWhenInSentence({ ...when, time: null, partOfDay: null });
  return `, unless its entry dated ${date} lies there`;
}

function sayMeanwhile(others: readonly OwnEntries[], from: Day, to: Day): string {
  const counts = others
    .map(({ dated }) => beginningWithin(dated, from, to).filter((other) => other.to <= to))
    .flatMap((own) => own.slice(0, 1).map(({ entry: { agency } }) => ({ agency, count: own.length })))
    .toSorted((first, second) => second.count - first.count || compareText(first.agency, second.agency));
  const [first] = counts;
  if (first === undefined) return saySilence(others, from, to);
  const said = counts.map(({ agency, count }) => `${sayCount(count, 'entry', 'entries')} by ${agency}`);
  return `In that time there ${first.count === 1 ? 'is' : 'are'} ${sayFirst(said, agenciesNamed)}.`;
}

/** That nobody else recorded anything is said only where no date of others allows that somebody did. */
function saySilence(others: readonly OwnEntries[], from: Day, to: Day): string {
  const isOpen = others.some(
    (other) => reachesInto(other, from, to) || other.open.some((entry) => mayLieWithin(entry, from, to)),
  );
  return isOpen
    ? 'No entry of another agency is sure to lie in that time.'
    : 'No other agency recorded anything in that time either.';
}
