import type { ChildHistory } from '../../../protection/domain/child-history.ts';
import type { ExtractContext } from '../context.ts';
import type { RuleReport } from '../extract.ts';
import { afterDeath } from './after-death.ts';
import { afterReferenceDate } from './after-reference-date.ts';
import { birthChecks } from './birth.ts';
import { type Check, lookAt } from './check.ts';
import { duplicate } from './duplicate.ts';
import { planEndsBeforeStart } from './plan-ends-before-start.ts';
import { planOverlap } from './plan-overlap.ts';
import { reviewDuplicate } from './review-duplicate.ts';
import { reviewGap } from './review-gap.ts';
import { reviewOutsidePlan } from './review-outside-plan.ts';
import { visitOutsidePlan } from './visit-outside-plan.ts';

const checks: readonly Check[] = [
  birthChecks,
  afterDeath,
  planEndsBeforeStart,
  planOverlap,
  reviewOutsidePlan,
  reviewDuplicate,
  reviewGap,
  visitOutsidePlan,
  afterReferenceDate,
  duplicate,
];

/** Sightline’s own checks of one child’s entries, the same for every format. */
export function checkHistory(history: ChildHistory, context: ExtractContext): readonly RuleReport[] {
  const child = lookAt(history);
  const found: RuleReport[] = [];
  for (const check of checks) {
    for (const report of check(child, context)) found.push(report);
  }
  return found;
}
