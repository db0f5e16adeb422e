import type { RuleReport } from '../domain/extract.ts';

/** All reports of one rule of one weight: how many, of how many children, and the first of them. */
export interface ReportGroup {
  readonly rule: string;
  readonly severity: RuleReport['severity'];
  readonly reports: number;
  readonly children: number;
  /** The first of them, as the extract has them; all of them where all are kept. */
  readonly first: readonly RuleReport[];
}

/** Takes reports one by one, and keeps counts and the first few of each rule. */
export interface GatheredReports {
  readonly add: (report: RuleReport) => void;
  /** Errors first, then queries, then warnings; official numbers before our own words. */
  readonly groups: () => readonly ReportGroup[];
}

interface Gathering {
  readonly rule: string;
  readonly severity: RuleReport['severity'];
  reports: number;
  readonly children: Set<string>;
  readonly first: RuleReport[];
}

/**
 * Gathers reports by rule. Of each it keeps the first `kept`, so that an extract of any size fits; what grows is
 * only the names of children that a rule reports on.
 */
export function gatherReports(kept: number): GatheredReports {
  const byRule = new Map<string, Gathering>();
  return {
    add(report) {
      const key = `${report.severity} ${report.rule}`;
      const found = byRule.get(key);
      const group = found ?? {
        rule: report.rule,
        severity: report.severity,
        reports: 0,
        children: new Set<string>(),
        first: [],
      };
      if (found === undefined) byRule.set(key, group);
      group.reports += 1;
      if (report.child !== null) group.children.add(report.child);
      if (group.first.length < kept) group.first.push(report);
    },
    groups: () =>
      [...byRule.values()]
        .map(({ children, ...group }) => ({ ...group, children: children.size }))
        .sort((one, other) => compareGroups(one, other)),
  };
}

const weights = ['error', 'query', 'warning'] as const;

function compareGroups(one: ReportGroup, other: ReportGroup): number {
  return (
    weights.indexOf(one.severity) - weights.indexOf(other.severity) ||
    Number(isWord(one.rule)) - Number(isWord(other.rule)) ||
    (one.rule < other.rule ? -1 : 1)
  );
}

function isWord(rule: string): boolean {
  return !/^\d/.test(rule);
}
