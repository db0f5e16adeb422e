import type { Command } from 'commander';
import type { RunCommand } from '../../../platform/terminal/run-command.ts';
import type { ThemesOptions } from './run-themes.ts';

const examples = `
Examples:
  echo "Mum DNA'd the clinic; no reply at door on HV" | sightline themes
      what a text is about, and the words that say so
  sightline themes --json < events.txt > themes.jsonl
      for scripts: one JSON object for each line

Themes are suggestions: a person confirms or rejects them. What a text denies or rules out suggests nothing.`;

/** `sightline themes`: texts of events from standard input, one a line. */
export function addThemesCommand(program: Command, run: RunCommand): void {
  program
    .command('themes')
    .summary('suggest what texts of events are about')
    .description(
      'Reads texts of events from standard input, one a line, and suggests themes with their words.',
    )
    .option('--json', 'print one JSON object a line')
    .option('--debug', 'print where in the program an error happened')
    .addHelpText('after', examples)
    .action((options: ThemesOptions) =>
      run(async () => (await import('./run-themes.ts')).runThemes(options)),
    );
}
