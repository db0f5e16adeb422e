import type { RuleId } from '../rule-ids.ts';

/** What a rule cannot be asked without: a limit with its unit, a count. */
export interface RuleTakes {
  readonly limit: boolean;
  readonly count: boolean;
}

/** Rules that compare the record with no length of time: a limit would mean nothing to them. */
const timeless: ReadonlySet<RuleId> = new Set<RuleId>([
  'agency-reports',
  'agency-attendance',
  'conference-chronology',
  'conference-quorate',
  'family-interpreter',
  'child-influence',
  'first-core-group-chair',
  'visit-interval-agreed',
  'repeat-plan',
  'change-of-worker',
  'change-of-chair',
  'no-progress',
  'action-overdue',
  'action-not-smart',
  'plan-unchanged',
  'no-contingency',
  'care-profile-unchanged',
  'parents-history',
]);

const counting: ReadonlySet<RuleId> = new Set<RuleId>([
  'not-seen-alone',
  'repeat-plan',
  'change-of-worker',
  'change-of-chair',
  'no-progress',
]);

/** Rules whose limit is counted in months, since they look at the same day of an earlier or later month. */
export const onlyMonths: ReadonlySet<RuleId> = new Set<RuleId>([
  'plan-9-months',
  'plan-12-months',
  'plan-15-months',
  'plan-18-months',
  'plan-21-months',
  'plan-24-months',
  'history-alone',
]);

/** What a profile that has a rule on must say of it. */
export function ruleTakes(rule: RuleId): RuleTakes {
  return { limit: !timeless.has(rule), count: counting.has(rule) };
}
