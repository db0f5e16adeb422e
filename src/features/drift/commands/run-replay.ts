import { closeReaders } from '../../../platform/documents/read-document.ts';
import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { showProgress } from '../../../platform/terminal/progress.ts';
import { readWindowOptions } from '../../../platform/terminal/read-day-option.ts';
import { printOut } from '../../../platform/terminal/standard-output.ts';
import { makeTextStyle } from '../../../platform/terminal/text-style.ts';
import { findWidth } from '../../../platform/terminal/wrap-text.ts';
import { AppError } from '../../../shared/app-error.ts';
import { nameFormat } from '../../exchange/operations/name-format.ts';
import { planReportOutputs } from '../operations/plan-report-outputs.ts';
import { readProfile } from '../operations/read-profile.ts';
import { readShareKey } from '../operations/read-share-key.ts';
import { replayExtract } from '../operations/replay-extract.ts';
import { prepareReplayView, writeReplayReport } from '../operations/write-replay-report.ts';
import { replayJson } from '../outputs/replay-json.ts';
import { replayText } from '../outputs/replay-text.ts';
import { type ReportOptionTexts, readShareOptions, usualProfile } from './drift-options.ts';
import { readMonthOption, readMonthsOption } from './read-months-option.ts';
import { writtenText } from './written-text.ts';

export interface ReplayOptionTexts extends ReportOptionTexts {
  readonly from?: string;
  readonly to?: string;
  readonly thresholds?: string;
  readonly usual?: string;
  readonly watch?: string;
  readonly child?: readonly string[];
}

export async function runReplay(path: string, options: ReplayOptionTexts): Promise<ExitStatus> {
  const period = readWindowOptions(options.from, options.to);
  const thresholds = readMonthsOption('--thresholds', options.thresholds ?? '9,12,15,18');
  const usualTrigger = readMonthOption('--usual', options.usual ?? '15');
  const watchMonths = readMonthOption('--watch', options.watch ?? '12');
  const format = nameFormat(options.format);
  const { share, key } = readShareOptions(options);
  const children = options.child ?? [];
  if (share && children.length > 0) throw childNotShared();
  const outputs = await planReportOutputs(options.out ?? [], path);
  const sharing = share ? await readShareKey(key) : null;
  const profile = await readProfile(options.profile ?? usualProfile);
  const progress = showProgress([path]);
  try {
    const report = await replayExtract({
      path,
      format,
      ...period,
      profile,
      thresholds,
      usualTrigger,
      watchMonths,
      children,
      onProgress: progress.of(path),
    });
    progress.stop();
    const view = prepareReplayView(report, sharing !== null, outputs);
    await writeReplayReport(view, outputs);
    const style = makeTextStyle(findWidth(process.stdout.columns));
    if (options.json) await printOut(replayJson(view));
    else await printOut(replayText(view, style) + writtenText(outputs, style));
    return 0;
  } finally {
    progress.stop();
    await closeReaders();
  }
}

function childNotShared(): AppError {
  return new AppError('usage', {
    what: 'The days of one child cannot be shared: a pseudonym hides nobody whose every day is told.',
    where: '--share and --child',
    todo: 'Leave --child out to share the figures, or --share to keep the days for yourself.',
  });
}
