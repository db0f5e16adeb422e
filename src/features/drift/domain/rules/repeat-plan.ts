import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import { childProtectionPlans, type RunningPlan, runningPlans } from '../clock/running-plans.ts';
import { sayDay } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';
import { sayAtMost } from '../say-asks.ts';

type PlanStart = EntryOf<'plan-start'>;

/** Whether a child was on more plans before this one than the profile lets pass: a national indicator. */
export const repeatPlan: Rule = {
  id: 'repeat-plan',
  title: 'Repeat plan',
  statement: 'Where a child was on a child protection plan before, what was tried then is known now.',
  asks: ({ count }) => sayAtMost(count, 'plan before', 'plans before'),
  needs: ['plan-start', 'plan-end'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference'],
  kind: 'fact',
  answeredBy: [],
  counts: 'plan',
  find: (known, settings, day) => {
    const plans = runningPlans(known, day);
    if (plans.length === 0) return [];
    const all = childProtectionPlans(known, day);
    const isTold = known.tells('plan-start.previousPlans');
    return plans.flatMap((plan) => findEarlier(plan, all, settings, isTold));
  },
};

function findEarlier(
  plan: RunningPlan,
  all: readonly PlanStart[],
  settings: SettingsOn,
  isTold: boolean,
): readonly Finding[] {
  const allowed = settings(plan.began)?.count ?? null;
  if (allowed === null) return [];
  const earlier = all.filter(({ on }) => on < plan.began);
  const told = plan.start.previousPlans;
  const about = { about: plan.key, since: plan.began, entries: [...earlier, plan.start] };
  if (told === null && earlier.length === 0) {
    // Of a source that never tells it, nothing is missing from the child’s record.
    if (!isTold) return [];
    const say = () =>
      `The record does not tell whether the child was on a child protection plan before this one, which began on ${sayDay(plan.began)}.`;
    return [holds({ ...about, state: 'not-recorded', say })];
  }
  const plans = Math.max(told ?? 0, earlier.length);
  const say = () => sayPlans(plans, plan, earlier);
  return [holds({ ...about, state: plans > allowed ? 'late' : 'ok', say })];
}

function sayPlans(plans: number, { began }: RunningPlan, earlier: readonly PlanStart[]): string {
  if (plans === 0)
    return `This plan, which began on ${sayDay(began)}, is the first that is recorded for the child.`;
  const before = plans === 1 ? 'on 1 child protection plan' : `on ${plans} child protection plans`;
  const last = earlier.at(-1);
  const known = last === undefined ? '' : `, the last known of which began on ${sayDay(last.on)}`;
  return `The child was ${before} before this one began on ${sayDay(began)}${known}. What was tried then is worth knowing now.`;
}
