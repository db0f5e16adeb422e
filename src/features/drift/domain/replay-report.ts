import type { Day } from '../../../shared/day.ts';
import type { ExtractSummary } from '../../exchange/domain/extract.ts';
import type { NotAsked } from './drift-report.ts';
import type { Profile } from './profile.ts';
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
  readonly plans: number;
  /** In calendar days; null where there was no plan. */
  readonly median: number | null;
  readonly lowerQuartile: number | null;
  readonly upperQuartile: number | null;
  /** Plans that this threshold called and that the other never reached: they ended, or came to an end of the record, first. */
  readonly onlyThis: number;
  /** Those of `onlyThis` that had ended; the others still ran when the record came to its end. */
  readonly endedFirst: number;
  /** Plans where the other had come before this threshold. */
  readonly already: number;
}

/** What became of the plans that a threshold called. */
export interface ThresholdOutcomes {
  /** Ended, and no later plan, return or care is recorded within the watch: called without need, it may be. */
  readonly endedWell: number;
  /** Ended in care, proceedings, death, or a later plan within the watch. */
  readonly endedOtherwise: number;
  /** Ended, and the record ends before the watch does. */
  readonly tooEarly: number;
  readonly stillOpen: number;
}

export interface ThresholdReplay {
  readonly months: number;
  readonly called: number;
  readonly calledFamilies: number | null;
  readonly byMonth: readonly ThresholdMonth[];
  readonly sooner: readonly SoonerBy[];
  readonly outcomes: ThresholdOutcomes;
  /** Of all plans that ended well in the period: the share that it would have called (false alarms). */
  readonly ofEndedWell: { readonly called: number; readonly all: number };
}

/** One child’s past as the rules would have seen it, day by day. */
export interface ChildReplay {
  readonly child: string;
  readonly family: string | null;
  /** Every stretch of `due`, `late` and `not-recorded`, the first to begin first. */
  readonly spans: readonly SignalSpan[];
  /** Of each late stretch, what was recorded next that answers it: the entry, and the days it took. */
  readonly answers: readonly {
    readonly rule: RuleId;
    readonly about: string | null;
    readonly from: Day;
    readonly entry: string | null;
    readonly on: Day | null;
    readonly days: number | null;
  }[];
}

/** How often each rule spoke in the period. */
export interface RuleReplay {
  readonly rule: RuleId;
  readonly title: string;
  /** Times that it turned late, and the children of whom it did. */
  readonly times: number;
  readonly children: number;
  readonly families: number | null;
  /** Calendar days that it stayed late, over those that ended; null where none did. */
  readonly medianDays: number | null;
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
  readonly plans: number;
  readonly children: number;
  readonly families: number | null;
  readonly thresholds: readonly ThresholdReplay[];
  readonly rules: readonly RuleReplay[];
  /** Every child asked for by name, or all of a small caseload. */
  readonly replays: readonly ChildReplay[];
  readonly notAsked: readonly NotAsked[];
}
