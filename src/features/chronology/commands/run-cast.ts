import { findToday } from '../../../platform/clock.ts';
import { closeReaders } from '../../../platform/documents/read-document.ts';
import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { showProgress } from '../../../platform/terminal/progress.ts';
import { readDayOption } from '../../../platform/terminal/read-day-option.ts';
import { CommandRefused } from '../../../platform/terminal/run-command.ts';
import { printOut } from '../../../platform/terminal/standard-output.ts';
import { makeTextStyle } from '../../../platform/terminal/text-style.ts';
import { findWidth } from '../../../platform/terminal/wrap-text.ts';
import { AppError } from '../../../shared/app-error.ts';
import { draftCastList, writeCastList } from '../operations/draft-cast-list.ts';
import { planOutputs } from '../operations/output-files.ts';
import { castJson } from '../outputs/cast-csv.ts';
import { castText } from '../outputs/cast-text.ts';
import { readFileOptions } from './read-file-options.ts';

export interface CastOptionTexts {
  readonly agency?: readonly string[];
  readonly table?: readonly string[];
  readonly today?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export async function runCast(paths: readonly string[], options: CastOptionTexts): Promise<ExitStatus> {
  const { out = null } = options;
  const today = readDayOption('--today', options.today) ?? findToday();
  const agencies = readFileOptions('--agency', options.agency ?? [], paths);
  const tables = readFileOptions('--table', options.table ?? [], paths);
  const [output] = out === null ? [] : await planOutputs([out], paths);
  if (output !== undefined && output.kind !== 'csv') throw notCsv(output.path);
  const progress = showProgress(paths);
  try {
    const files = paths.map((path, index) => ({
      path,
      agency: agencies[index] ?? null,
      table: tables[index] ?? null,
    }));
    const draft = await draftCastList({ files, today, from: null, to: null, onProgress: progress.of });
    progress.stop();
    if (!draft.ok) throw new CommandRefused(draft.error);
    if (output !== undefined) await writeCastList(output.path, draft.value);
    const style = makeTextStyle(findWidth(process.stdout.columns));
    await printOut(options.json ? castJson(draft.value) : castText(draft.value, out, style));
    return 0;
  } finally {
    progress.stop();
    await closeReaders();
  }
}

function notCsv(path: string): AppError {
  return new AppError('output-type-unknown', {
    what: 'A list of people is written as .csv only.',
    where: path,
    todo: 'Give --out a name that ends in .csv; Excel opens it.',
  });
}
