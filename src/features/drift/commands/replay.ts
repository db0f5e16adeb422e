import type { Command } from 'commander';
import type { RunCommand } from '../../../platform/terminal/run-command.ts';
import { addReportOptions } from './drift-options.ts';
import { repeatable } from './repeatable-option.ts';
import type { ReplayOptionTexts } from './run-replay.ts';

const examples = `
Examples:
  sightline replay ssd/ --from 2022-04-01 --to 2025-03-31
      how many plans a review at 9, 12, 15 or 18 months would have called for, month by month
  sightline replay ssd/ --thresholds 12,15 --out replay.xlsx --out replay.html
      two of them, with the chart over its cells, and a page
  sightline replay ssd/ --child 1042 --out replay.html
      the days of one child: the first day of every signal, and what was done after it

It asks only of what was known on each day. A national extract does not say when a fact was recorded, so each
is taken as known on the day it happened; every output says so.`;

/** `sightline replay PATH`: what the rules would have said in the past, day by day. */
export function addReplayCommand(program: Command, run: RunCommand): void {
  const command = program
    .command('replay')
    .summary('replay the past: what a trigger would have caught, and when')
    .description('Asks the rules of every day of the past, from what was then known.')
    .argument('<path>', 'the extract: CIN census, Annex A, SSD, or entries of Sightline’s own')
    .option('--from <day>', 'the first day')
    .option('--to <day>', 'the last day')
    .option('--thresholds <months>', 'lengths of plan that call for a review', '9,12,15,18')
    .option('--usual <months>', 'the length that the others are held against', '15')
    .option('--watch <months>', 'how long after its end a plan is watched for a return', '12')
    .option('--child <id>', 'tell this child’s days; repeat it for more', repeatable);
  addReportOptions(command)
    .addHelpText('after', examples)
    .action((path: string, options: ReplayOptionTexts) =>
      run(async () => (await import('./run-replay.ts')).runReplay(path, options)),
    );
}
