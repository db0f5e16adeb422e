import type { RuleId } from '../../src/features/drift/domain/rule-ids.ts';
import { addDays, type Day } from '../../src/shared/day.ts';
import { deadline, firstOfEach, type Look, most, type Plan, type Said, says, stateOf } from './look.ts';

interface Holder {
  readonly who: string;
  readonly on: Day;
}

export function people(look: Look, plan: Plan): readonly Said[] {
  return [
    changes(look, plan, 'change-of-worker', allocated(look, 'social-worker')),
    changes(look, plan, 'change-of-chair', chairs(look)),
    noWorker(look, plan),
    ...handover(look, plan),
  ];
}

function allocated(look: Look, role: string): readonly Holder[] {
  return look
    .of('allocation')
    .filter((one) => one.role === role)
    .map(({ worker, on }) => ({ who: worker, on }));
}

function chairs(look: Look): readonly Holder[] {
  const told = allocated(look, 'chair');
  if (told.length > 0) return told;
  const named: Holder[] = [];
  for (const entry of look.all) {
    if (entry.kind !== 'initial-conference' && entry.kind !== 'review-conference') continue;
    if (entry.on <= look.day && entry.chair !== null) named.push({ who: entry.chair, on: entry.on });
  }
  return named;
}

/** Each day on which somebody else took over after the plan began. */
function changeDays(plan: Plan, holders: readonly Holder[]): readonly Day[] {
  const before = holders.filter(({ on }) => on <= plan.began).slice(-1);
  const after = holders.filter(({ on }) => on > plan.began);
  const line = [...before, ...after];
  return line
    .filter(({ who, on }, at) => at > 0 && on > plan.began && line[at - 1]?.who !== who)
    .map(({ on }) => on);
}

function changes(look: Look, plan: Plan, rule: RuleId, holders: readonly Holder[]): Said {
  if (holders.length === 0) return says(rule, plan.key, 'not-recorded', plan.began);
  const tooMany = changeDays(plan, holders)[look.setting(rule, plan.began).count ?? 0];
  if (tooMany !== undefined) return says(rule, plan.key, 'late', tooMany);
  return says(rule, plan.key, 'ok', plan.began);
}

function noWorker(look: Look, plan: Plan): Said {
  const rule = 'no-worker';
  const given = look.of('allocation').filter(({ role }) => role === 'social-worker');
  if (given.length === 0) return says(rule, plan.key, 'not-recorded', plan.began);
  const ends = look.of('allocation-end').filter(({ role }) => role === 'social-worker');
  const open = given.find(({ worker, on }) => !ends.some((end) => end.worker === worker && end.on >= on));
  if (open !== undefined) return says(rule, plan.key, 'ok', open.on);
  const last = ends.map(({ on }) => on);
  return deadline(look, rule, plan.key, most([...last, plan.began]), null);
}

function handover(look: Look, plan: Plan): readonly Said[] {
  const change = changeDays(plan, allocated(look, 'social-worker')).at(-1);
  if (change === undefined) return [];
  const from = addDays(change, -14);
  const made = look.of('handover').filter(({ role, on }) => role === 'social-worker' && on >= from);
  const done = made.find(({ acknowledged }) => acknowledged === 'yes') ?? made.at(-1);
  if (done === undefined) return [deadline(look, 'handover', plan.key, change, null)];
  return [says('handover', plan.key, stateOf([done.acknowledged]), done.on)];
}

/** Asked once, of the plan that began first. */
export function parents(look: Look): readonly Said[] {
  const [plan] = look.running;
  if (plan === undefined) return [];
  return firstOfEach(look.of('parent'), ({ parent }) => parent).map((one) => {
    const engaged = look
      .of('parent-engaged')
      .find(({ parent, how, on }) => parent === one.parent && how !== 'invited' && on >= plan.began);
    return deadline(look, 'parent-not-engaged', one.parent, most([plan.began, one.on]), engaged?.on ?? null);
  });
}
