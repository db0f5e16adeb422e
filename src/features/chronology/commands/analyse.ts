import type { Command } from 'commander';
import type { RunCommand } from '../../../platform/terminal/run-command.ts';
import { addChronologyOptions } from './chronology-options.ts';
import type { AnalyseOptionTexts } from './run-analyse.ts';

const examples = `
Examples:
  sightline analyse health.docx police.xlsx school.csv
      same events, patterns, gaps and themes, as sentences with the numbers of their entries
  sightline analyse merged.json --html merged.html
      the same of a chronology that was merged before, as a page
  sightline analyse *.docx --as-known-to "Police" --on 14/03/2019
      what the police could see on that day, and what others knew that they did not
  sightline analyse merged.json --interval 12,31
      how long it is between two entries

Everything found is a suggestion by rule: read the entries, and confirm or reject it.`;

/** `sightline analyse FILE…`: what only the whole reading reveals. */
export function addAnalyseCommand(program: Command, run: RunCommand): void {
  const command = program
    .command('analyse')
    .summary('find same events, patterns, gaps and themes')
    .description(
      'Finds what only the whole record reveals, in agencies’ files or a merged chronology (.json).',
    )
    .argument('<file...>', 'the chronologies (.docx, .xlsx, .csv), or a merged one (.json)');
  addChronologyOptions(command)
    .option('--as-known-to <agency>', 'the record as this agency knew it; needs --on')
    .option('--on <day>', 'the day of --as-known-to')
    .option('--without-assumed', 'with --as-known-to: leave out what an agency is only assumed to have known')
    .option('--interval <numbers>', 'how long it is between two entries, by their numbers: 12,31')
    .option('--html <path>', 'write all of it as a page too')
    .option('--json', 'print the analysis as one JSON document')
    .option('--debug', 'print where in the program an error happened')
    .addHelpText('after', examples)
    .action((files: string[], options: AnalyseOptionTexts) =>
      run(async () => (await import('./run-analyse.ts')).runAnalyse(files, options)),
    );
}
