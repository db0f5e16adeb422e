import type { Day } from '../../../../shared/day.ts';
import type { Entry } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';

/** Somebody who was responsible for a child from a day on, as an allocation or a conference names them. */
export interface Responsible {
  readonly worker: string;
  /** The fact that names them, on its day. */
  readonly entry: Entry;
}

/** Those allocated in a role on or before a day, in order. */
export function findAllocated(known: KnownHistory, role: string, day: Day): readonly Responsible[] {
  return known
    .of('allocation')
    .filter((allocation) => allocation.role === role && allocation.on <= day)
    .map((entry) => ({ worker: entry.worker, entry }));
}

/** The chairs that the child’s conferences name, on their days, on or before a day. */
export function findChairsNamed(known: KnownHistory, day: Day): readonly Responsible[] {
  const conferences = [...known.of('initial-conference'), ...known.of('review-conference')];
  return conferences
    .flatMap((entry) => (entry.chair === null || entry.on > day ? [] : [{ worker: entry.chair, entry }]))
    .sort((one, other) => (one.entry.on < other.entry.on ? -1 : Number(one.entry.on > other.entry.on)));
}

/**
 * Who was responsible from a plan’s beginning on: the last named on or before it, and all named after it. Where
 * nobody was named before, the first to be named after took over from nobody.
 */
export function sincePlanBegan(named: readonly Responsible[], began: Day): readonly Responsible[] {
  const before = named.filter(({ entry }) => entry.on <= began).at(-1);
  const after = named.filter(({ entry }) => entry.on > began);
  return before === undefined ? after : [before, ...after];
}

/** Each who took over from another since a plan began. */
export function findChanges(named: readonly Responsible[], began: Day): readonly Responsible[] {
  const line = sincePlanBegan(named, began);
  return line.filter(({ worker }, place) => place > 0 && worker !== line[place - 1]?.worker);
}
