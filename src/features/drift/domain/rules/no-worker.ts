import { type Day, laterDay } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { deadline } from '../clock/deadline.ts';
import { happened } from '../clock/facts.ts';
import { type RunningPlan, runningPlans } from '../clock/running-plans.ts';
import { sayDay, sayDeadline } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import { dueDay } from '../counting/count.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';

/** The social workers of a child by a day: those allocated, those who still are, and the last who ceased to be. */
interface Workers {
  readonly allocated: readonly EntryOf<'allocation'>[];
  readonly open: readonly EntryOf<'allocation'>[];
  readonly lastEnd: EntryOf<'allocation-end'> | null;
}

/** Whether a social worker is allocated, and how soon another is where one has gone. */
export const noWorker: Rule = {
  id: 'no-worker',
  title: 'No social worker',
  statement: 'A child on a plan has an allocated social worker; where one goes, another comes soon.',
  needs: ['plan-start', 'plan-end', 'allocation.social-worker', 'allocation-end'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'allocation', 'allocation-end'],
  kind: 'clock',
  answeredBy: ['allocation'],
  counts: 'plan',
  find: (known, settings, day) => {
    const plans = runningPlans(known, day);
    if (plans.length === 0) return [];
    const workers = findWorkers(known, day);
    return plans.flatMap((plan) => judge(plan, workers, settings, day));
  },
};

function findWorkers(known: KnownHistory, day: Day): Workers {
  const allocated = happened(known, 'allocation', day).filter(isSocialWorker);
  const ends = happened(known, 'allocation-end', day).filter(isSocialWorker);
  const open = allocated.filter(
    ({ worker, on }) => !ends.some((end) => end.worker === worker && end.on >= on),
  );
  return { allocated, open, lastEnd: ends.at(-1) ?? null };
}

function isSocialWorker({ role }: { readonly role: string }): boolean {
  return role === 'social-worker';
}

function judge(
  plan: RunningPlan,
  { allocated, open, lastEnd }: Workers,
  settings: SettingsOn,
  day: Day,
): readonly Finding[] {
  const about = plan.key;
  const [worker] = open;
  if (worker !== undefined) {
    if (settings(worker.on) === null) return [];
    const say = () => `A social worker has been allocated since ${sayDay(worker.on)}.`;
    return [holds({ about, state: 'ok', since: worker.on, entries: [worker], say })];
  }
  if (allocated.length === 0 || lastEnd === null) {
    if (settings(plan.began) === null) return [];
    const say = () => `No social worker is recorded for the plan that began on ${sayDay(plan.began)}.`;
    return [holds({ about, state: 'not-recorded', since: plan.began, entries: [plan.start], say })];
  }
  const start = laterDay(lastEnd.on, plan.began);
  const setting = settings(start);
  if (setting === null) return [];
  const began =
    start === lastEnd.on
      ? `The last social worker’s time with the child ended on ${sayDay(lastEnd.on)}`
      : `The plan began on ${sayDay(plan.began)} without a social worker: the last one’s time had ended on ${sayDay(lastEnd.on)}`;
  const say = (told: Parameters<typeof sayDeadline>[0]) =>
    sayDeadline(told, { began, asks: 'another social worker', done: 'Another was allocated' });
  const entries = [plan.start, lastEnd];
  return [deadline({ about, start, due: dueDay(start, setting), setting, day, met: null, entries, say })];
}
