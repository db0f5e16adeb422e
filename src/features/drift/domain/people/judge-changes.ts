import type { RunningPlan } from '../clock/running-plans.ts';
import { sayDay } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import type { Finding, SettingsOn } from '../rule.ts';
import { findChanges, type Responsible, sincePlanBegan } from './find-changes.ts';

/** What a plan’s changes of a worker or chair come to, against how many the profile lets pass. */
export function judgeChanges(
  plan: RunningPlan,
  named: readonly Responsible[],
  settings: SettingsOn,
  who: string,
): readonly Finding[] {
  const allowed = settings(plan.began)?.count ?? null;
  if (allowed === null) return [];
  const about = { about: plan.key };
  if (named.length === 0) {
    const say = () => `No ${who} is recorded for the plan that began on ${sayDay(plan.began)}.`;
    return [holds({ ...about, state: 'not-recorded', since: plan.began, entries: [plan.start], say })];
  }
  const changes = findChanges(named, plan.began);
  const first = sincePlanBegan(named, plan.began)[0];
  const tooMany = changes[allowed];
  return [
    holds({
      ...about,
      state: tooMany === undefined ? 'ok' : 'late',
      since: tooMany?.entry.on ?? plan.began,
      entries: [...(first === undefined ? [] : [first.entry]), ...changes.map(({ entry }) => entry)],
      say: () => sayChanges(changes, allowed, plan, who),
    }),
  ];
}

function sayChanges(
  changes: readonly Responsible[],
  allowed: number,
  { began }: RunningPlan,
  who: string,
): string {
  const last = changes.at(-1);
  if (last === undefined) return `The ${who} has been the same since the plan began on ${sayDay(began)}.`;
  const happened = `The ${who} has changed ${sayTimes(changes.length)} since the plan began on ${sayDay(began)}`;
  const latest = `${changes.length > 1 ? ', last ' : ', '}on ${sayDay(last.entry.on)}`;
  if (changes.length <= allowed) return `${happened}${latest}.`;
  const asked =
    allowed === 0
      ? 'any change is a reason to look'
      : `more than ${allowed === 1 ? '1 change' : `${allowed} changes`} is a reason to look`;
  return `${happened}${latest}; ${asked} at what the family has had to tell again.`;
}

function sayTimes(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}
