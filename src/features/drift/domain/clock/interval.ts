import { addDays, type Day, laterDay } from '../../../../shared/day.ts';
import type { EntryKind } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { dueDay } from '../counting/count.ts';
import type { RuleSetting } from '../profile.ts';
import type { Finding, SettingsOn } from '../rule.ts';
import { type DeadlineTold, deadline } from './deadline.ts';
import { type Cited, cite } from './facts.ts';

/** An interval as it stands on a day, for the sentence about it. */
export interface IntervalTold extends DeadlineTold {
  /** The day of the latest event; null where none is told. */
  readonly last: Day | null;
  /** The day from which the source tells of such events, where that made it start there; null otherwise. */
  readonly toldFrom: Day | null;
  /** The day of the event of which nobody can say whether it counts; null where that is not the reason. */
  readonly doubtful: Day | null;
  /** The latest event since `toldFrom`, which cannot count; null where there is none. */
  readonly uncounted: Uncounted | null;
}

/** An event that cannot count, and why. */
export interface Uncounted {
  readonly event: Cited;
  /** “whether the child was seen is not recorded”. */
  readonly why: string;
  /** Whether it would count if an unrecorded answer were yes. */
  readonly mayCount: boolean;
}

export interface Interval {
  readonly about: string | null;
  /** The day on which the plan began: what is not recorded is so since then. */
  readonly began: Day;
  /** The day from which it counts where no event has come. */
  readonly base: Day;
  /** What the base rests on: the start of the plan, its conference. */
  readonly from: readonly Cited[];
  /** The events that count, by their day. Those before the base or after `day` are left out here. */
  readonly events: readonly Cited[];
  /** Events that would count if an unrecorded answer were yes. */
  readonly doubtful?: readonly Cited[];
  /** The latest day from which the source tells of such events (`latestToldFrom`); null where it tells of all. */
  readonly toldFrom: Day | null;
  /** The latest event from a day on, asked where none counts. */
  readonly uncounted?: (from: Day) => Uncounted | null;
  readonly settings: SettingsOn;
  readonly day: Day;
  /** The due day from an event, where it is not the setting’s own `dueDay`. */
  readonly dueFrom?: (start: Day, setting: RuleSetting) => Day;
  readonly say: (told: IntervalTold) => string;
}

/**
 * What an interval over events gives on a day: `docs/drift-rules.md`, “An interval”, “Told from” and “Doubtful
 * visits”. Null where the profile does not ask it for the day on which its clock starts.
 */
export function interval(asked: Interval): Finding | null {
  const { base, day, toldFrom, settings } = asked;
  const last = latestWithin(asked.events, base, day);
  const untold = last === null && toldFrom !== null && base < toldFrom ? toldFrom : null;
  const start = last?.on ?? untold ?? base;
  const setting = settings(start);
  if (setting === null) return null;
  const due = dueFrom(asked, start, setting);
  const uncounted = untold === null ? null : (asked.uncounted?.(untold) ?? null);
  const more = { last: last?.on ?? null, toldFrom: untold, doubtful: null, uncounted };
  const found = deadline({
    about: asked.about,
    start,
    due,
    setting,
    day,
    met: null,
    entries: uncounted === null ? restingOn(asked, last) : [...asked.from, uncounted.event],
    say: (told) => asked.say({ ...told, ...more }),
  });
  if (found.state === 'late') return inDoubt(asked, { found, start, due, setting, last }) ?? found;
  if (untold === null) return found;
  return unrecorded(found, {
    since: asked.began,
    next: addDays(due, 1),
    say: () => asked.say({ ...toldOf(asked, start, due, setting), ...more }),
  });
}

/** The latest day from which a source tells of any of these kinds; null where it tells of all their past. */
export function latestToldFrom(known: KnownHistory, ...kinds: readonly EntryKind[]): Day | null {
  let latest: Day | null = null;
  for (const kind of kinds) {
    const from = known.toldFrom(kind);
    if (from !== null && (latest === null || from > latest)) latest = from;
  }
  return latest;
}

interface LateInterval {
  readonly found: Finding;
  readonly start: Day;
  readonly due: Day;
  readonly setting: RuleSetting;
  readonly last: Cited | null;
}

/** Late by what counts, but not if one visit whose answer is unrecorded counted too: then nobody can say. */
function inDoubt(asked: Interval, late: LateInterval): Finding | null {
  const { start, due, setting, last } = late;
  const visit = latestWithin(asked.doubtful ?? [], addDays(start, 1), asked.day);
  if (visit === null) return null;
  const itsSetting = asked.settings(visit.on);
  if (itsSetting === null) return null;
  const wouldBeDue = dueFrom(asked, visit.on, itsSetting);
  if (wouldBeDue < asked.day) return null;
  const told = { ...toldOf(asked, start, due, setting), last: last?.on ?? null, toldFrom: null };
  const doubtful = { ...told, doubtful: visit.on, uncounted: null };
  return {
    ...unrecorded(late.found, {
      since: laterDay(visit.on, addDays(due, 1)),
      next: addDays(wouldBeDue, 1),
      say: () => asked.say(doubtful),
    }),
    entries: cite(...restingOn(asked, last), visit),
  };
}

function restingOn({ from }: Interval, last: Cited | null): readonly Cited[] {
  return last === null ? from : [last];
}

function unrecorded(found: Finding, now: Pick<Finding, 'since' | 'next' | 'say'>): Finding {
  return { ...found, state: 'not-recorded', due: null, over: null, unit: null, ...now };
}

function toldOf(asked: Interval, start: Day, due: Day, setting: RuleSetting): DeadlineTold {
  const { day } = asked;
  return { state: 'not-recorded', start, due, met: null, over: null, unit: 'days', day, setting };
}

function dueFrom(asked: Interval, start: Day, setting: RuleSetting): Day {
  return asked.dueFrom?.(start, setting) ?? dueDay(start, setting);
}

function latestWithin(events: readonly Cited[], from: Day, to: Day): Cited | null {
  return events.findLast(({ on }) => on >= from && on <= to) ?? null;
}
