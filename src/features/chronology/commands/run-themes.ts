import { answerLines } from '../../../platform/terminal/answer-lines.ts';
import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { suggestThemes } from '../operations/suggest-themes.ts';
import { themesLineJson, themesLineText } from '../outputs/themes-line.ts';

export interface ThemesOptions {
  readonly json?: boolean;
}

export async function runThemes(options: ThemesOptions): Promise<ExitStatus> {
  const sayThemes = options.json ? themesLineJson : themesLineText;
  let withThemes = 0;
  const lines = await answerLines('Type one text a line, and end with Ctrl+D.', (text) => {
    const suggested = suggestThemes(text);
    if (suggested.themes.length > 0) withThemes += 1;
    return sayThemes(suggested);
  });
  if (!options.json) process.stderr.write(summary(lines, withThemes));
  return 0;
}

function summary(lines: number, withThemes: number): string {
  const count = lines === 1 ? '1 line' : `${lines} lines`;
  return `${count}: themes suggested for ${withThemes}, none for ${lines - withThemes}.\n`;
}
