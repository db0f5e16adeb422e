import type { Command } from 'commander';
import type { RunCommand } from '../../../platform/terminal/run-command.ts';
import type { WhenOptionTexts } from './run-when.ts';

const examples = `
Examples:
  echo "w/c 12/03/12" | sightline when
      how one date is read, and what is doubtful about it
  sightline when --json < dates.txt > dates.jsonl
      for scripts: one JSON object for each line
  sightline when --from 01/01/2012 --to 31/12/2014 < dates.txt
      the same, with dates outside the review's window told

Each line is read on its own: none lends another its year. The exit status is 1 when a line was not read.`;

/** `sightline when`: date texts from standard input, one a line. */
export function addWhenCommand(program: Command, run: RunCommand): void {
  program
    .command('when')
    .summary('read dates as records state them')
    .description('Reads date texts from standard input, one a line, and tells what each says.')
    .option('--from <day>', 'first day of the review’s window')
    .option('--to <day>', 'last day of the review’s window')
    .option('--today <day>', 'take this day for today, so that the same input gives the same notes')
    .option('--json', 'print one JSON object a line')
    .option('--debug', 'print where in the program an error happened')
    .addHelpText('after', examples)
    .action((options: WhenOptionTexts) => run(async () => (await import('./run-when.ts')).runWhen(options)));
}
