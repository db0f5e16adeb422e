import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import { type RunningPlan, runningPlans } from '../clock/running-plans.ts';
import { sayDay } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import type { Rule, SignalState } from '../rule.ts';

/** Whether the plan says what will happen if things do not change. */
export const noContingency: Rule = {
  id: 'no-contingency',
  title: 'Plan without contingency',
  statement: 'The plan says what will happen if things do not change.',
  needs: ['plan-start', 'plan-end', 'plan-written.contingency'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'plan-written'],
  kind: 'fact',
  answeredBy: ['plan-written'],
  counts: 'plan',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap((plan) => {
      const written = known
        .of('plan-written')
        .filter((one) => one.plan === plan.key && one.on <= day)
        .at(-1);
      if (settings(written?.on ?? plan.began) === null) return [];
      return [
        holds({
          about: plan.key,
          state: stateOf(written),
          since: written?.on ?? plan.began,
          entries: [written ?? plan.start],
          say: () => sayContingency(written, plan),
        }),
      ];
    }),
};

function stateOf(written: EntryOf<'plan-written'> | undefined): Exclude<SignalState, 'due'> {
  if (written === undefined || written.contingency === 'not-recorded') return 'not-recorded';
  return written.contingency === 'yes' ? 'ok' : 'late';
}

function sayContingency(written: EntryOf<'plan-written'> | undefined, plan: RunningPlan): string {
  if (written === undefined)
    return `No written plan is recorded since the plan began on ${sayDay(plan.began)}, so nobody can say whether it tells what will happen if things do not change.`;
  const asWritten = `The plan as written on ${sayDay(written.on)}`;
  if (written.contingency === 'yes') return `${asWritten} says what will happen if things do not change.`;
  if (written.contingency === 'no')
    return `${asWritten} does not say what will happen if things do not change.`;
  return `The record does not tell whether the plan written on ${sayDay(written.on)} says what will happen if things do not change.`;
}
