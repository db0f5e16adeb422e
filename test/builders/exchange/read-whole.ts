import type {
  ExtractFormat,
  ExtractSummary,
  RuleReport,
} from '../../../src/features/exchange/domain/extract.ts';
import { readExtract } from '../../../src/features/exchange/operations/read-extract.ts';
import type { ChildHistory } from '../../../src/features/protection/domain/child-history.ts';
import type { Day } from '../../../src/shared/day.ts';

export interface WholeExtract {
  readonly summary: ExtractSummary;
  readonly histories: readonly ChildHistory[];
  readonly reports: readonly RuleReport[];
}

/** A small extract, all of it in memory; `drawnOn` is the day of one that names none. */
export async function readWhole(
  path: string,
  format?: ExtractFormat,
  schema = true,
  drawnOn = '2026-03-31' as Day,
): Promise<WholeExtract> {
  const histories: ChildHistory[] = [];
  const reports: RuleReport[] = [];
  const sink = {
    child: (history: ChildHistory) => histories.push(history),
    report: (report: RuleReport) => reports.push(report),
  };
  const summary = await readExtract(path, {
    sink,
    drawnOn,
    schema,
    ...(format === undefined ? {} : { format }),
  });
  return { summary, histories, reports };
}
