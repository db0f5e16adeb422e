import { findToday } from '../../../platform/clock.ts';
import { answerLines } from '../../../platform/terminal/answer-lines.ts';
import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { readDayOption, readWindowOptions } from '../../../platform/terminal/read-day-option.ts';
import { readWhen } from '../../../shared/when/read-when.ts';
import { whenLineJson, whenLineText } from '../outputs/when-line.ts';

export interface WhenOptionTexts {
  readonly from?: string;
  readonly to?: string;
  readonly today?: string;
  readonly json?: boolean;
}

export async function runWhen(options: WhenOptionTexts): Promise<ExitStatus> {
  const window = readWindowOptions(options.from, options.to);
  const today = readDayOption('--today', options.today) ?? findToday();
  const context = { today, window };
  const sayReading = options.json ? whenLineJson : whenLineText;
  let notRead = 0;
  const lines = await answerLines('Type one date a line, and end with Ctrl+D.', (text) => {
    const reading = readWhen(text, context);
    if (reading.status === 'not-read') notRead += 1;
    return sayReading(reading);
  });
  if (!options.json) process.stderr.write(summary(lines, notRead));
  return notRead > 0 ? 1 : 0;
}

function summary(lines: number, notRead: number): string {
  const count = lines === 1 ? '1 line' : `${lines} lines`;
  return `${count}: ${lines - notRead} read, ${notRead} not read.\n`;
}
