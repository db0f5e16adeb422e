import type { Day } from '../../../../shared/day.ts';
import type { ChildReplay, RuleReplay } from '../replay-report.ts';
import type { Rule } from '../rule.ts';
import type { RuleId } from '../rule-ids.ts';
import { deriveQuartiles } from './quartiles.ts';

type Answer = ChildReplay['answers'][number];

export interface FollowedRules {
  /** Takes how each late stretch of one child ended. */
  readonly add: (answers: readonly Answer[], family: string | null) => void;
  readonly finish: (namesFamilies: boolean) => readonly RuleReplay[];
}

interface Count {
  times: number;
  children: number;
  unanswered: number;
  readonly families: Set<string>;
  /** Of the answered ones: the days until the answer. */
  readonly days: number[];
}

/** Counts, child by child, how often each rule turned late in a period, and what became of it. */
export function followRules(rules: readonly Rule[], from: Day, to: Day): FollowedRules {
  const counts = new Map<RuleId, Count>(
    rules.map(({ id }) => [id, { times: 0, children: 0, unanswered: 0, families: new Set(), days: [] }]),
  );
  const countChild = (rule: RuleId, family: string | null) => {
    const count = counts.get(rule);
    if (count === undefined) return;
    count.children += 1;
    if (family !== null) count.families.add(family);
  };
  return {
    add: (answers, family) => {
      const turned = answers.filter((answer) => answer.from >= from && answer.from <= to);
      for (const answer of turned) countStretch(counts.get(answer.rule), answer);
      for (const rule of new Set(turned.map((answer) => answer.rule))) countChild(rule, family);
    },
    finish: (namesFamilies) =>
      rules.flatMap((rule) => {
        const count = counts.get(rule.id);
        return count === undefined ? [] : [tell(rule, count, namesFamilies)];
      }),
  };
}

function countStretch(count: Count | undefined, { ended, days }: Answer): void {
  if (count === undefined) return;
  count.times += 1;
  if (ended === 'answered') count.days.push(days ?? 0);
  else if (ended !== null) count.unanswered += 1;
}

function tell({ id, title, kind, answeredBy }: Rule, count: Count, namesFamilies: boolean): RuleReplay {
  const { times, children, unanswered, families, days } = count;
  const canBeAnswered = answeredBy.length > 0;
  return {
    rule: id,
    title,
    kind,
    times,
    children,
    families: namesFamilies ? families.size : null,
    answered: canBeAnswered ? days.length : null,
    unanswered: canBeAnswered ? unanswered : null,
    medianDays: deriveQuartiles(days).median,
  };
}
