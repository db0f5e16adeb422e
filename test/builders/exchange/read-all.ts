import type {
  ExtractSink,
  ExtractSummary,
  RuleReport,
} from '../../../src/features/exchange/domain/extract.ts';
import type { ChildHistory } from '../../../src/features/protection/domain/child-history.ts';
import type { EntryKind, EntryOf } from '../../../src/features/protection/domain/entries/entry.ts';

/** All that a reader of an extract gave. */
export interface AllRead {
  readonly summary: ExtractSummary;
  readonly children: readonly ChildHistory[];
  readonly reports: readonly RuleReport[];
  /** The entries of a kind, of all children. */
  of<Kind extends EntryKind>(kind: Kind): readonly EntryOf<Kind>[];
  /** The reports of a rule. */
  told(rule: string): readonly RuleReport[];
}

/** Reads an extract and keeps everything that comes of it. */
export async function readAll(read: (sink: ExtractSink) => Promise<ExtractSummary>): Promise<AllRead> {
  const children: ChildHistory[] = [];
  const reports: RuleReport[] = [];
  const summary = await read({
    child: (history) => children.push(history),
    report: (report) => reports.push(report),
  });
  return {
    summary,
    children,
    reports,
    of: <Kind extends EntryKind>(kind: Kind) =>
      children
        .flatMap(({ entries }) => entries)
        .filter((entry) => entry.kind === kind) as unknown as EntryOf<Kind>[],
    told: (rule) => reports.filter((report) => report.rule === rule),
  };
}
