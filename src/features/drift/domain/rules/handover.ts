import { addDays, type Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import { deadline } from '../clock/deadline.ts';
import { happened } from '../clock/facts.ts';
import { type RunningPlan, runningPlans } from '../clock/running-plans.ts';
import { sayDay, sayDeadline } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import { dueDay } from '../counting/count.ts';
import { findAllocated, findChanges, type Responsible } from '../people/find-changes.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';

/** A good handover may be made before the worker changes: so many calendar days before still belong to it. */
const daysAhead = 14;

/** What it means whether the next worker said that they have it. */
const answers = {
  yes: { state: 'ok', answer: 'and the next worker said that they have it' },
  no: { state: 'late', answer: 'but by the record the next worker has not said that they have it' },
  'not-recorded': {
    state: 'not-recorded',
    answer: 'but nothing records whether the next worker said that they have it',
  },
} as const;

/** Whether what is known of a family is handed to the next social worker. Source: Oxfordshire’s child Q, finding 3. */
export const handover: Rule = {
  id: 'handover',
  title: 'Handover',
  statement:
    'When the social worker changes, what is known is handed over, and the next one says that they have it.',
  needs: ['plan-start', 'plan-end', 'allocation.social-worker', 'handover'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'allocation', 'handover'],
  kind: 'clock',
  answeredBy: ['handover'],
  counts: 'plan',
  find: (known, settings, day) => {
    const plans = runningPlans(known, day);
    if (plans.length === 0) return [];
    const named = findAllocated(known, 'social-worker', day);
    const made = happened(known, 'handover', day).filter(({ role }) => role === 'social-worker');
    return plans.flatMap((plan) => {
      const change = findChanges(named, plan.began).at(-1);
      return change === undefined ? [] : judge(plan, change, made, settings, day);
    });
  },
};

function judge(
  plan: RunningPlan,
  { entry: change }: Responsible,
  made: readonly EntryOf<'handover'>[],
  settings: SettingsOn,
  day: Day,
): readonly Finding[] {
  const setting = settings(change.on);
  if (setting === null) return [];
  const about = plan.key;
  const began = `The social worker changed on ${sayDay(change.on)}`;
  const ofIt = made.filter(({ on }) => on >= addDays(change.on, -daysAhead));
  const told = ofIt.find(({ acknowledged }) => acknowledged === 'yes') ?? ofIt.at(-1);
  if (told !== undefined) {
    const { state, answer } = answers[told.acknowledged];
    return [
      holds({
        about,
        state,
        since: told.on,
        entries: [change, told],
        say: () => `${began}. What is known was handed over on ${sayDay(told.on)}, ${answer}.`,
      }),
    ];
  }
  return [
    deadline({
      about,
      ...{ start: change.on, due: dueDay(change.on, setting), setting, day, met: null, entries: [change] },
      say: (told) => sayDeadline(told, { began, asks: 'a handover', done: 'It was handed over' }),
    }),
  ];
}
