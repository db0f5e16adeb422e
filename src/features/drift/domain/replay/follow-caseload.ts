import type { ChildHistory } from '../../../protection/domain/child-history.ts';
import type { Profile } from '../profile.ts';
import type { ChildReplay, RuleReplay, ThresholdReplay } from '../replay-report.ts';
import type { Rule } from '../rule.ts';
import { findAnswers } from './find-answers.ts';
import { followRules } from './follow-rules.ts';
import { type CaseloadPeriod, followThreshold } from './follow-threshold.ts';
import { findPlanCourses, type PlanCourse } from './plan-courses.ts';
import { replayChild } from './replay-child.ts';

export interface CaseloadOptions extends CaseloadPeriod {
  /** Months of plan, each a threshold to look at. */
  readonly thresholds: readonly number[];
  readonly profile: Profile;
  readonly rules: readonly Rule[];
  /** False where the source does not say whose a plan is. */
  readonly tellsWhose?: boolean;
  /** Whose days are wanted one by one. */
  readonly isAsked: (child: string) => boolean;
}

/** What a caseload’s past gives, before it is set beside its source. */
export interface CaseloadReplay {
  readonly plans: number;
  readonly children: number;
  /** Null where the source names no families. */
  readonly families: number | null;
  /** Plans of other authorities in the period; null where the source cannot tell whose a plan is. */
  readonly plansElsewhere: number | null;
  readonly thresholds: readonly ThresholdReplay[];
  readonly rules: readonly RuleReplay[];
  readonly replays: readonly ChildReplay[];
}

export interface FollowedCaseload {
  readonly add: (history: ChildHistory) => void;
  readonly finish: () => CaseloadReplay;
}

/**
 * Replays the histories of a caseload one by one. It holds counts, the names of families, and the days of the
 * children asked for, so that a nation fits in memory. Every plan of this
 * authority with a day in the period counts.
 */
export function followCaseload(options: CaseloadOptions): FollowedCaseload {
  const { from, to, profile, rules } = options;
  const thresholds = options.thresholds.map((months) => followThreshold(months, options));
  const spoken = followRules(rules, from, to);
  const replays: ChildReplay[] = [];
  const families = new Set<string>();
  const isInPeriod = ({ stopped }: PlanCourse) => stopped === null || stopped >= from;
  let plans = 0;
  let elsewhere = 0;
  let children = 0;

  return {
    add: (history) => {
      const courses = findPlanCourses(history, to);
      const inPeriod = courses.own.filter(isInPeriod);
      elsewhere += courses.elsewhere.filter(isInPeriod).length;
      for (const course of courses.own) {
        for (const threshold of thresholds) threshold.add(course, history.family);
      }
      const spans = replayChild(history, profile, rules, { from, to });
      const answers = findAnswers(history, spans, rules, profile);
      spoken.add(answers, history.family);
      if (options.isAsked(history.child)) {
        replays.push({ child: history.child, family: history.family, spans, answers });
      }
      if (inPeriod.length === 0) return;
      plans += inPeriod.length;
      children += 1;
      if (history.family !== null) families.add(history.family);
    },
    finish: () => {
      const namesFamilies = families.size > 0;
      return {
        plans,
        children,
        families: namesFamilies ? families.size : null,
        plansElsewhere: (options.tellsWhose ?? true) ? elsewhere : null,
        thresholds: thresholds.map((threshold) => threshold.finish(namesFamilies)),
        rules: spoken.finish(namesFamilies),
        replays,
      };
    },
  };
}
