import { addDays, type Day } from '../../../../shared/day.ts';
import type { ChildHistory } from '../../../protection/domain/child-history.ts';
import type { EntryKind } from '../../../protection/domain/entries/entry.ts';
import { type FollowedHistory, followHistory } from '../../../protection/domain/follow-history.ts';
import { settingsOf } from '../evaluate.ts';
import type { Profile } from '../profile.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';
import type { SignalSpan } from '../signal.ts';

export interface ReplayPeriod {
  readonly from: Day;
  readonly to: Day;
}

/** A rule under way: what it found last, and when it must be asked again though nothing becomes known. */
interface Watched {
  readonly rule: Rule;
  readonly settings: SettingsOn;
  next: Day | null;
  /** By what it is about, and by its turn among findings about the same. */
  running: ReadonlyMap<string, RunningSpan>;
}

interface RunningSpan {
  readonly finding: Finding;
  readonly from: Day;
}

/**
 * Every stretch of days on which a rule spoke of the child, as looking on every single day would have found it
 * from what was then known. It looks only on the days on which something became known, and on those on which
 * a finding changes by time alone. Stretches that ended before the period are left out; the others keep their
 * true first day, though it lie before the period. Those in order (`ok`) are left out unless asked for.
 */
export function replayChild(
  history: ChildHistory,
  profile: Profile,
  rules: readonly Rule[],
  period: ReplayPeriod,
  { keepOk = false }: { readonly keepOk?: boolean } = {},
): readonly SignalSpan[] {
  const followed = followHistory(history);
  const watched = rules.map(
    (rule): Watched => ({ rule, settings: settingsOf(rule, profile), next: null, running: noneRunning }),
  );
  const readers = readersByKind(rules);
  const spans: SignalSpan[] = [];
  const keep = (span: SignalSpan) => {
    const isWanted = keepOk || span.state !== 'ok';
    if (isWanted && (span.to === null || span.to >= period.from)) spans.push(span);
  };

  const foretold = followForetold(history);
  let day = followed.nextDay();
  let timed: Day | null = null;
  while (day !== null && day <= period.to) {
    const changes = [followed.moveTo(day), foretold.moveTo(day)];
    const asked = toAsk(watched, readers, changes, timed !== null && timed <= day ? day : null);
    for (const one of asked) {
      const found = one.rule.find(followed.known, one.settings, day);
      one.running = moveOn(one, found, day, keep);
      one.next = earlier(nextOf(found, day), one.rule.wakes?.(followed.known, one.settings, day) ?? null);
    }
    if (asked.length > 0) timed = nextToAsk(watched);
    day = earlier(timed, earlier(followed.nextDay(), foretold.nextDay()));
  }
  for (const one of watched) {
    for (const running of one.running.values()) keep(spanOf(one.rule, running, null));
  }
  return spans.sort(byBeginning);
}

/** The days on which things happen that were known before: a rule counts them from their own day only. */
function followForetold({ entries }: ChildHistory): Pick<FollowedHistory, 'nextDay' | 'moveTo'> {
  const coming = entries
    .filter(({ on, knownFrom }) => on > knownFrom)
    .sort((one, other) => compareDays(one.on, other.on));
  let next = 0;
  return {
    nextDay: () => coming[next]?.on ?? null,
    moveTo: (day) => {
      const kinds = new Set<EntryKind>();
      for (let entry = coming[next]; entry !== undefined && entry.on <= day; entry = coming[next]) {
        kinds.add(entry.kind);
        next += 1;
      }
      return kinds;
    },
  };
}

type Readers = ReadonlyMap<EntryKind, readonly number[]>;

/** A caseload is replayed by the same list of rules, child after child. */
const knownReaders = new WeakMap<readonly Rule[], Readers>();

/** By kind, the places in the list of the rules that read it. */
function readersByKind(rules: readonly Rule[]): Readers {
  const known = knownReaders.get(rules);
  if (known !== undefined) return known;
  const readers = new Map<EntryKind, number[]>();
  for (const [place, { reads }] of rules.entries()) {
    for (const kind of reads) {
      const places = readers.get(kind);
      if (places === undefined) readers.set(kind, [place]);
      else places.push(place);
    }
  }
  knownReaders.set(rules, readers);
  return readers;
}

/** In the order of the rules: those that read what changed, and, where a day is given, those whose day has come. */
function toAsk(
  watched: readonly Watched[],
  readers: Readers,
  changes: readonly ReadonlySet<EntryKind>[],
  day: Day | null,
): readonly Watched[] {
  const reading = new Set<number>();
  for (const changed of changes) {
    for (const kind of changed) for (const place of readers.get(kind) ?? []) reading.add(place);
  }
  return watched.filter(
    ({ next }, place) => reading.has(place) || (day !== null && next !== null && next <= day),
  );
}

function nextToAsk(watched: readonly Watched[]): Day | null {
  let first: Day | null = null;
  for (const { next } of watched) first = earlier(first, next);
  return first;
}

const noneRunning: ReadonlyMap<string, RunningSpan> = new Map();

/** Whether the same is found of the same things in the same order, as nearly always. */
function isUnchanged(running: ReadonlyMap<string, RunningSpan>, found: readonly Finding[]): boolean {
  if (running.size !== found.length) return false;
  let at = 0;
  for (const { finding } of running.values()) {
    const now = found[at];
    if (now === undefined || now.about !== finding.about || now.state !== finding.state) return false;
    at += 1;
  }
  return true;
}

/** Ends the stretches whose state changed, begins new ones, and gives those that run from the day on. */
function moveOn(
  { rule, running }: Watched,
  found: readonly Finding[],
  day: Day,
  keep: (span: SignalSpan) => void,
): ReadonlyMap<string, RunningSpan> {
  if (isUnchanged(running, found)) return running;
  const now = new Map<string, RunningSpan>();
  for (const finding of found) {
    const name = nameFor(finding, now);
    const before = running.get(name);
    now.set(name, before?.finding.state === finding.state ? before : { finding, from: day });
  }
  for (const [name, before] of running) {
    if (now.get(name) !== before) keep(spanOf(rule, before, addDays(day, -1)));
  }
  return now;
}

/** What a finding is about, told apart from others about the same: they keep their order. */
function nameFor(finding: Finding, taken: ReadonlyMap<string, RunningSpan>): string {
  let turn = 0;
  while (taken.has(`${turn}:${finding.about ?? ''}`)) turn += 1;
  return `${turn}:${finding.about ?? ''}`;
}

function spanOf(rule: Rule, { finding, from }: RunningSpan, to: Day | null): SignalSpan {
  const { about, state, due, entries } = finding;
  return { rule: rule.id, about, state, from, to, due, entries };
}

/** The first day after this one on which a finding changes by itself. */
function nextOf(found: readonly Finding[], day: Day): Day | null {
  let first: Day | null = null;
  for (const { next } of found) if (next !== null && next > day) first = earlier(first, next);
  return first;
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return other < one ? other : one;
}

function byBeginning(one: SignalSpan, other: SignalSpan): number {
  return compareDays(one.from, other.from);
}

function compareDays(one: Day, other: Day): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
