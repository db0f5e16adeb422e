import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import { type RunningPlan, runningPlans } from '../clock/running-plans.ts';
import { sayDay } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import type { Rule, SignalState } from '../rule.ts';

/** Whether the parents’ own childhood and history are told, and what they mean. */
export const parentsHistory: Rule = {
  id: 'parents-history',
  title: 'Parents’ own history',
  statement: 'The assessment tells the parents’ own childhood and history, and what they mean for the child.',
  needs: ['plan-start', 'plan-end', 'parents-history'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'parents-history'],
  kind: 'fact',
  answeredBy: ['parents-history'],
  counts: 'plan',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap((plan) => {
      const told = known
        .of('parents-history')
        .filter(({ on }) => on <= day)
        .at(-1);
      if (settings(told?.on ?? plan.began) === null) return [];
      return [
        holds({
          about: plan.key,
          state: stateOf(told),
          since: told?.on ?? plan.began,
          entries: [told ?? plan.start],
          say: () => sayHistory(told, plan),
        }),
      ];
    }),
};

function stateOf(told: EntryOf<'parents-history'> | undefined): Exclude<SignalState, 'due'> {
  if (told === undefined) return 'not-recorded';
  const answers = [told.recorded, told.analysed];
  if (answers.includes('no')) return 'late';
  return answers.includes('not-recorded') ? 'not-recorded' : 'ok';
}

function sayHistory(told: EntryOf<'parents-history'> | undefined, plan: RunningPlan): string {
  if (told === undefined)
    return `Nothing is recorded of the parents’ own childhood and history, on the plan that began on ${sayDay(plan.began)} or before it.`;
  const assessment = `the assessment of ${sayDay(told.on)}`;
  if (told.recorded === 'no') return `The parents’ own childhood and history are missing from ${assessment}.`;
  if (told.analysed === 'no')
    return `The parents’ own history is told in ${assessment}, but not what it means for the child.`;
  if (told.recorded === 'yes' && told.analysed === 'yes')
    return `The parents’ own history, and what it means for the child, are told in ${assessment}.`;
  const silent = told.recorded === 'yes' ? 'what the parents’ history means' : 'the parents’ own history';
  return `The record is silent on whether ${assessment} tells ${silent}.`;
}
