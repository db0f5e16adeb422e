import { addMonths, type Day, daysBetween } from '../../../../shared/day.ts';
import type {
  ReplaySight,
  SoonerBy,
  ThresholdMonth,
  ThresholdOutcomes,
  ThresholdReplay,
} from '../replay-report.ts';
import { type CourseOutcome, deriveOutcome } from './course-outcome.ts';
import type { PlanCourse } from './plan-courses.ts';
import { deriveQuartiles } from './quartiles.ts';
import { findCall } from './threshold-call.ts';

export interface CaseloadPeriod {
  readonly from: Day;
  readonly to: Day;
  /** The months of plan that the others are held against. */
  readonly usualTrigger: number;
  /** How long after its end a plan is watched before it is said to have ended well. */
  readonly watchMonths: number;
  /** What the extract can tell: figures of the rest are null. Absent where it tells everything. */
  readonly sight?: Pick<ReplaySight, 'challenges' | 'outcomes'>;
}

export interface FollowedThreshold {
  readonly add: (course: PlanCourse, family: string | null) => void;
  readonly finish: (namesFamilies: boolean) => ThresholdReplay;
}

interface Month {
  called: number;
  readonly families: Set<string>;
  /** Plans that came to be past the threshold, less those that stopped being. */
  change: number;
}

/** Counts what a threshold of so many months would have called for, plan by plan. */
export function followThreshold(months: number, period: CaseloadPeriod): FollowedThreshold {
  const byMonth = new Map(monthsOf(period).map((month): [string, Month] => [month, newMonth()]));
  const outcomes: Record<CourseOutcome, number> = {
    endedWell: 0,
    endedOtherwise: 0,
    tooEarly: 0,
    stillOpen: 0,
  };
  const families = new Set<string>();
  const sooner = {
    threshold: newMeasure(),
    challenge: newMeasure(),
    end: newMeasure(),
  };
  const ofEndedWell = { called: 0, all: 0 };
  const tellsOutcomes = period.sight?.outcomes ?? true;
  let called = 0;
  let standingBefore = 0;

  const stand = (call: Day, stopped: Day | null) => {
    // A plan that had ended when it was called, though nobody knew, never stands past the threshold.
    const isOver = stopped !== null && (stopped <= call || stopped < period.from);
    if (call > period.to || isOver) return;
    if (call < period.from) standingBefore += 1;
    else monthAt(byMonth, call).change += 1;
    if (stopped !== null && stopped <= period.to) monthAt(byMonth, stopped).change -= 1;
  };

  return {
    add: (course, family) => {
      const outcome = deriveOutcome(course, period.watchMonths, period.to);
      const call = findCall(course, months);
      const isCalled = call !== null && call >= period.from && call <= period.to;
      if (outcome === 'endedWell' && (isCalled || isUncalledEnd(course, call, period))) {
        ofEndedWell.all += 1;
        if (isCalled) ofEndedWell.called += 1;
      }
      if (call === null) return;
      stand(call, course.stopped);
      if (!isCalled) return;
      called += 1;
      outcomes[outcome] += 1;
      const month = monthAt(byMonth, call);
      month.called += 1;
      if (family !== null) {
        month.families.add(family);
        families.add(family);
      }
      measureSooner(sooner, course, call, period);
    },
    finish: (namesFamilies) => ({
      months,
      called,
      calledFamilies: namesFamilies ? families.size : null,
      byMonth: tellMonths(byMonth, standingBefore, namesFamilies),
      sooner: tellSooner(sooner, period),
      outcomes: tellsOutcomes ? (outcomes satisfies ThresholdOutcomes) : untoldOutcomes,
      ofEndedWell: tellsOutcomes ? ofEndedWell : { called: null, all: null },
    }),
  };
}

const untoldOutcomes: ThresholdOutcomes = {
  endedWell: null,
  endedOtherwise: null,
  tooEarly: null,
  stillOpen: null,
};

/** Ended in the period, and not called before it: a plan called earlier belongs to another period’s figures. */
function isUncalledEnd({ stopped }: PlanCourse, call: Day | null, { from }: CaseloadPeriod): boolean {
  return stopped !== null && stopped >= from && (call === null || call >= from);
}

interface Measure {
  readonly days: number[];
  onlyThis: number;
  endedFirst: number;
  already: number;
}

function newMeasure(): Measure {
  return { days: [], onlyThis: 0, endedFirst: 0, already: 0 };
}

type Measures = Readonly<Record<SoonerBy['than'], Measure>>;

function measureSooner(measures: Measures, course: PlanCourse, call: Day, period: CaseloadPeriod): void {
  const usual = findCall(course, period.usualTrigger);
  const hasEnded = course.stopped !== null;
  compareWith(measures.threshold, call, usual !== null && usual <= period.to ? usual : null, hasEnded);
  compareWith(measures.challenge, call, course.challenges[0] ?? null, hasEnded);
  compareWith(measures.end, call, course.stopped, hasEnded);
}

function compareWith(measure: Measure, call: Day, other: Day | null, hasEnded: boolean): void {
  if (other === null) {
    measure.onlyThis += 1;
    if (hasEnded) measure.endedFirst += 1;
    return;
  }
  if (other < call) measure.already += 1;
  else measure.days.push(daysBetween(call, other));
}

function tellSooner(measures: Measures, { usualTrigger, sight }: CaseloadPeriod): readonly SoonerBy[] {
  const isTold = { threshold: true, challenge: sight?.challenges ?? true, end: sight?.outcomes ?? true };
  const than: readonly SoonerBy['than'][] = ['threshold', 'challenge', 'end'];
  return than.map((name) => {
    const months = name === 'threshold' ? usualTrigger : null;
    return isTold[name]
      ? { than: name, months, ...tellMeasure(measures[name]) }
      : { than: name, months, ...untoldMeasure };
  });
}

type ToldMeasure = Omit<SoonerBy, 'than' | 'months'>;

const untoldMeasure: ToldMeasure = {
  plans: null,
  median: null,
  lowerQuartile: null,
  upperQuartile: null,
  onlyThis: null,
  endedFirst: null,
  already: null,
};

function tellMeasure({ days, onlyThis, endedFirst, already }: Measure): ToldMeasure {
  const { lower, median, upper } = deriveQuartiles(days);
  return {
    plans: days.length,
    median,
    lowerQuartile: lower,
    upperQuartile: upper,
    onlyThis,
    endedFirst,
    already,
  };
}

function tellMonths(
  byMonth: ReadonlyMap<string, Month>,
  standingBefore: number,
  namesFamilies: boolean,
): readonly ThresholdMonth[] {
  let standing = standingBefore;
  return [...byMonth].map(([month, { called, families, change }]) => {
    standing += change;
    return { month, called, calledFamilies: namesFamilies ? families.size : null, standing };
  });
}

function newMonth(): Month {
  return { called: 0, families: new Set(), change: 0 };
}

function monthAt(byMonth: ReadonlyMap<string, Month>, day: Day): Month {
  const month = byMonth.get(day.slice(0, 7));
  if (month === undefined) throw new RangeError(`${day} lies in no month of the period`);
  return month;
}

/** The months of a period, its first and last as far as they belong to it, as `YYYY-MM`. */
function monthsOf({ from, to }: CaseloadPeriod): readonly string[] {
  const months: string[] = [];
  for (let day = `${from.slice(0, 7)}-01` as Day; day <= to; day = addMonths(day, 1))
    months.push(day.slice(0, 7));
  return months;
}
