import type { Day } from '../../../shared/day.ts';
import type { Carried, ExtractSummary } from '../../exchange/domain/extract.ts';
import type { NotAsked } from './drift-report.ts';
import type { Profile } from './profile.ts';
import type { RuleKind } from './rule.ts';
import type { RuleId } from './rule-ids.ts';
import type { SignalSpan } from './signal.ts';

/** What one threshold of plan length would have called for, month by month. */
export interface ThresholdMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Plans that reached the threshold in the month, by plans of children; families beside where named. */
  readonly called: number;
  readonly calledFamilies: number | null;
  /** Plans past the threshold and still open at the month’s end: the standing workload. */
  readonly standing: number;
}

/** How many days sooner a threshold calls than something that was done, over the plans where both came. */
export interface SoonerBy {
  /** `threshold` of the usual trigger, the first recorded `challenge`, or the plan’s `end`. */
  readonly than: 'threshold' | 'challenge' | 'end';
  /** For a threshold: its months. */
  readonly months: number | null;
  /** This and the counts below are null where the extract cannot tell of the other: a zero would be an answer. */
  readonly plans: number | null;
  /** In calendar days; null where there was no plan, or the extract cannot tell. */
  readonly median: number | null;
  readonly lowerQuartile: number | null;
  readonly upperQuartile: number | null;
  /** Plans that this threshold called and that the other never reached: they ended, or came to an end of the record, first. */
  readonly onlyThis: number | null;
  /** Those of `onlyThis` that had ended; the others still ran when the record came to its end. */
  readonly endedFirst: number | null;
  /** Plans where the other had come before this threshold. */
  readonly already: number | null;
}

/** What became of the plans that a threshold called in the period; null where the extract tells of no ends. */
export interface ThresholdOutcomes {
  /** Ended, and no return is recorded within the watch: called without need, it may be. */
  readonly endedWell: number | null;
  /** Ended in care, proceedings or death, or a return within the watch: a later plan, a referral, an enquiry, an incident. */
  readonly endedOtherwise: number | null;
  /** Ended, and the record ends before the watch does. */
  readonly tooEarly: number | null;
  readonly stillOpen: number | null;
}

export interface ThresholdReplay {
  readonly months: number;
  readonly called: number;
  readonly calledFamilies: number | null;
  readonly byMonth: readonly ThresholdMonth[];
  readonly sooner: readonly SoonerBy[];
  readonly outcomes: ThresholdOutcomes;
  /**
   * Of the plans that ended well in the period, less those called before it: how many it called in the period (false
   * alarms; the same plans as `outcomes.endedWell`).
   */
  readonly ofEndedWell: { readonly called: number | null; readonly all: number | null };
}

/**
 * How a stretch of lateness ended. `answered`: an entry of a kind that the rule names met it. Else nothing did before
 * the plan ended, the child died or turned eighteen, the case was closed, or a later record took its place
 * (`overtaken`), left open whether it was met (`unclear`), or `time` alone ended it.
 */
export type StretchEnd =
  | 'answered'
  | 'plan-ended'
  | 'death'
  | 'eighteen'
  | 'case-closed'
  | 'overtaken'
  | 'unclear'
  | 'time';

/** One child’s past as the rules would have seen it, day by day. */
export interface ChildReplay {
  readonly child: string;
  readonly family: string | null;
  /** Every stretch of `due`, `late` and `not-recorded`, the first to begin first. */
  readonly spans: readonly SignalSpan[];
  /**
   * Of each late stretch: how it ended (null while it lasts), on which day, after how many calendar days; and the
   * entry that answered it, where one did.
   */
  readonly answers: readonly {
    readonly rule: RuleId;
    readonly about: string | null;
    readonly from: Day;
    readonly ended: StretchEnd | null;
    readonly entry: string | null;
    readonly on: Day | null;
    readonly days: number | null;
  }[];
}

/** How often a rule spoke in the period; every rule that was asked has one. */
export interface RuleReplay {
  readonly rule: RuleId;
  readonly title: string;
  readonly kind: RuleKind;
  /** Times that it turned late, and the children of whom it did. */
  readonly times: number;
  readonly children: number;
  readonly families: number | null;
  /** Of those times: answered, and ended without an answer. Null where nothing answers the rule. The rest still last. */
  readonly answered: number | null;
  readonly unanswered: number | null;
  /** Calendar days from the day it turned late to its answer, over those answered; null where none was. */
  readonly medianDays: number | null;
}

/** What an extract can tell of plans’ challenges and of what came after them, and what it leaves out. */
export interface ReplaySight {
  /** False: it tells of none, and figures of challenges are null. */
  readonly challenges: boolean;
  /** False: it tells of no ends of plans, and outcomes are null. */
  readonly outcomes: boolean;
  /** The challenges, and the ends and returns, that it tells of. */
  readonly challengesTold: readonly Carried[];
  readonly returnsTold: readonly Carried[];
  readonly challengesUntold: readonly Carried[];
  readonly returnsUntold: readonly Carried[];
}

/** How far an extract reaches, and how much of that was asked for. */
export interface ReplayReach {
  /** The last day of which the extract tells. The replay never runs past it. */
  readonly lastDay: Day;
  /** Whether the extract names that day, or it is the last on which anything in it happened. */
  readonly isNamed: boolean;
  /** The day asked for, where it lies after the last. */
  readonly askedTo: Day | null;
  /** Plans that ended before this day are not in the extract. Null where it leaves none out for their age. */
  readonly completeFrom: Day | null;
}

/** The past of a caseload, as the rules would have seen it from what was then known. */
export interface ReplayReport {
  readonly from: Day;
  readonly to: Day;
  readonly profile: Profile;
  readonly source: ExtractSummary;
  /** The threshold that the others are held against, in months. */
  readonly usualTrigger: number;
  readonly watchMonths: number;
  readonly reach: ReplayReach;
  readonly sight: ReplaySight;
  readonly plans: number;
  readonly children: number;
  readonly families: number | null;
  /** Plans of other authorities in the period, which no other figure counts; null where the extract cannot tell. */
  readonly plansElsewhere: number | null;
  readonly thresholds: readonly ThresholdReplay[];
  readonly rules: readonly RuleReplay[];
  /** Every child asked for by name, or all of a small caseload. */
  readonly replays: readonly ChildReplay[];
  readonly notAsked: readonly NotAsked[];
}
