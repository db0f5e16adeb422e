import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { type RunningPlan, runningPlans } from '../clock/running-plans.ts';
import { sayDay } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';

type Review = EntryOf<'review-conference'>;

/** Whether the written plan changed between the last two reviews, or since. */
export const planUnchanged: Rule = {
  id: 'plan-unchanged',
  title: 'Plan unchanged',
  statement: 'The written plan is changed by what reviews find.',
  needs: ['plan-start', 'plan-end', 'review-conference', 'plan-written'],
  reads: [
    'plan-start',
    'plan-end',
    'birth',
    'death',
    'initial-conference',
    'review-conference',
    'plan-written',
  ],
  kind: 'fact',
  answeredBy: ['plan-written'],
  counts: 'plan',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap((plan) => findChange(known, plan, settings, day)),
};

function findChange(
  known: KnownHistory,
  plan: RunningPlan,
  settings: SettingsOn,
  day: Day,
): readonly Finding[] {
  const ofPlan = <Fact extends { plan: string; on: Day }>(facts: readonly Fact[]) =>
    facts.filter((fact) => fact.plan === plan.key && fact.on <= day);
  const [first, second] = ofPlan(known.of('review-conference')).slice(-2);
  if (first === undefined || second === undefined) return [];
  const written = ofPlan(known.of('plan-written'));
  const before = written.filter(({ on }) => on <= first.on).at(-1);
  const now = written.at(-1);
  const about = { about: plan.key };
  if (settings(second.on) === null) return [];
  if (before === undefined || now === undefined) {
    const say = () => sayUnwritten(first);
    return [holds({ ...about, state: 'not-recorded', since: second.on, entries: [first, second], say })];
  }
  if (before.fingerprint === now.fingerprint) {
    const say = () => sayUnchanged(first, second, before);
    const entries = [before, first, second];
    return [holds({ ...about, state: 'late', since: second.on, entries, say })];
  }
  const changed =
    written.find(({ on, fingerprint }) => on > first.on && fingerprint === now.fingerprint) ?? now;
  const say = () => `The plan was changed on ${sayDay(changed.on)}, after the review of ${sayDay(first.on)}.`;
  return [holds({ ...about, state: 'ok', since: changed.on, entries: [before, first, changed], say })];
}

function sayUnwritten(first: Review): string {
  return `No plan is recorded as written by the review of ${sayDay(first.on)}, so nobody can say whether it has changed since.`;
}

function sayUnchanged(first: Review, second: Review, before: EntryOf<'plan-written'>): string {
  return `The plan still reads as it was written on ${sayDay(before.on)}: the reviews of ${sayDay(first.on)} and ${sayDay(second.on)} changed nothing in it.`;
}
