import { addDays, daysBetween } from '../../../../shared/day.ts';
import type { ChildHistory } from '../../../protection/domain/child-history.ts';
import type { ChildReplay } from '../replay-report.ts';
import type { Rule } from '../rule.ts';
import type { SignalSpan } from '../signal.ts';

/**
 * What was done after each stretch of lateness: the first entry, of the kinds that its rule reads, that became
 * known on the day the stretch was over. None where it still runs, or where time alone ended it.
 */
export function findAnswers(
  history: ChildHistory,
  spans: readonly SignalSpan[],
  rules: readonly Rule[],
): ChildReplay['answers'] {
  const reads = new Map(rules.map((rule) => [rule.id, new Set(rule.reads)]));
  return spans
    .filter(({ state }) => state === 'late')
    .map(({ rule, about, from, to }) => {
      if (to === null) return { rule, about, from, entry: null, on: null, days: null };
      const over = addDays(to, 1);
      const answer = history.entries.find(
        ({ knownFrom, kind, on }) => knownFrom === over && on <= over && reads.get(rule)?.has(kind) === true,
      );
      return { rule, about, from, entry: answer?.id ?? null, on: over, days: daysBetween(from, over) };
    });
}
