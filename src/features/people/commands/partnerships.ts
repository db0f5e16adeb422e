import type { Command } from 'commander';
import type { RunCommand } from '../../../platform/terminal/run-command.ts';
import type { ChangeOptions, ListOptions } from './run-partnerships.ts';

const examples = `
Examples:
  sightline partnerships list
      every partnership of this installation, with its id
  sightline partnerships add "Lontown Safeguarding Children Partnership" --reason "Contract 114"
      a new one; then invite its first administrator with sightline accounts add`;

/** `sightline partnerships`: for whoever runs the system. */
export function addPartnershipsCommand(program: Command, run: RunCommand): void {
  const command = program
    .command('partnerships')
    .summary('list and add the partnerships of this installation')
    .description('Lists and adds partnerships. It reads nothing of any family.')
    .addHelpText('after', examples);
  command
    .command('list')
    .summary('list every partnership with its id')
    .option('--json', 'print one JSON document')
    .option('--debug', 'print where in the program an error happened')
    .action((options: ListOptions) =>
      run(async () => (await import('./run-partnerships.ts')).runListPartnerships(options)),
    );
  command
    .command('add')
    .summary('add a partnership')
    .argument('<name>', 'what it is called')
    .option('--reason <text>', 'why, for its audit log')
    .option('--json', 'print one JSON document')
    .option('--debug', 'print where in the program an error happened')
    .action((name: string, options: ChangeOptions) =>
      run(async () => (await import('./run-partnerships.ts')).runAddPartnership(name, options)),
    );
}
