import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { readLines } from '../../../platform/terminal/read-lines.ts';
import { printOut } from '../../../platform/terminal/standard-output.ts';
import { suggestThemes } from '../operations/suggest-themes.ts';
import { themesLineJson, themesLineText } from '../outputs/themes-line.ts';

export interface ThemesOptions {
  readonly json?: boolean;
}

/** Answers are written together up to about this many characters. */
const batch = 64 * 1024;

export async function runThemes(options: ThemesOptions): Promise<ExitStatus> {
  const answer = options.json ? themesLineJson : themesLineText;
  if (process.stdin.isTTY) process.stderr.write('Type one text a line, and end with Ctrl+D.\n');
  let lines = 0;
  let withThemes = 0;
  let waiting = '';
  for await (const text of readLines(process.stdin)) {
    const suggested = suggestThemes(text);
    lines += 1;
    if (suggested.themes.length > 0) withThemes += 1;
    waiting += answer(suggested);
    if (waiting.length >= batch || process.stdin.isTTY) {
      await printOut(waiting);
      waiting = '';
    }
  }
  await printOut(waiting);
  if (!options.json) process.stderr.write(summary(lines, withThemes));
  return 0;
}

function summary(lines: number, withThemes: number): string {
  const count = lines === 1 ? '1 line' : `${lines} lines`;
  return `${count}: themes suggested for ${withThemes}, none for ${lines - withThemes}.\n`;
}
