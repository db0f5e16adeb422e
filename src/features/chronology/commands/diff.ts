import type { Command } from 'commander';
import type { RunCommand } from '../../../platform/terminal/run-command.ts';
import { repeatable } from './repeatable-option.ts';
import type { DiffOptionTexts } from './run-diff.ts';

const examples = `
Examples:
  sightline diff health-may.docx health-june.docx
      what an agency changed since it last sent its chronology
  sightline diff merged-may.json merged-june.json --json
      two merged chronologies, agency by agency, for scripts

A row is the same when its agency and cells are, whatever the kind of file, the spelling of its date or
its place. A row that is nearly the same is offered as changed: look at both.`;

/** `sightline diff OLD NEW`: what became of the rows of an older version. */
export function addDiffCommand(program: Command, run: RunCommand): void {
  program
    .command('diff')
    .summary('compare what an agency sent with what it sent before')
    .description('Tells which rows of a chronology were added, changed or removed since an older version.')
    .argument('<old>', 'the older version: .docx, .xlsx, .csv, or a merged .json')
    .argument('<new>', 'the newer version')
    .option('--map <heading=field>', 'what a column holds, in either version; repeat it for more', repeatable)
    .option('--today <day>', 'take this day for today, so that the same input gives the same notes')
    .option('--json', 'print the comparison as one JSON document')
    .option('--debug', 'print where in the program an error happened')
    .addHelpText('after', examples)
    .action((before: string, after: string, options: DiffOptionTexts) =>
      run(async () => (await import('./run-diff.ts')).runDiff(before, after, options)),
    );
}
