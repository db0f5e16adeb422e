import type { Entry } from '../../../protection/domain/entries/entry.ts';
import type { RuleReport } from '../extract.ts';

/** A report of a check with the key of the plan that it is about, where one plan of the child began on its day. */
export function withPlanKey(report: RuleReport, entries: readonly Entry[]): RuleReport {
  if (report.plan === null || report.planKey !== undefined) return report;
  const plans = entries.filter((entry) => entry.kind === 'plan-start' && entry.on === report.plan);
  const [plan] = plans;
  if (plan?.kind !== 'plan-start' || plans.length > 1) return report;
  return { ...report, planKey: plan.plan };
}
