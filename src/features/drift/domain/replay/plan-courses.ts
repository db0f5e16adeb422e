import { addMonths, type Day } from '../../../../shared/day.ts';
import type { ChildHistory } from '../../../protection/domain/child-history.ts';
import type { Entry, EntryOf } from '../../../protection/domain/entries/entry.ts';
import { knownOn } from '../../../protection/domain/follow-history.ts';

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
  /** The first day, at the stop or after it, of a later plan, of care or of proceedings; null where none is recorded. */
  readonly trouble: Day | null;
}

const adulthoodMonths = 18 * 12;
const challengeKinds = ['panel', 'stop-and-review', 'concern-raised', 'legal-step'] as const;

/** The courses of a child’s plans from what is known on a day, the first to begin first. */
export function findPlanCourses(history: ChildHistory, knownBy: Day): readonly PlanCourse[] {
  const known = knownOn(history, knownBy);
  const starts = known
    .of('plan-start')
    .filter(({ type, on }) => type === 'child-protection' && on <= knownBy);
  const challenges = challengeKinds
    .flatMap((kind): readonly Entry[] => known.of(kind))
    .map(({ on }) => on)
    .filter((on) => on <= knownBy)
    .sort();
  const childStop = earliestOf(known.of('death'), known.of('birth').map(comeOfAge));
  const ends = known.of('plan-end');
  const troubles = [
    ...starts.map(({ on }) => on),
    ...known.of('care-start').map(({ on }) => on),
    ...known
      .of('legal-step')
      .filter(({ step }) => step === 'proceedings-issued')
      .map(({ on }) => on),
  ]
    .filter((on) => on <= knownBy)
    .sort();

  return starts.map((start): PlanCourse => {
    const stop = stopOf(
      ends.filter(({ plan }) => plan === start.plan),
      childStop,
      knownBy,
    );
    return {
      plan: start.plan,
      began: start.on,
      knownFrom: start.knownFrom,
      stopped: stop?.on ?? null,
      stopKnownFrom: stop?.knownFrom ?? null,
      end: stop?.end ?? null,
      challenges: challenges.filter((on) => on > start.on && (stop === null || on <= stop.on)),
      trouble: stop === null ? null : (troubles.find((on) => on >= stop.on && on > start.on) ?? null),
    };
  });
}

interface Stop {
  readonly on: Day;
  readonly knownFrom: Day;
  readonly end: CourseEnd;
}

function comeOfAge({ on, knownFrom }: EntryOf<'birth'>): Stop {
  return { on: addMonths(on, adulthoodMonths), knownFrom, end: 'eighteen' };
}

function earliestOf(deaths: readonly EntryOf<'death'>[], birthdays: readonly Stop[]): Stop | null {
  const stops = [...deaths.map(({ on, knownFrom }): Stop => ({ on, knownFrom, end: 'death' })), ...birthdays];
  return first(stops);
}

function stopOf(ends: readonly EntryOf<'plan-end'>[], childStop: Stop | null, knownBy: Day): Stop | null {
  const stops = ends.map(({ on, knownFrom, reason }): Stop => ({ on, knownFrom, end: reason ?? 'untold' }));
  const stop = first(childStop === null ? stops : [...stops, childStop]);
  return stop === null || stop.on > knownBy ? null : stop;
}

function first(stops: readonly Stop[]): Stop | null {
  let earliest: Stop | null = null;
  for (const stop of stops) if (earliest === null || stop.on < earliest.on) earliest = stop;
  return earliest;
}
