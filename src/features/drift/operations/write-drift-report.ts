import { writeOutputs } from '../../chronology/operations/output-files.ts';
import type { DriftReport } from '../domain/drift-report.ts';
import type { Pseudonyms } from '../domain/sharing/pseudonyms.ts';
import type { DriftView } from '../outputs/views/drift-view.ts';
import { shareDrift } from '../outputs/views/share-drift.ts';
import { viewDrift } from '../outputs/views/view-drift.ts';
import type { ReportKind, ReportOutput } from './plan-report-outputs.ts';
import { refuseNamesInPaths } from './refuse-names-in-paths.ts';

type Writer = (view: DriftView) => Promise<string | Uint8Array>;

/** Each is loaded when it is asked for, since what writes Excel takes its time to load. */
const writers: Readonly<Record<ReportKind, Writer>> = {
  json: async (view) => (await import('../outputs/drift-json.ts')).driftJson(view),
  xlsx: async (view) => (await import('../outputs/drift-excel.ts')).driftExcel(view),
  html: async (view) => (await import('../outputs/drift-html.ts')).driftHtml(view),
};

/**
 * What every output is written from: whole, or as it may be shared where pseudonyms are given. `ids` are those of every child
 * and family of the extract.
 *
 * @throws AppError `name-in-file-name` for an output to be shared whose name names a child.
 */
export function prepareDriftView(
  report: DriftReport,
  names: Pseudonyms | null,
  outputs: readonly ReportOutput[],
  ids: Iterable<string>,
): DriftView {
  if (names === null) return viewDrift(report);
  refuseNamesInPaths(
    outputs.map(({ path }) => path),
    ids,
  );
  return shareDrift(report, names);
}

/**
 * Writes a view to every output, or to none.
 *
 * @throws AppError `output-not-writable`.
 */
export async function writeDriftReport(view: DriftView, outputs: readonly ReportOutput[]): Promise<void> {
  const files = [];
  for (const { path, kind } of outputs) files.push({ path, content: await writers[kind](view) });
  await writeOutputs(files);
}
