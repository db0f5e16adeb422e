import type { Day } from '../../../../shared/day.ts';
import type { NotAsked } from '../../domain/drift-report.ts';
import type { ChildReplay, ReplayReach, ReplaySight } from '../../domain/replay-report.ts';
import type { RuleKind } from '../../domain/rule.ts';
import type { RuleId } from '../../domain/rule-ids.ts';
import type { Figure } from '../../domain/sharing/figure.ts';
import type { DriftView, SourceView } from './drift-view.ts';

export interface MonthView {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly called: Figure;
  readonly calledFamilies: Figure;
  readonly standing: Figure;
}

export interface SoonerView {
  readonly than: 'threshold' | 'challenge' | 'end';
  readonly months: number | null;
  readonly plans: Figure;
  /** In calendar days. */
  readonly median: Figure;
  readonly lowerQuartile: Figure;
  readonly upperQuartile: Figure;
  readonly onlyThis: Figure;
  readonly endedFirst: Figure;
  readonly already: Figure;
}

export interface ThresholdView {
  readonly months: number;
  readonly called: Figure;
  readonly calledFamilies: Figure;
  readonly byMonth: readonly MonthView[];
  readonly sooner: readonly SoonerView[];
  readonly outcomes: {
    readonly endedWell: Figure;
    readonly endedOtherwise: Figure;
    readonly tooEarly: Figure;
    readonly stillOpen: Figure;
  };
  readonly ofEndedWell: { readonly called: Figure; readonly all: Figure };
}

export interface RuleReplayView {
  readonly rule: RuleId;
  readonly title: string;
  readonly kind: RuleKind;
  readonly times: Figure;
  readonly children: Figure;
  readonly families: Figure;
  readonly answered: Figure;
  readonly unanswered: Figure;
  readonly medianDays: Figure;
}

/** All that a document about a replay may say: whole, or as it may be shared. */
export interface ReplayView {
  readonly from: Day;
  readonly to: Day;
  readonly profile: DriftView['profile'];
  readonly source: SourceView;
  readonly shared: readonly string[] | null;
  readonly usualTrigger: number;
  readonly watchMonths: number;
  readonly reach: ReplayReach;
  readonly sight: ReplaySight;
  readonly plans: Figure;
  readonly children: Figure;
  readonly families: Figure;
  readonly plansElsewhere: Figure;
  readonly thresholds: readonly ThresholdView[];
  readonly rules: readonly RuleReplayView[];
  readonly replays: readonly ChildReplay[];
  readonly notAsked: readonly NotAsked[];
}
