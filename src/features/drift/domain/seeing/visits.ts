import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { happened } from '../clock/facts.ts';
import type { RunningPlan } from '../clock/running-plans.ts';
import type { SettingsOn } from '../rule.ts';

export type Visit = EntryOf<'visit'>;

/**
 * The visits under a child protection plan by a day: by the plan's key, or, where a visit names no plan, by its
 * type, from the day on which the plan began.
 */
export function visitsOfPlan(known: KnownHistory, { key, began }: RunningPlan, day: Day): readonly Visit[] {
  return happened(known, 'visit', day).filter(({ plan, planType, on }) =>
    plan === null ? planType === 'child-protection' && on >= began : plan === key,
  );
}

/** The day of birth, where it is known, though it lie ahead; null where it is not. */
export function findBirth(known: KnownHistory): Day | null {
  return known.of('birth')[0]?.on ?? null;
}

/**
 * Whether the visit saw this child. Before birth the expectant mother is seen in the child's place; where no birth
 * is known, nobody can say which of the two it had to be, and either will do.
 */
export function sawChild({ on, outcome, seen, ofExpectantMother }: Visit, birth: Day | null): boolean {
  if (outcome !== 'visit') return false;
  if (birth !== null && on < birth) return ofExpectantMother === true;
  return seen === 'yes' || (birth === null && ofExpectantMother === true);
}

/** Whether the visit may have seen this child: its record does not say. */
export function maySeeChild(visit: Visit, birth: Day | null): boolean {
  const { on, outcome, seen } = visit;
  const isBorn = birth === null || on >= birth;
  return outcome === 'visit' && seen === 'not-recorded' && isBorn && !sawChild(visit, birth);
}

/** Whether the worker's role is one that may make it: one of those named, where any are, or not recorded. */
export function mayVisit({ workerRole }: Visit, roles: readonly string[]): boolean {
  return workerRole === null || roles.length === 0 || roles.includes(workerRole);
}

/** Visits that count for a plan, and those that would if they said that the child was seen. */
export interface CountedVisits {
  readonly latest: LatestVisits;
  /** All visits of the plan, whoever made them. */
  readonly all: readonly Visit[];
  readonly birth: Day | null;
}

/** The latest visit that counts, if any, and those after it that would count if an unrecorded answer were yes. */
export interface LatestVisits {
  readonly events: readonly Visit[];
  readonly doubtful: readonly Visit[];
}

/** Looks back from the last visit: an interval starts at the latest that counts, and none before it matters. */
export function findLatest(
  visits: readonly Visit[],
  counts: (visit: Visit) => boolean,
  mayCount: (visit: Visit) => boolean,
): LatestVisits {
  const at = visits.findLastIndex(counts);
  const last = visits[at];
  return {
    events: last === undefined ? [] : [last],
    doubtful: (last === undefined ? visits : visits.slice(at + 1)).filter(mayCount),
  };
}

/** A visit’s worker is held against the roles of the setting for its own day, since it starts a clock on that day. */
export function countedVisits(
  known: KnownHistory,
  plan: RunningPlan,
  settings: SettingsOn,
  day: Day,
): CountedVisits {
  const birth = findBirth(known);
  const all = visitsOfPlan(known, plan, day);
  const isAccepted = (visit: Visit) => mayVisit(visit, settings(visit.on)?.words ?? []);
  const latest = findLatest(
    all,
    (visit) => sawChild(visit, birth) && isAccepted(visit),
    (visit) => maySeeChild(visit, birth) && isAccepted(visit),
  );
  return { latest, all, birth };
}
