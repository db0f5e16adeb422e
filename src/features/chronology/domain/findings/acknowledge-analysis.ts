import type { Analysis } from '../analysis.ts';
import type { AcknowledgedSaid } from '../said/said-on-record.ts';
import type { MayBeAcknowledged } from './acknowledged.ts';
import type { FindingKind } from './finding.ts';

interface Found extends MayBeAcknowledged {
  readonly sentence: string;
  readonly entries: readonly string[];
}

/**
 * An analysis with what people acknowledged of its findings: each beside the finding that says the same of the same entries. What is found
 * no longer, or says something else by now, is told as what it was.
 */
export function acknowledgeAnalysis(analysis: Analysis, acknowledged: readonly AcknowledgedSaid[]): Analysis {
  if (acknowledged.length === 0) return analysis;
  const byState = Map.groupBy(acknowledged, (one) => stateOf(one.kind, one));
  const met = new Set<AcknowledgedSaid>();
  const settle =
    <One extends Found>(kindOf: (one: One) => FindingKind) =>
    (one: One): One => {
      const own = byState.get(stateOf(kindOf(one), one));
      if (own === undefined) return one;
      for (const each of own) met.add(each);
      return { ...one, acknowledged: own.map(({ reason, by, agency, on }) => ({ reason, by, agency, on })) };
    };
  return {
    ...analysis,
    patterns: analysis.patterns.map(settle(({ pattern }) => pattern)),
    gaps: analysis.gaps.map(settle(() => 'gap')),
    pastedTexts: analysis.pastedTexts.map(settle(() => 'pasted-text')),
    advice: analysis.advice.map(settle(() => 'begin-advice')),
    formerlyAcknowledged: acknowledged.filter((one) => !met.has(one)),
  };
}

/** What people acknowledged as it may leave the program: a sentence that its reader is not told any more stands there alone where it is found now. */
export function tellAcknowledged(
  { patterns, gaps, pastedTexts, advice }: Analysis,
  acknowledged: readonly AcknowledgedSaid[],
): readonly AcknowledgedSaid[] {
  const found = new Set([
    ...patterns.map((one) => stateOf(one.pattern, one)),
    ...gaps.map((one) => stateOf('gap', one)),
    ...pastedTexts.map((one) => stateOf('pasted-text', one)),
    ...advice.map((one) => stateOf('begin-advice', one)),
  ]);
  return acknowledged.map(({ instead, ...one }) => {
    const isTold = instead === undefined || found.has(stateOf(one.kind, one));
    return isTold ? one : { ...one, sentence: instead };
  });
}

function stateOf(kind: FindingKind, { sentence, entries }: Found): string {
  return JSON.stringify([kind, sentence, ...entries.toSorted()]);
}
