import type { RuleId } from '../../src/features/drift/domain/rule-ids.ts';
import { addDays, addMonths, type Day, daysBetween } from '../../src/shared/day.ts';
import { dueDay, type Look, most, type Plan, type Said, says } from './look.ts';

const lengths: readonly RuleId[] = [
  'plan-9-months',
  'plan-12-months',
  'plan-15-months',
  'plan-18-months',
  'plan-21-months',
  'plan-24-months',
];

export function timeOnPlan(look: Look, plan: Plan): readonly Said[] {
  return [...lengths.map((rule) => length(look, plan, rule)), repeat(look, plan)];
}

function length(look: Look, plan: Plan, rule: RuleId): Said {
  const { limit, soon } = look.setting(rule);
  const reached = addMonths(plan.began, limit ?? 0);
  const near = addDays(reached, -soon);
  const answer = [...look.of('panel'), ...look.of('stop-and-review'), ...look.of('legal-step')]
    .map(({ on }) => on)
    .filter((on) => on >= near)
    .sort()[0];
  const about = plan.key;
  if (answer !== undefined) return says(rule, about, 'ok', answer);
  if (look.day >= reached)
    return { rule, about, state: 'late', since: reached, due: reached, over: daysBetween(reached, look.day) };
  if (look.day >= near) return { rule, about, state: 'due', since: most([near, plan.began]), due: reached };
  return { rule, about, state: 'ok', since: plan.began, due: reached };
}

function repeat(look: Look, plan: Plan): Said {
  const earlier = look.plans.filter(({ began }) => began < plan.began).length;
  const told = plan.start.previousPlans;
  const { count } = look.setting('repeat-plan');
  if (told === null && earlier === 0) return says('repeat-plan', plan.key, 'not-recorded', plan.began);
  const isTooMany = Math.max(told ?? 0, earlier) > (count ?? 0);
  return says('repeat-plan', plan.key, isTooMany ? 'late' : 'ok', plan.began);
}

export function relapse(look: Look): readonly Said[] {
  if (look.running.length > 0 || look.childStops !== null) return [];
  const stopped = look.plans
    .filter((plan): plan is Plan & { stops: Day } => plan.stops !== null && plan.began < plan.stops)
    .filter(({ start }) => start.otherAuthority !== 'yes')
    .filter(({ stops }) => stops <= look.day);
  const last = stopped.reduce<(Plan & { stops: Day }) | null>(
    (found, plan) => (found === null || plan.stops >= found.stops ? plan : found),
    null,
  );
  if (last === null) return [];
  const end = look.of('plan-end').find(({ plan, on }) => plan === last.key && on === last.stops);
  if (end === undefined || (end.reason !== null && end.reason !== 'conference')) return [];
  const watch = dueDay(last.stops, look.setting('relapse-watch'));
  if (look.day > watch) return [];
  const kinds = ['contact', 'referral', 'enquiry-start', 'incident'] as const;
  const back = kinds
    .flatMap((kind): readonly { on: Day }[] => look.of(kind))
    .map(({ on }) => on)
    .filter((on) => on > last.stops && on <= watch)
    .sort()[0];
  if (back !== undefined) return [says('relapse-watch', last.key, 'late', back)];
  return [{ rule: 'relapse-watch', about: last.key, state: 'ok', since: last.stops, due: watch }];
}
