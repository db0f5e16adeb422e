import type { MergedChronology } from '../domain/merge-chronologies.ts';
import { type Output, type OutputKind, writeOutputs } from './output-files.ts';
import { suggestReadings } from './suggest-readings.ts';

type Writer = (merged: MergedChronology) => Promise<string | Uint8Array>;

/** Each is loaded when it is asked for, since what writes Word and Excel takes its time to load. */
const writers: Readonly<Record<OutputKind, Writer>> = {
  json: async (merged) =>
    (await import('../outputs/chronology-json.ts')).chronologyJson(merged, suggestReadings(merged.entries)),
  csv: async (merged) => (await import('../outputs/chronology-csv.ts')).chronologyCsv(merged),
  html: async (merged) => (await import('../outputs/chronology-html.ts')).chronologyHtml(merged),
};

/**
 * Writes a merged chronology to every output, or to none.
 *
 * @throws AppError `output-not-writable`.
 */
export async function writeChronology(merged: MergedChronology, outputs: readonly Output[]): Promise<void> {
  const files = [];
  for (const { path, kind } of outputs) files.push({ path, content: await writers[kind](merged) });
  await writeOutputs(files);
}
