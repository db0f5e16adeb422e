import { findToday } from '../../../platform/clock.ts';
import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { readDayOption, readWindowOptions } from '../../../platform/terminal/read-day-option.ts';
import { readLines } from '../../../platform/terminal/read-lines.ts';
import { printOut } from '../../../platform/terminal/standard-output.ts';
import { readWhen } from '../../../shared/when/read-when.ts';
import { whenLineJson, whenLineText } from '../outputs/when-line.ts';

export interface WhenOptionTexts {
  readonly from?: string;
  readonly to?: string;
  readonly today?: string;
  readonly json?: boolean;
}

/** Answers are written together up to about this many characters. */
const batch = 64 * 1024;

export async function runWhen(options: WhenOptionTexts): Promise<ExitStatus> {
  const window = readWindowOptions(options.from, options.to);
  const today = readDayOption('--today', options.today) ?? findToday();
  const context = { today, window };
  const answer = options.json ? whenLineJson : whenLineText;
  if (process.stdin.isTTY) process.stderr.write('Type one date a line, and end with Ctrl+D.\n');
  let lines = 0;
  let notRead = 0;
  let waiting = '';
  for await (const text of readLines(process.stdin)) {
    const reading = readWhen(text, context);
    lines += 1;
    if (reading.status === 'not-read') notRead += 1;
    waiting += answer(reading);
    if (waiting.length >= batch || process.stdin.isTTY) {
      await printOut(waiting);
      waiting = '';
    }
  }
  await printOut(waiting);
  if (!options.json) process.stderr.write(summary(lines, notRead));
  return notRead > 0 ? 1 : 0;
}

function summary(lines: number, notRead: number): string {
  const count = lines === 1 ? '1 line' : `${lines} lines`;
  return `${count}: ${lines - notRead} read, ${notRead} not read.\n`;
}
