import { findToday } from '../../../platform/clock.ts';
import { closeReaders } from '../../../platform/documents/read-document.ts';
import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { showProgress } from '../../../platform/terminal/progress.ts';
import { readDayOption } from '../../../platform/terminal/read-day-option.ts';
import { printOut } from '../../../platform/terminal/standard-output.ts';
import { makeTextStyle } from '../../../platform/terminal/text-style.ts';
import { findWidth } from '../../../platform/terminal/wrap-text.ts';
import type { RuleReport } from '../domain/extract.ts';
import { checkExtract } from '../operations/check-extract.ts';
import { nameFormat } from '../operations/name-format.ts';
import { extractJson } from '../outputs/extract-json.ts';
import { extractText } from '../outputs/extract-text.ts';

export interface ExchangeCheckOptionTexts {
  readonly format?: string;
  readonly today?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** Of each rule on the screen. */
const shown = 5;

export async function runExchangeCheck(path: string, options: ExchangeCheckOptionTexts): Promise<ExitStatus> {
  const format = nameFormat(options.format);
  const drawnOn = readDayOption('--today', options.today) ?? findToday();
  const progress = showProgress([path]);
  const reports: RuleReport[] = [];
  try {
    const checked = await checkExtract({
      path,
      format,
      drawnOn,
      kept: options.all === true ? Number.POSITIVE_INFINITY : shown,
      onProgress: progress.of(path),
      ...(options.json === true ? { onReport: (report: RuleReport) => reports.push(report) } : {}),
    });
    progress.stop();
    const { summary, children, groups } = checked;
    const text = options.json
      ? extractJson(summary, children, reports)
      : extractText(summary, children, groups, makeTextStyle(findWidth(process.stdout.columns)));
    await printOut(text);
    return groups.some(({ severity }) => severity === 'error') ? 1 : 0;
  } finally {
    progress.stop();
    await closeReaders();
  }
}
