import type { Day } from '../../../../shared/day.ts';
import { type FollowedAction, findActions } from '../actions/find-actions.ts';
import { deadline } from '../clock/deadline.ts';
import { runningPlans } from '../clock/running-plans.ts';
import { sayDay } from '../clock/say.ts';
import { saySetDay } from '../clock/say-set-day.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';

/** Whether each action of the plan was done by the day set for it. */
export const actionOverdue: Rule = {
  id: 'action-overdue',
  title: 'Action past its date',
  statement: 'Each action of a plan is done by the day that was set for it.',
  needs: ['plan-start', 'plan-end', 'plan-action', 'action-done'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'plan-action', 'action-done'],
  kind: 'clock',
  answeredBy: ['action-done'],
  counts: 'plan',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap((plan) =>
      findActions(known, plan.key, day).flatMap((followed) => judge(followed, settings, day)),
    ),
};

function judge(followed: FollowedAction, settings: SettingsOn, day: Day): readonly Finding[] {
  const { action, done } = followed;
  const setting = settings(action.on);
  if (setting === null || action.due === null) return [];
  return [
    deadline({
      about: action.action,
      start: action.on,
      due: action.due,
      // The day was set by people, who count in days of the calendar.
      setting: { ...setting, limit: null, unit: 'days' },
      day,
      met: done,
      entries: [action],
      say: (told) =>
        saySetDay(told, { began: sayAction(action), asked: 'It was to be done', done: 'It was done' }),
    }),
  ];
}

function sayAction({ text, owner, on }: FollowedAction['action']): string {
  const whose = owner === null ? '' : `, and lies with ${owner}`;
  return `The action “${text}” was set on ${sayDay(on)}${whose}`;
}
