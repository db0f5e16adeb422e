import { closeReaders } from '../../../platform/documents/read-document.ts';
import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { showProgress } from '../../../platform/terminal/progress.ts';
import { CommandRefused } from '../../../platform/terminal/run-command.ts';
import { printOut } from '../../../platform/terminal/standard-output.ts';
import { makeTextStyle } from '../../../platform/terminal/text-style.ts';
import { findWidth } from '../../../platform/terminal/wrap-text.ts';
import { AppError } from '../../../shared/app-error.ts';
import { planOutputs } from '../operations/output-files.ts';
import { prepareReport } from '../operations/prepare-report.ts';
import { writeReport } from '../operations/write-report.ts';
import { chronologyJson } from '../outputs/chronology-json.ts';
import { mergeText } from '../outputs/merge-text.ts';
import { namesText } from '../outputs/names-text.ts';
import { type ChronologyOptionTexts, listsOf, readChronologyOptions } from './chronology-options.ts';

export interface MergeOptionTexts extends ChronologyOptionTexts {
  readonly out?: readonly string[];
  readonly json?: boolean;
}

export async function runMerge(paths: readonly string[], options: MergeOptionTexts): Promise<ExitStatus> {
  const written = options.out ?? [];
  if (written.length === 0 && options.json !== true) throw nowhereToWrite();
  const progress = showProgress(paths);
  const request = readChronologyOptions(paths, options, progress.of);
  const outputs = await planOutputs(written, [...paths, ...listsOf(options)]);
  try {
    const prepared = await prepareReport({ ...request, outputs: written });
    progress.stop();
    if (!prepared.ok) throw new CommandRefused(prepared.error);
    const { report } = prepared.value;
    await writeReport(report, outputs);
    const style = makeTextStyle(findWidth(process.stdout.columns));
    const text = mergeText(report.merged, written, style);
    process.stderr.write(namesText(prepared.value, style));
    if (options.json) process.stderr.write(text);
    else await printOut(text);
    if (options.json) await printOut(chronologyJson(report.merged, report.analysis.readings, report));
    return report.merged.setAside.length > 0 ? 1 : 0;
  } finally {
    progress.stop();
    await closeReaders();
  }
}

function nowhereToWrite(): AppError {
  return new AppError('usage', {
    what: 'It is not said where to write the merged chronology.',
    todo: 'Add --out with a name that ends in .docx, .xlsx, .html, .csv or .json.',
  });
}
