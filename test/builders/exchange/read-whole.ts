import type {
  ExtractFormat,
  ExtractSummary,
  RuleReport,
} from '../../../src/features/exchange/domain/extract.ts';
import { readExtract } from '../../../src/features/exchange/operations/read-extract.ts';
import type { ChildHistory } from '../../../src/features/protection/domain/child-history.ts';

export interface WholeExtract {
  readonly summary: ExtractSummary;
  readonly histories: readonly ChildHistory[];
  readonly reports: readonly RuleReport[];
}

/** A small extract, all of it in memory. */
export async function readWhole(path: string, format?: ExtractFormat, schema = true): Promise<WholeExtract> {
  const histories: ChildHistory[] = [];
  const reports: RuleReport[] = [];
  const sink = {
    child: (history: ChildHistory) => histories.push(history),
    report: (report: RuleReport) => reports.push(report),
  };
  const summary = await readExtract(path, { sink, schema, ...(format === undefined ? {} : { format }) });
  return { summary, histories, reports };
}
