import type { ChronologyReport } from '../domain/analysis.ts';
import { type Output, type OutputKind, writeOutputs } from './output-files.ts';

type Writer = (report: ChronologyReport) => Promise<string | Uint8Array>;

/** Each is loaded when it is asked for, since what writes Word and Excel takes its time to load. */
const writers: Readonly<Record<OutputKind, Writer>> = {
  docx: async (report) => (await import('../outputs/chronology-word.ts')).chronologyWord(report),
  xlsx: async (report) => (await import('../outputs/chronology-excel.ts')).chronologyExcel(report),
  html: async (report) => (await import('../outputs/chronology-html.ts')).chronologyHtml(report),
  csv: async (report) => (await import('../outputs/chronology-csv.ts')).chronologyCsv(report),
  json: async (report) =>
    (await import('../outputs/chronology-json.ts')).chronologyJson(
      report.merged,
      report.analysis.readings,
      report,
    ),
};

/** A report as the bytes of one output: the same report gives the same bytes. */
export async function reportBytes(report: ChronologyReport, kind: OutputKind): Promise<Uint8Array> {
  const content = await writers[kind](report);
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/**
 * Writes a report to every output, or to none.
 *
 * @throws AppError `output-not-writable`.
 */
export async function writeReport(report: ChronologyReport, outputs: readonly Output[]): Promise<void> {
  const files = [];
  for (const { path, kind } of outputs) files.push({ path, content: await writers[kind](report) });
  await writeOutputs(files);
}
