import { type Day, daysBetween } from '../../../../shared/day.ts';
import type { RuleReplay } from '../replay-report.ts';
import type { Rule } from '../rule.ts';
import type { RuleId } from '../rule-ids.ts';
import type { SignalSpan } from '../signal.ts';
import { deriveQuartiles } from './quartiles.ts';

export interface FollowedRules {
  readonly add: (spans: readonly SignalSpan[], family: string | null) => void;
  readonly finish: (namesFamilies: boolean) => readonly RuleReplay[];
}

interface Count {
  times: number;
  children: number;
  readonly families: Set<string>;
  readonly days: number[];
}

/** Counts, child by child, how often each rule turned late in a period, and for how long it stayed so. */
export function followRules(rules: readonly Rule[], from: Day, to: Day): FollowedRules {
  const counts = new Map<RuleId, Count>(
    rules.map(({ id }) => [id, { times: 0, children: 0, families: new Set(), days: [] }]),
  );
  const turnsLate = ({ state, from: turned }: SignalSpan) =>
    state === 'late' && turned >= from && turned <= to;
  const countChild = (rule: RuleId, family: string | null) => {
    const count = counts.get(rule);
    if (count === undefined) return;
    count.children += 1;
    if (family !== null) count.families.add(family);
  };
  return {
    add: (spans, family) => {
      const late = spans.filter(turnsLate);
      for (const span of late) countSpan(counts.get(span.rule), span);
      for (const rule of new Set(late.map((span) => span.rule))) countChild(rule, family);
    },
    finish: (namesFamilies) =>
      rules.flatMap(({ id, title }) => {
        const count = counts.get(id);
        if (count === undefined || count.times === 0) return [];
        return [
          {
            rule: id,
            title,
            times: count.times,
            children: count.children,
            families: namesFamilies ? count.families.size : null,
            medianDays: deriveQuartiles(count.days).median,
          },
        ];
      }),
  };
}

function countSpan(count: Count | undefined, span: SignalSpan): void {
  if (count === undefined) return;
  count.times += 1;
  if (span.to !== null) count.days.push(daysBetween(span.from, span.to) + 1);
}
