import { closeReaders } from '../../../platform/documents/read-document.ts';
import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { showProgress } from '../../../platform/terminal/progress.ts';
import { readDayOption } from '../../../platform/terminal/read-day-option.ts';
import { printOut } from '../../../platform/terminal/standard-output.ts';
import { makeTextStyle } from '../../../platform/terminal/text-style.ts';
import { findWidth } from '../../../platform/terminal/wrap-text.ts';
import { AppError } from '../../../shared/app-error.ts';
import { nameFormat } from '../../exchange/operations/name-format.ts';
import { planReportOutputs } from '../operations/plan-report-outputs.ts';
import { readProfile } from '../operations/read-profile.ts';
import { readShareKey } from '../operations/read-share-key.ts';
import { reportDrift } from '../operations/report-drift.ts';
import { prepareDriftView, writeDriftReport } from '../operations/write-drift-report.ts';
import { driftJson } from '../outputs/drift-json.ts';
import { driftText } from '../outputs/drift-text.ts';
import { type ReportOptionTexts, readShareOptions, usualProfile } from './drift-options.ts';
import { writtenText } from './written-text.ts';

export interface DriftOptionTexts extends ReportOptionTexts {
  readonly asOf?: string;
  readonly for?: string;
}

export async function runDrift(path: string, options: DriftOptionTexts): Promise<ExitStatus> {
  const asOf = readDayOption('--as-of', options.asOf);
  const format = nameFormat(options.format);
  const { share, key } = readShareOptions(options);
  const forWhom = readForOption(options.for, share);
  const outputs = await planReportOutputs(options.out ?? [], path);
  const names = share ? await readShareKey(key) : null;
  const profile = await readProfile(options.profile ?? usualProfile);
  const keepOk = !share && (options.json === true || outputs.some(({ kind }) => kind === 'json'));
  const ids = new Set<string>();
  const progress = showProgress([path]);
  try {
    const report = await reportDrift({
      path,
      format,
      asOf,
      profile,
      keepOk,
      forWhom,
      onProgress: progress.of(path),
      ...(share ? { onChild: (child, family) => ids.add(child).add(family ?? child) } : {}),
    });
    progress.stop();
    const view = prepareDriftView(report, names, outputs, ids);
    await writeDriftReport(view, outputs);
    const style = makeTextStyle(findWidth(process.stdout.columns));
    if (options.json) await printOut(driftJson(view));
    else await printOut(driftText(view, style) + writtenText(outputs, style));
    return report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  } finally {
    progress.stop();
    await closeReaders();
  }
}

/**
 * @throws AppError `usage` for a name that is empty, and for one whose children would be shared: all of them are
 *   theirs, so that everybody who knows the name knows whom it is about.
 */
function readForOption(name: string | undefined, share: boolean): string | null {
  if (name === undefined) return null;
  if (name.trim() === '') {
    throw new AppError('usage', {
      what: 'No name is given.',
      where: '--for',
      todo: 'Name a chair, a team or a social worker as the extract does: --for W0042',
    });
  }
  if (!share) return name;
  throw new AppError('usage', {
    what: 'The children of one person or team cannot be shared: whoever knows whose they are could tell them apart.',
    where: '--share and --for',
    todo: 'Leave --for out to share figures of all, or --share to keep the rows for yourself.',
  });
}
