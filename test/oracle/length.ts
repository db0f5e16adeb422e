import type { RuleId } from '../../src/features/drift/domain/rule-ids.ts';
import { addDays, addMonths, type Day } from '../../src/shared/day.ts';
import { dueDay, firstOfEach, type Look, most, type Plan, type Said, says } from './look.ts';

const lengths: readonly RuleId[] = [
  'plan-9-months',
  'plan-12-months',
  'plan-15-months',
  'plan-18-months',
  'plan-21-months',
  'plan-24-months',
];

export function timeOnPlan(look: Look, plan: Plan): readonly Said[] {
  const reached = lengths.filter((rule) => look.day >= reachedOn(look, plan, rule));
  const passed = reached.slice(0, -1);
  return [
    ...lengths.filter((rule) => !passed.includes(rule)).map((rule) => length(look, plan, rule)),
    ...repeat(look, plan),
  ];
}

function reachedOn(look: Look, plan: Plan, rule: RuleId): Day {
  return addMonths(plan.began, look.setting(rule, plan.began).limit ?? 0);
}

function length(look: Look, plan: Plan, rule: RuleId): Said {
  const reached = reachedOn(look, plan, rule);
  const near = addDays(reached, -look.setting(rule, plan.began).soon);
  const answer = [...look.of('panel'), ...look.of('stop-and-review'), ...look.of('legal-step')]
    .map(({ on }) => on)
    .filter((on) => on >= near)
    .sort()[0];
  const about = plan.key;
  if (answer !== undefined) return says(rule, about, 'ok', answer);
  if (look.day >= reached) return says(rule, about, tells(look, 'panel') ? 'late' : 'not-recorded', reached);
  if (look.day >= near) return { rule, about, state: 'due', since: most([near, plan.began]), due: reached };
  return { rule, about, state: 'ok', since: plan.began, due: reached };
}

function tells({ history }: Look, what: string): boolean {
  return history.tells === undefined || history.tells.has(what);
}

function repeat(look: Look, plan: Plan): readonly Said[] {
  const earlier = look.plans.filter(({ began }) => began < plan.began).length;
  const told = plan.start.previousPlans;
  const { count } = look.setting('repeat-plan', plan.began);
  if (told === null && earlier === 0) {
    const isTold = tells(look, 'plan-start.previousPlans');
    return isTold ? [says('repeat-plan', plan.key, 'not-recorded', plan.began)] : [];
  }
  const isTooMany = Math.max(told ?? 0, earlier) > (count ?? 0);
  return [says('repeat-plan', plan.key, isTooMany ? 'late' : 'ok', plan.began)];
}

interface Ended {
  readonly key: string;
  readonly on: Day;
  readonly reason: string | null;
}

/** The ends of plans of this authority of either type, in order: the first end of each, where it came after the plan had begun. */
function endsOfPlans(look: Look): readonly Ended[] {
  const types = ['child-protection', 'child-in-need'] as const;
  const starts = types.flatMap((type) =>
    firstOfEach(
      look.of('plan-start').filter((start) => start.type === type),
      ({ plan }) => plan,
    ).filter(({ otherAuthority }) => otherAuthority !== 'yes'),
  );
  return firstOfEach(look.of('plan-end'), ({ plan }) => plan)
    .filter(({ plan, on }) => starts.some((start) => start.plan === plan && start.on < on))
    .map(({ plan, on, reason }) => ({ key: plan, on, reason }));
}

export function relapse(look: Look): readonly Said[] {
  if (look.running.length > 0 || look.childStops !== null) return [];
  const last = endsOfPlans(look).at(-1);
  if (last === undefined || (last.reason !== null && last.reason !== 'conference')) return [];
  const watch = dueDay(last.on, look.setting('relapse-watch', last.on));
  if (look.day > watch) return [];
  const kinds = ['contact', 'referral', 'enquiry-start', 'incident'] as const;
  const back = kinds
    .flatMap((kind): readonly { on: Day }[] => look.of(kind))
    .map(({ on }) => on)
    .filter((on) => on > last.on && on <= watch)
    .sort()[0];
  if (back !== undefined) return [says('relapse-watch', last.key, 'late', back)];
  return [{ rule: 'relapse-watch', about: last.key, state: 'ok', since: last.on, due: watch }];
}
