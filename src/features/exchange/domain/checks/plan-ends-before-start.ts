import { sayDay } from '../../../../shared/when/say-day.ts';
import { type Check, nameOfPlan, reportAt } from './check.ts';

/** A plan that ends before it starts. */
export const planEndsBeforeStart: Check = ({ plans }) =>
  plans.flatMap((plan) => {
    const { start, end } = plan;
    if (end === null || end.on >= start.on) return [];
    const message = `The ${nameOfPlan(plan)} ends on ${sayDay(end.on)}, before it starts on ${sayDay(start.on)}. Look up both days in the child’s record.`;
    return [reportAt('plan-ends-before-start', 'error', end, start.on, message)];
  });
