import { findToday } from '../../../platform/clock.ts';
import { closeReaders } from '../../../platform/documents/read-document.ts';
import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { showProgress } from '../../../platform/terminal/progress.ts';
import { readDayOption, readWindowOptions } from '../../../platform/terminal/read-day-option.ts';
import { CommandRefused } from '../../../platform/terminal/run-command.ts';
import { printOut } from '../../../platform/terminal/standard-output.ts';
import { makeTextStyle } from '../../../platform/terminal/text-style.ts';
import { findWidth } from '../../../platform/terminal/wrap-text.ts';
import { AppError } from '../../../shared/app-error.ts';
import { mergeFiles } from '../operations/merge-files.ts';
import { planOutputs } from '../operations/output-files.ts';
import { suggestReadings } from '../operations/suggest-readings.ts';
import { writeChronology } from '../operations/write-chronology.ts';
import { chronologyJson } from '../outputs/chronology-json.ts';
import { mergeText } from '../outputs/merge-text.ts';
import { readFileOptions } from './read-file-options.ts';
import { readMapOptions } from './read-map-options.ts';

export interface MergeOptionTexts {
  readonly agency?: readonly string[];
  readonly map?: readonly string[];
  readonly table?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly today?: string;
  readonly out?: readonly string[];
  readonly json?: boolean;
}

export async function runMerge(paths: readonly string[], options: MergeOptionTexts): Promise<ExitStatus> {
  const written = options.out ?? [];
  if (written.length === 0 && options.json !== true) throw nowhereToWrite();
  const window = readWindowOptions(options.from, options.to);
  const today = readDayOption('--today', options.today) ?? findToday();
  const stated = readMapOptions(options.map ?? []);
  const agencies = readFileOptions('--agency', options.agency ?? [], paths);
  const tables = readFileOptions('--table', options.table ?? [], paths);
  const outputs = await planOutputs(written, paths);
  const progress = showProgress(paths);
  try {
    const files = paths.map((path, index) => ({
      path,
      agency: agencies[index] ?? null,
      table: tables[index] ?? null,
    }));
    const merged = await mergeFiles({ files, stated, today, ...window, onProgress: progress.of });
    progress.stop();
    if (!merged.ok) throw new CommandRefused(merged.error);
    await writeChronology(merged.value, outputs);
    const text = mergeText(merged.value, written, makeTextStyle(findWidth(process.stdout.columns)));
    if (options.json) process.stderr.write(text);
    else await printOut(text);
    if (options.json) await printOut(chronologyJson(merged.value, suggestReadings(merged.value.entries)));
    return merged.value.setAside.length > 0 ? 1 : 0;
  } finally {
    progress.stop();
    await closeReaders();
  }
}

function nowhereToWrite(): AppError {
  return new AppError('usage', {
    what: 'It is not said where to write the merged chronology.',
    todo: 'Add --out with a name that ends in .html, .csv or .json.',
  });
}
