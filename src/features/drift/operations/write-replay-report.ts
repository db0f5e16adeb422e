import { writeOutputs } from '../../chronology/operations/output-files.ts';
import type { ReplayReport } from '../domain/replay-report.ts';
import type { ReplayView } from '../outputs/views/replay-view.ts';
import { shareReplay, viewReplay } from '../outputs/views/view-replay.ts';
import type { ReportKind, ReportOutput } from './plan-report-outputs.ts';
import { refuseNamesInPaths } from './refuse-names-in-paths.ts';

type Writer = (view: ReplayView) => Promise<string | Uint8Array>;

const writers: Readonly<Record<ReportKind, Writer>> = {
  json: async (view) => (await import('../outputs/replay-json.ts')).replayJson(view),
  xlsx: async (view) => (await import('../outputs/replay-excel.ts')).replayExcel(view),
  html: async (view) => (await import('../outputs/replay-html.ts')).replayHtml(view),
};

/**
 * What every output is written from: whole, or as it may be shared.
 *
 * @throws AppError `name-in-file-name` for an output to be shared whose name names a child.
 */
export function prepareReplayView(
  report: ReplayReport,
  share: boolean,
  outputs: readonly ReportOutput[],
): ReplayView {
  if (!share) return viewReplay(report);
  refuseNamesInPaths(
    outputs.map(({ path }) => path),
    report.replays.flatMap(({ child, family }) => (family === null ? [child] : [child, family])),
  );
  return shareReplay(report);
}

/**
 * Writes a view to every output, or to none.
 *
 * @throws AppError `output-not-writable`.
 */
export async function writeReplayReport(view: ReplayView, outputs: readonly ReportOutput[]): Promise<void> {
  const files = [];
  for (const { path, kind } of outputs) files.push({ path, content: await writers[kind](view) });
  await writeOutputs(files);
}
