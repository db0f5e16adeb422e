import { addMonths, type Day } from '../../../../shared/day.ts';
import type { ChildHistory } from '../../../protection/domain/child-history.ts';
import type { Entry, EntryOf } from '../../../protection/domain/entries/entry.ts';
import { type KnownHistory, knownOn } from '../../../protection/domain/follow-history.ts';
import { happened } from '../clock/facts.ts';
import { childProtectionPlans, ownPlans, planEnds } from '../clock/running-plans.ts';

/** How a plan ended: for certain reasons, or with nothing told of why. */
export type CourseEnd = NonNullable<EntryOf<'plan-end'>['reason']> | 'untold';

/** The course of one child protection plan, as it is known at the end of a period. */
export interface PlanCourse {
  readonly plan: string;
  readonly began: Day;
  /** The first day on which the plan was known of. */
  readonly knownFrom: Day;
  readonly stopped: Day | null;
  /** The first day on which it was known to have stopped. */
  readonly stopKnownFrom: Day | null;
  readonly end: CourseEnd | null;
  /** The first act after the plan began that challenges its course: a panel, a concern, a legal step, a stop and review. */
  readonly challenges: readonly Day[];
  /** The first day of care, of proceedings or of a later plan at the stop or after it, or of a new worry after it. */
  readonly trouble: Day | null;
}

/** The courses of a child’s plans, those of this authority and the others told apart. */
export interface ChildCourses {
  readonly own: readonly PlanCourse[];
  readonly elsewhere: readonly PlanCourse[];
}

const adulthoodMonths = 18 * 12;
export const challengeKinds = ['panel', 'stop-and-review', 'concern-raised', 'legal-step'] as const;
/** After the end of a plan each of these is a return, as it is to the watch after a plan. */
export const returnKinds = ['referral', 'enquiry-start', 'incident'] as const;

/**
 * The courses of a child’s plans from what is known on a day, the first to begin first. Of several starts that name
 * one plan the first counts; a plan that ended on the day it began, or before, never ran.
 */
export function findPlanCourses(history: ChildHistory, knownBy: Day): ChildCourses {
  if (!history.entries.some(({ kind }) => kind === 'plan-start')) return { own: [], elsewhere: [] };
  const known = knownOn(history, knownBy);
  const childStop = findChildStop(known, knownBy);
  const ends = planEnds(known, knownBy);
  const ran = childProtectionPlans(known, knownBy)
    .map((start) => ({ start, stop: stopOf(ends.get(start.plan), childStop) }))
    .filter(({ start, stop }) => stop === null || stop.on > start.on);
  const challenges = daysOf(known, challengeKinds, knownBy);
  const returns = daysOf(known, returnKinds, knownBy);
  const worse = [
    ...ran.map(({ start }) => start.on),
    ...happened(known, 'care-start', knownBy).map(({ on }) => on),
    ...happened(known, 'legal-step', knownBy)
      .filter(({ step }) => step === 'proceedings-issued')
      .map(({ on }) => on),
  ].sort();

  const courseOf = ({ start, stop }: RanPlan): PlanCourse => ({
    plan: start.plan,
    began: start.on,
    knownFrom: start.knownFrom,
    stopped: stop?.on ?? null,
    stopKnownFrom: stop?.knownFrom ?? null,
    end: stop?.end ?? null,
    challenges: challenges.filter((on) => on > start.on && (stop === null || on <= stop.on)),
    trouble:
      stop === null
        ? null
        : earlier(
            worse.find((on) => on >= stop.on && on > start.on),
            returns.find((on) => on > stop.on),
          ),
  });
  const here = new Set(ownPlans(known, knownBy, 'child-protection').map(({ plan }) => plan));
  return {
    own: ran.filter(({ start }) => here.has(start.plan)).map(courseOf),
    elsewhere: ran.filter(({ start }) => !here.has(start.plan)).map(courseOf),
  };
}

interface RanPlan {
  readonly start: EntryOf<'plan-start'>;
  readonly stop: Stop | null;
}

interface Stop {
  readonly on: Day;
  readonly knownFrom: Day;
  readonly end: CourseEnd;
}

function daysOf(known: KnownHistory, kinds: readonly Entry['kind'][], knownBy: Day): readonly Day[] {
  return kinds.flatMap((kind) => happened(known, kind, knownBy).map(({ on }) => on)).sort();
}

/** The death or eighteenth birthday of the child, whichever came first by a day. */
function findChildStop(known: KnownHistory, knownBy: Day): Stop | null {
  const death = happened(known, 'death', knownBy)[0];
  const birth = happened(known, 'birth', knownBy)[0];
  const eighteen = birth === undefined ? null : addMonths(birth.on, adulthoodMonths);
  const died: Stop | null =
    death === undefined ? null : { on: death.on, knownFrom: death.knownFrom, end: 'death' };
  if (birth === undefined || eighteen === null || eighteen > knownBy) return died;
  return died !== null && died.on <= eighteen
    ? died
    : { on: eighteen, knownFrom: birth.knownFrom, end: 'eighteen' };
}

function stopOf(end: EntryOf<'plan-end'> | undefined, childStop: Stop | null): Stop | null {
  if (end === undefined || (childStop !== null && childStop.on < end.on)) return childStop;
  return { on: end.on, knownFrom: end.knownFrom, end: end.reason ?? 'untold' };
}

function earlier(one: Day | undefined, other: Day | undefined): Day | null {
  if (one === undefined || other === undefined) return one ?? other ?? null;
  return one < other ? one : other;
}
