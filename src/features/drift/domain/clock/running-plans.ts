import type { Day } from '../../../../shared/day.ts';
import type { Entry, EntryKind, EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { PlanType } from '../../../protection/domain/entries/plan.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { childhoodEnds } from './childhood.ts';
import { firstOfEach, happened } from './facts.ts';

type PlanStart = EntryOf<'plan-start'>;

/** A child protection plan of this authority that has begun and not stopped: `docs/drift-rules.md`, “A running plan”. */
export interface RunningPlan {
  readonly key: string;
  readonly start: EntryOf<'plan-start'>;
  readonly began: Day;
  /** The day of the initial conference that its start names, where it is known and past; else `began`. */
  readonly base: Day;
  /** The conference of the base; null where the base is the plan’s beginning. */
  readonly conference: EntryOf<'initial-conference'> | null;
  /** The eighteenth birthday, where a birth is known: time alone stops the plan then. Null otherwise. */
  readonly stops: Day | null;
}

/** What a rule that asks `runningPlans` reads, beside the initial conference where it uses the base. */
export const readForPlans: readonly EntryKind[] = ['plan-start', 'plan-end', 'birth', 'death'];

/**
 * The plans that run on a day, the first to begin first. Of several starts that name one plan the first counts.
 * `known` is what is known on that day. A rule that asks this reads `plan-start`, `plan-end`, `birth`, `death`
 * and, where it uses the base, `initial-conference`.
 */
export function runningPlans(known: KnownHistory, day: Day): readonly RunningPlan[] {
  return plansRunningOn(known, day, day);
}

/** The plans that ran on another day, `on`, by what is known on `day`. `on` is no later than `day`. */
export function plansRunningOn(known: KnownHistory, on: Day, day: Day): readonly RunningPlan[] {
  const { spans, stops } = spansOf(known, day);
  const running: RunningPlan[] = [];
  for (const { start, stopped } of spans) {
    if (start.on > on || (stopped !== null && stopped <= on)) continue;
    const conference = conferenceOf(known, start, day);
    running.push({
      key: start.plan,
      start,
      began: start.on,
      base: conference?.on ?? start.on,
      conference,
      stops,
    });
  }
  return running;
}

/** How many child protection plans of another authority run on a day: they have no clock here. */
export function runningPlansOfOthers(known: KnownHistory, day: Day): number {
  const starts = childProtectionPlans(known, day).filter(({ otherAuthority }) => otherAuthority === 'yes');
  const spans = findSpans(known, day, starts, childhoodEnds(known, day));
  return spans.filter(({ stopped }) => stopped === null || stopped > day).length;
}

interface PlanSpan {
  readonly start: EntryOf<'plan-start'>;
  /** The earliest of its end and the end of childhood; null where neither is known. */
  readonly stopped: Day | null;
}

interface Spans {
  readonly from: readonly (readonly Entry[])[];
  readonly spans: readonly PlanSpan[];
  readonly stops: Day | null;
}

/** Nearly every rule asks for the running plans, and between two days they seldom change: the last answer is kept. */
const lastSpans = new WeakMap<KnownHistory, Spans>();

function spansOf(known: KnownHistory, day: Day): Spans {
  const from = [
    happened(known, 'plan-start', day),
    happened(known, 'plan-end', day),
    happened(known, 'birth', day),
    happened(known, 'death', day),
  ];
  const last = lastSpans.get(known);
  if (last !== undefined && from.every((entries, at) => entries === last.from[at])) return last;
  const stops = childhoodEnds(known, day);
  const made = { from, spans: findSpans(known, day, ownPlans(known, day, 'child-protection'), stops), stops };
  lastSpans.set(known, made);
  return made;
}

function findSpans(
  known: KnownHistory,
  day: Day,
  starts: readonly PlanStart[],
  stops: Day | null,
): readonly PlanSpan[] {
  const ends = planEnds(known, day);
  return starts.map((start) => {
    const end = ends.get(start.plan)?.on ?? null;
    return { start, stopped: end === null || (stops !== null && stops < end) ? stops : end };
  });
}

/** The starts of all child protection plans that have begun by a day, stopped or not, whosever they are, one a plan. */
export function childProtectionPlans(known: KnownHistory, day: Day): readonly PlanStart[] {
  return plansOfType(known, day, 'child-protection');
}

/** The starts of the plans of a type that are this authority’s: one of another authority runs no clock here. */
export function ownPlans(known: KnownHistory, day: Day, type: PlanType): readonly PlanStart[] {
  return plansOfType(known, day, type).filter(({ otherAuthority }) => otherAuthority !== 'yes');
}

function plansOfType(known: KnownHistory, day: Day, wanted: PlanType): readonly PlanStart[] {
  const starts = happened(known, 'plan-start', day).filter(({ type }) => type === wanted);
  return firstOfEach(starts, ({ plan }) => plan);
}

/** The earliest end of each plan, by its key, of those that have come by a day. */
export function planEnds(known: KnownHistory, day: Day): ReadonlyMap<string, EntryOf<'plan-end'>> {
  const ends = new Map<string, EntryOf<'plan-end'>>();
  for (const end of happened(known, 'plan-end', day)) if (!ends.has(end.plan)) ends.set(end.plan, end);
  return ends;
}

function conferenceOf(
  known: KnownHistory,
  start: EntryOf<'plan-start'>,
  day: Day,
): EntryOf<'initial-conference'> | null {
  if (start.meeting === null) return null;
  const held = happened(known, 'initial-conference', day);
  return held.find(({ meeting }) => meeting === start.meeting) ?? null;
}
