import { closeReaders } from '../../../platform/documents/read-document.ts';
import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { showProgress } from '../../../platform/terminal/progress.ts';
import { readDayOption } from '../../../platform/terminal/read-day-option.ts';
import { CommandRefused } from '../../../platform/terminal/run-command.ts';
import { printOut } from '../../../platform/terminal/standard-output.ts';
import { makeTextStyle } from '../../../platform/terminal/text-style.ts';
import { findWidth } from '../../../platform/terminal/wrap-text.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { KnowledgeQuestion } from '../domain/knowledge/derive-known-record.ts';
import { measureInterval } from '../operations/measure-interval.ts';
import { planOutputs } from '../operations/output-files.ts';
import { prepareReport } from '../operations/prepare-report.ts';
import { writeReport } from '../operations/write-report.ts';
import { analysisJson } from '../outputs/analysis-json.ts';
import { analysisText } from '../outputs/analysis-text.ts';
import { intervalText } from '../outputs/interval-text.ts';
import { namesText } from '../outputs/names-text.ts';
import { type ChronologyOptionTexts, listsOf, readChronologyOptions } from './chronology-options.ts';
import { readNameOption } from './split-option.ts';

export interface AnalyseOptionTexts extends ChronologyOptionTexts {
  readonly asKnownTo?: string;
  readonly on?: string;
  readonly withoutAssumed?: boolean;
  readonly interval?: string;
  readonly html?: string;
  readonly json?: boolean;
}

export async function runAnalyse(paths: readonly string[], options: AnalyseOptionTexts): Promise<ExitStatus> {
  const known = readQuestion(options);
  const interval = readInterval(options.interval);
  const page = options.html === undefined ? [] : [pagePath(options.html)];
  const outputs = await planOutputs(page, [...paths, ...listsOf(options)]);
  const progress = showProgress(paths);
  try {
    const request = readChronologyOptions(paths, options, progress.of);
    const prepared = await prepareReport({ ...request, outputs: page, ...(known === null ? {} : { known }) });
    progress.stop();
    if (!prepared.ok) throw new CommandRefused(prepared.error);
    const { report } = prepared.value;
    const style = makeTextStyle(findWidth(process.stdout.columns));
    const distance = interval === null ? null : measureInterval(report, interval);
    await writeReport(report, outputs);
    process.stderr.write(namesText(prepared.value, style));
    const told = distance === null ? analysisText(report, style) : intervalText(distance, style);
    await printOut(options.json ? analysisJson(report) : told);
    return report.merged.setAside.length > 0 ? 1 : 0;
  } finally {
    progress.stop();
    await closeReaders();
  }
}

function pagePath(path: string): string {
  if (/\.html$/i.test(path)) return path;
  throw new AppError('usage', {
    what: 'The page needs a name that ends in .html.',
    where: `--html ${path}`,
    todo: 'Write --html with a name such as analysis.html.',
  });
}

/** What `--as-known-to` and `--on` ask together; null where neither is used. */
function readQuestion({ asKnownTo, on, withoutAssumed }: AnalyseOptionTexts): KnowledgeQuestion | null {
  const agency = readNameOption('--as-known-to', asKnownTo);
  const day = readDayOption('--on', on);
  if (agency !== null && day !== null) return { agency, on: day, withoutAssumed: withoutAssumed === true };
  if (agency === null && day === null && withoutAssumed !== true) return null;
  throw new AppError('usage', {
    what: 'What an agency knew needs both the agency and the day.',
    where: '--as-known-to and --on',
    todo: 'Write both, such as --as-known-to "Police" --on 14/03/2019.',
  });
}

function readInterval(text: string | undefined): readonly [number, number] | null {
  if (text === undefined) return null;
  const numbers = /^\s*(\d{1,6})\s*[,; -]\s*(\d{1,6})\s*$/.exec(text);
  if (numbers !== null) return [Number(numbers[1]), Number(numbers[2])];
  throw new AppError('usage', {
    what: `“${text}” is not two numbers of entries.`,
    where: '--interval',
    todo: 'Write them as 12,31: the numbers that the documents and “sightline analyse” show.',
  });
}
