import { type Day, daysBetween } from '../../../../shared/day.ts';
import type { Entry } from '../entry.ts';
import type { EntryReading } from '../entry-reading.ts';
import type { SameEvent } from '../same-events/same-event.ts';
import { sayWhenInSentence } from '../say-when.ts';
import type { Theme } from '../themes/theme.ts';
import { meetingThemes } from './limits.ts';
import { childKey, isChildName } from './name-children.ts';
import { isMeetingRecord, meansUnborn, readSignals, type Signal, type Signals } from './read-signals.ts';
import { tellsChildSeen } from './tells-child-seen.ts';

/** One event of the record, by however many accounts it is told: what patterns count. */
export interface Happening {
  /** Its accounts, in the order of the chronology; never empty. */
  readonly entries: readonly Entry[];
  /** The days between which it lies, or which it spans, by its most exact account. */
  readonly from: Day;
  readonly to: Day;
  /** That account's date in words. */
  readonly day: string;
  /** That account gives its date without a doubt: neither "about" nor "?". */
  readonly isCertain: boolean;
  /** Of all accounts together. */
  readonly themes: ReadonlySet<Theme>;
  /** Less what is only told at a meeting: that happened before. */
  readonly happened: ReadonlySet<Theme>;
  readonly signals: Signals;
  /** The words of an account suggest that somebody had a child before them. */
  readonly tellsChildSeen: boolean;
}

/** One that is told with a date that is open at an end, on the one day that it gives: it may lie on any day from there on, or up to there. */
export interface OpenHappening extends Happening {
  readonly side: 'from' | 'until';
}

/** An entry with its place in the chronology, by which events of one day stay in order. */
interface Account {
  readonly entry: Entry;
  readonly place: number;
}

/**
 * The events of the record in the order of their days. Author's notes, records that retell the past, and entries
 * whose first or last day is not known are left out: none of them can be counted within a time. Rows of one agency
 * with the same date, text and appointment are one account, and accounts that tell of one event are one event.
 *
 * @param record where the names of children are looked for.
 */
export function gatherHappenings(
  entries: readonly Entry[],
  readings: ReadonlyMap<string, EntryReading>,
  sameEvents: readonly SameEvent[],
  record: readonly Entry[] = entries,
): readonly Happening[] {
  const groupOf = groupsById(sameEvents);
  const children = new Set(record.flatMap((entry) => entry.children.filter(isChildName).map(childKey)));
  const keys = new Map<string, string>();
  const appointments = entries.filter(({ detail }) => detail?.kind === 'appointment');
  const keyOf = makeTextKey(appointments.filter((entry) => isCountable(entry, readings.get(entry.id))));
  const groups = new Map<string, Account[]>();
  for (const [place, entry] of entries.entries()) {
    if (!isCountable(entry, readings.get(entry.id))) continue;
    const text = keyOf(entry);
    const key = groupOf.get(entry.id) ?? keys.get(text) ?? text;
    keys.set(text, key);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ entry, place }]);
    else group.push({ entry, place });
  }
  return Array.from(groups.values(), (accounts) => ({
    place: accounts[0]?.place ?? 0,
    happening: makeHappening(accounts, readings, children),
  }))
    .toSorted((first, second) => compareDays(first.happening, second.happening) || first.place - second.place)
    .map(({ happening }) => happening);
}

/**
 * What is told with a date that is open at an end, on the one day that it gives. It is counted in nothing; but what says that something is not there is to
 * be silent where one of these may tell of it.
 */
export function gatherOpen(
  entries: readonly Entry[],
  readings: ReadonlyMap<string, EntryReading>,
): readonly OpenHappening[] {
  const gather = (side: OpenHappening['side']) => {
    const open = entries.flatMap((entry) => {
      const { extent, earliest, latest } = entry.when;
      const [day, other] = side === 'from' ? [earliest, latest] : [latest, earliest];
      if (extent === 'unknown' || day === null || other !== null) return [];
      return [{ ...entry, when: { ...entry.when, earliest: day, latest: day } }];
    });
    return gatherHappenings(open, readings, [], entries).map((happening) => ({ ...happening, side }));
  };
  return [...gather('from'), ...gather('until')];
}

/** An account is counted when it tells of its own time and that time has a first and a last day. */
export function isCountable(entry: Entry, reading: EntryReading | undefined): boolean {
  const { extent, earliest, latest } = entry.when;
  return tellsOwnTime(entry, reading) && extent !== 'unknown' && earliest !== null && latest !== null;
}

/** Neither an author’s note nor a record that retells the past. */
export function tellsOwnTime({ note }: Entry, reading: EntryReading | undefined): boolean {
  return !note && reading?.standing.standing !== 'historical';
}

function groupsById(sameEvents: readonly SameEvent[]): ReadonlyMap<string, string> {
  const groupOf = new Map<string, string>();
  for (const [group, { entries }] of sameEvents.entries()) {
    for (const id of entries) if (!groupOf.has(id)) groupOf.set(id, `group ${group}`);
  }
  return groupOf;
}

