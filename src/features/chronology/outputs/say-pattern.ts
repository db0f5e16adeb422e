import type { Pattern, PatternName } from '../domain/patterns/pattern.ts';

const names: Readonly<Record<PatternName, string>> = {
  'missed-appointments-run': 'Not brought or did not attend, in a row',
  'no-access-run': 'Visits without access in a row',
  'child-not-seen': 'Child not seen',
  'no-recorded-response': 'No recorded response',
  'no-strategy-discussion': 'No strategy discussion',
  're-referral-after-closure': 'Referred again after closure',
  'changes-of-worker': 'Changes of worker',
  'improvement-then-relapse': 'Better, then a concern again',
  'start-again-after-handover': 'Starting again after a handover',
};

/** A pattern as documents name it. */
export function sayPattern(pattern: PatternName): string {
  return names[pattern];
}

/** Patterns kind by kind, in the order in which every document tells and numbers them. */
export function groupPatterns(
  patterns: readonly Pattern[],
): readonly (readonly [kind: PatternName, patterns: readonly Pattern[]])[] {
  const byKind = Map.groupBy(patterns, ({ pattern }) => pattern);
  return (Object.keys(names) as PatternName[]).flatMap((kind) => {
    const found = byKind.get(kind);
    return found === undefined ? [] : [[kind, found] as const];
  });
}
