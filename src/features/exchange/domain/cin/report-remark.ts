import type { Day } from '../../../../shared/day.ts';
import type { RuleReport } from '../extract.ts';
import type { CinChild, CinDate } from './cin-record.ts';
import type { Remark } from './element.ts';
import { dayOf } from './read-value.ts';

const partsOfPlans = new Set(['ChildProtectionPlans', 'Reviews', 'CINPlanDates']);

/** A remark as a report about a child and, where it stands in a plan, about that plan. */
export function reportRemark(remark: Remark, child: CinChild | null, name: string | null): RuleReport {
  const plan = child !== null && partsOfPlans.has(remark.part) ? planAt(child, remark.line) : null;
  return { ...remark, child: name, plan };
}

/** The day on which the plan began in whose lines this one is. */
function planAt(child: CinChild, line: number): Day | null {
  let found: { readonly line: number; readonly start: CinDate | null } | null = null;
  for (const episode of child.episodes) {
    for (const plan of [...episode.protectionPlans, ...episode.plansOfNeed]) {
      if (plan.line <= line && (found === null || plan.line > found.line)) found = plan;
    }
  }
  return dayOf(found?.start ?? null);
}