/** What an entry states of an appointment is said nowhere else. */
function textKey({ agency, when, event, response, outcome, detail }: Entry): string {
  const stated = detail?.kind === 'appointment' ? [detail] : [];
  return JSON.stringify([agency, when.earliest, when.latest, event, response, outcome, ...stated]);
}

/**
 * The same for entries that are one account. Two children’s appointments of one day often have the same few words: each is one; where a row names no
 * child, it is that of the first who is named.
 *
 * @param appointments all that are counted.
 */
function makeTextKey(appointments: readonly Entry[]): (entry: Entry) => string {
  const first = new Map<string, string>();
  for (const entry of appointments) {
    const [text, named] = [textKey(entry), namedIn(entry)];
    if (named !== '' && !first.has(text)) first.set(text, named);
  }
  return (entry) => {
    const text = textKey(entry);
    return entry.detail?.kind === 'appointment'
      ? `${text} ${namedIn(entry) || (first.get(text) ?? '')}`
      : text;
  };
}

/** An unborn child is one of its own; “All children” names nobody. */
function namedIn({ children }: Entry): string {
  return children
    .flatMap((name) => {
      if (isChildName(name)) return childKey(name);
      return meansUnborn(name.trim().toLowerCase()) ? 'unborn child' : [];
    })
    .toSorted()
    .join('\n');
}

function makeHappening(
  accounts: readonly Account[],
  readings: ReadonlyMap<string, EntryReading>,
  children: ReadonlySet<string>,
): Happening {
  const themes = new Set<Theme>();
  const happened = new Set<Theme>();
  const signals = new Map<Signal, string[]>();
  const seen = new Set<string>();
  let hasSeen = false;
  for (const { entry } of accounts) {
    hasSeen ||= tellsChildSeen(entry, children);
    const said = JSON.stringify([textKey(entry), entry.detail]);
    if (seen.has(said)) continue;
    seen.add(said);
    const told = readings.get(entry.id)?.themes ?? [];
    for (const { theme } of told) themes.add(theme);
    for (const theme of happenedThemes(entry, told)) happened.add(theme);
    for (const [signal, words] of readSignals(entry)) {
      const known = signals.get(signal);
      if (known === undefined) signals.set(signal, [...words]);
      else known.push(...words);
    }
  }
  const entries = accounts.map(({ entry }) => entry);
  // Accounts that say nothing of the panel are accounts of it all the same.
  const told = signals.has('retells') ? new Set([...happened].filter(isMeeting)) : happened;
  return { entries, ...datesOf(entries), themes, happened: told, signals, tellsChildSeen: hasSeen };
}

/** What stands in a text behind the mention of a meeting, or in a record of one, was told there. */
function happenedThemes(entry: Entry, told: EntryReading['themes']): readonly Theme[] {
  if (isMeetingRecord(entry)) return told.map(({ theme }) => theme).filter(isMeeting);
  const placeOf = (words: readonly string[]) => entry.event.indexOf(words[0] ?? '');
  const meetings = told
    .filter(({ theme }) => isMeeting(theme))
    .map(({ words }) => placeOf(words))
    .filter((place) => place >= 0);
  const meeting = meetings.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...meetings);
  return told
    .filter(({ theme, words }) => {
      const place = placeOf(words);
      return isMeeting(theme) || (place < 0 ? meetings.length === 0 : place <= meeting);
    })
    .map(({ theme }) => theme);
}

function isMeeting(theme: Theme): boolean {
  return meetingThemes.includes(theme);
}

interface DatedAccount {
  readonly entry: Entry;
  readonly from: Day;
  readonly to: Day;
}

/**
 * The most exact account dates an event; of equals one that is sure of its date; of those the earliest, for others date
 * it by when they heard.
 */
export function datesOf(entries: readonly Entry[]): Pick<Happening, 'from' | 'to' | 'day' | 'isCertain'> {
  let best: DatedAccount | null = null;
  for (const entry of entries) {
    const { earliest: from, latest: to } = entry.when;
    if (from === null || to === null) continue;
    const account = { entry, from, to };
    if (best === null || datesBetter(account, best)) best = account;
  }
  if (best === null) throw new RangeError('an event of the record has an account without days');
  const { from, to, entry } = best;
  const day = sayWhenInSentence({ ...entry.when, time: null, partOfDay: null });
  return { from, to, day, isCertain: isCertain(entry) };
}

function datesBetter(one: DatedAccount, other: DatedAccount): boolean {
  const wider = daysBetween(one.from, one.to) - daysBetween(other.from, other.to);
  if (wider !== 0) return wider < 0;
  if (isCertain(one.entry) !== isCertain(other.entry)) return isCertain(one.entry);
  return one.from < other.from;
}

function isCertain({ when }: Entry): boolean {
  return when.certainty === 'exact';
}

/** By their first days, and then by their last. */
export function compareDays(
  first: Pick<Happening, 'from' | 'to'>,
  second: Pick<Happening, 'from' | 'to'>,
): number {
  if (first.from !== second.from) return first.from < second.from ? -1 : 1;
  if (first.to !== second.to) return first.to < second.to ? -1 : 1;
  return 0;
}
