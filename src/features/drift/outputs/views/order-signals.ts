import { type RuleId, ruleIds } from '../../domain/rule-ids.ts';
import { toldState, toldStates, weights } from '../drift-words.ts';
import type { SignalView } from './drift-view.ts';

const placeOfRule: ReadonlyMap<RuleId, number> = new Map(ruleIds.map((rule, place) => [rule, place]));

/**
 * Signals by what is to be done: the weightiest first, rule by rule, what is late before what is due, and of those
 * the longest overdue first. A child’s place never depends on how many signals it has.
 */
export function orderSignals(signals: readonly SignalView[]): readonly SignalView[] {
  return [...signals].sort(
    (one, other) =>
      weights.indexOf(one.weight) - weights.indexOf(other.weight) ||
      (placeOfRule.get(one.rule) ?? 0) - (placeOfRule.get(other.rule) ?? 0) ||
      toldStates.indexOf(toldState(one)) - toldStates.indexOf(toldState(other)) ||
      compare(one.due ?? '9999', other.due ?? '9999') ||
      compare(one.since ?? '9999', other.since ?? '9999') ||
      compare(one.child, other.child) ||
      compare(one.about ?? '', other.about ?? ''),
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
