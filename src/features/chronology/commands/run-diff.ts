import { findToday } from '../../../platform/clock.ts';
import { closeReaders } from '../../../platform/documents/read-document.ts';
import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { readDayOption } from '../../../platform/terminal/read-day-option.ts';
import { CommandRefused } from '../../../platform/terminal/run-command.ts';
import { printOut } from '../../../platform/terminal/standard-output.ts';
import { makeTextStyle } from '../../../platform/terminal/text-style.ts';
import { findWidth } from '../../../platform/terminal/wrap-text.ts';
import { compareFiles } from '../operations/compare-files.ts';
import { comparisonJson } from '../outputs/comparison-json.ts';
import { comparisonText } from '../outputs/comparison-text.ts';
import { readMapOptions } from './read-map-options.ts';

export interface DiffOptionTexts {
  readonly map?: readonly string[];
  readonly today?: string;
  readonly json?: boolean;
}

/** Status 1 when either version has rows that were set aside. */
export async function runDiff(before: string, after: string, options: DiffOptionTexts): Promise<ExitStatus> {
  const today = readDayOption('--today', options.today) ?? findToday();
  const stated = readMapOptions(options.map ?? []);
  try {
    const compared = await compareFiles({ before, after, stated, today });
    if (!compared.ok) throw new CommandRefused(compared.error);
    const { value } = compared;
    const style = makeTextStyle(findWidth(process.stdout.columns));
    await printOut(options.json ? comparisonJson(value) : comparisonText(value, style));
    const files = [...value.before, ...value.after];
    return files.some(({ accounts }) => accounts.setAside > 0) ? 1 : 0;
  } finally {
    await closeReaders();
  }
}
