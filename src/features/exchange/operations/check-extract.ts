import type { Day } from '../../../shared/day.ts';
import type { ExtractFormat, ExtractSummary, RuleReport } from '../domain/extract.ts';
import { gatherReports, type ReportGroup } from '../outputs/gather-reports.ts';
import { readExtract } from './read-extract.ts';

export interface CheckExtractRequest {
  readonly path: string;
  /** Null to find it out from what the extract holds. */
  readonly format: ExtractFormat | null;
  /** The day on which an extract that names none is taken as drawn. */
  readonly drawnOn: Day;
  /** How many reports of each rule are kept. */
  readonly kept: number;
  /** Given every report as it is found, in the order of the extract. */
  readonly onReport?: (report: RuleReport) => void;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What an extract is, and what is wrong with it. */
export interface CheckedExtract {
  readonly summary: ExtractSummary;
  readonly children: number;
  readonly groups: readonly ReportGroup[];
}

/**
 * Reads an extract from end to end, and keeps of it no more than the accounts and the first reports of each rule.
 *
 * @throws AppError for what cannot be read.
 */
export async function checkExtract(request: CheckExtractRequest): Promise<CheckedExtract> {
  const gathered = gatherReports(request.kept);
  let children = 0;
  const summary = await readExtract(request.path, {
    ...(request.format === null ? {} : { format: request.format }),
    drawnOn: request.drawnOn,
    sink: {
      child: () => {
        children += 1;
      },
      report: (report) => {
        gathered.add(report);
        request.onReport?.(report);
      },
    },
    ...(request.onProgress === undefined ? {} : { progress: request.onProgress }),
  });
  return { summary, children, groups: gathered.groups() };
}
