import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';

/** An action of a plan as it was last set, and the first record that it was done. */
export interface FollowedAction {
  readonly action: EntryOf<'plan-action'>;
  readonly done: EntryOf<'action-done'> | null;
}

/** The actions of a plan that were set on or before a day, each once: as last set, where two bear one name. */
export function findActions(known: KnownHistory, plan: string, day: Day): readonly FollowedAction[] {
  const set = known.of('plan-action').filter((one) => one.plan === plan && one.on <= day);
  const done = known.of('action-done').filter((one) => one.plan === plan && one.on <= day);
  return [...new Map(set.map((action) => [action.action, action])).values()].map((action) => ({
    action,
    done: done.find((one) => one.action === action.action) ?? null,
  }));
}
