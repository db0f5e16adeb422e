import { findSmartProblems } from '../../../../shared/smart/find-smart-problems.ts';
import type { Finding as Problem } from '../../../../shared/smart/smart-problem.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import { findActions } from '../actions/find-actions.ts';
import { runningPlans } from '../clock/running-plans.ts';
import { sayDay } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import type { Rule } from '../rule.ts';

type PlanAction = EntryOf<'plan-action'>;

/** Whether each action that is not done yet says who does what, by when, and how anybody would see that it is done. */
export const actionNotSmart: Rule = {
  id: 'action-not-smart',
  title: 'Action not SMART',
  statement: 'Each action says who does what, by when, and how anybody would see that it is done.',
  needs: ['plan-start', 'plan-end', 'plan-action.text'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'plan-action', 'action-done'],
  kind: 'fact',
  answeredBy: ['plan-action', 'action-done'],
  counts: 'plan',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap((plan) =>
      findActions(known, plan.key, day)
        .filter(({ done, action }) => done === null && settings(action.on) !== null)
        .map(({ action }) => {
          const problems = problemsOf(action);
          return holds({
            about: action.action,
            state: problems.length > 0 ? 'late' : 'ok',
            since: action.on,
            entries: [action],
            say: () => sayProblems(action, problems),
          });
        }),
    ),
};

/** A replay asks of the same action on many days, and reading a sentence takes long; an action never changes. */
const judged = new WeakMap<PlanAction, readonly Problem[]>();

function problemsOf(action: PlanAction): readonly Problem[] {
  const known = judged.get(action);
  if (known !== undefined) return known;
  const { problems } = findSmartProblems(action);
  judged.set(action, problems);
  return problems;
}

function sayProblems(action: PlanAction, problems: readonly Problem[]): string {
  const which = `The action “${action.text}” of ${sayDay(action.on)}`;
  if (problems.length === 0) return `${which} says who does what, by when.`;
  return `${which} could be made clearer. ${problems.map(({ why }) => why).join(' ')}`;
}
