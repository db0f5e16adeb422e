import type { MergedChronology } from '../domain/merge-chronologies.ts';
import { chronologyCsv } from '../outputs/chronology-csv.ts';
import { chronologyHtml } from '../outputs/chronology-html.ts';
import { chronologyJson } from '../outputs/chronology-json.ts';
import { type Output, type OutputKind, writeOutputs } from './output-files.ts';

const writers: Readonly<Record<OutputKind, (merged: MergedChronology) => string>> = {
  json: chronologyJson,
  csv: chronologyCsv,
  html: chronologyHtml,
};

/**
 * Writes a merged chronology to every output, or to none.
 *
 * @throws AppError `output-not-writable`.
 */
export async function writeChronology(merged: MergedChronology, outputs: readonly Output[]): Promise<void> {
  await writeOutputs(outputs.map(({ path, kind }) => ({ path, text: writers[kind](merged) })));
}
