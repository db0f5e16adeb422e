import type { Command } from 'commander';
import type { RunCommand } from '../../../platform/terminal/run-command.ts';
import type { SmartOptions } from './run-smart.ts';

const examples = `
Examples:
  echo "Ensure that staff are aware of the policy" | sightline smart
      what one action lacks, and the words that made it seem so
  sightline smart --json < actions.txt > findings.jsonl
      for scripts: one JSON object for each line
  echo '{"text":"Audit ten files","owner":"Named nurse","due":"31 March 2027"}' | sightline smart
      an action with its columns: text, owner, due and measure

Each line is one action: its text alone, or a JSON object. What is found is a suggestion; a person decides.
The exit status is 1 when a line could not be read.`;

/** `sightline smart`: actions from standard input, one a line. */
export function addSmartCommand(program: Command, run: RunCommand): void {
  program
    .command('smart')
    .summary('tell what actions lack: an owner, a date, a measure, a clear verb')
    .description('Reads actions from standard input, one a line, and tells what each lacks.')
    .option('--json', 'print one JSON object a line')
    .option('--debug', 'print where in the program an error happened')
    .addHelpText('after', examples)
    .action((options: SmartOptions) => run(async () => (await import('./run-smart.ts')).runSmart(options)));
}
