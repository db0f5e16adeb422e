import type { Command } from 'commander';
import type { RunCommand } from '../../../platform/terminal/run-command.ts';
import { repeatable } from './repeatable-option.ts';
import type { MergeOptionTexts } from './run-merge.ts';

const examples = `
Examples:
  sightline merge health.docx police.xlsx school.csv --out merged.html
      all three in one order, as a page to read and print
  sightline merge health.docx police.xlsx --agency "health.docx=Health visiting" \\
                  --agency "police.xlsx=Police" --out merged.csv --out merged.json
      with the agencies' names, once for a spreadsheet and once for scripts
  sightline merge health.docx police.xlsx --table "health.docx=Table 2" --out merged.html
      one table of the Word file only, where it has others too, such as one for signatures
  sightline merge *.docx --from 2019-01-01 --to 2021-12-31 --out merged.html
      entries outside the window are kept and told

All files are read before anything is written, and the outputs are written together or not at all.
Rows with errors are set aside and told: the exit status is then 1.`;

/** `sightline merge FILE…`: several chronologies in one order, in one file. */
export function addMergeCommand(program: Command, run: RunCommand): void {
  program
    .command('merge')
    .summary('merge several chronologies into one')
    .description(
      'Merges chronologies (.docx, .xlsx, .csv) into one order, and writes it as .html, .csv or .json.',
    )
    .argument('<file...>', 'the chronologies')
    .option('--agency <file=name>', 'whose chronology a file is; repeat it for more files', repeatable)
    .option(
      '--map <heading=field>',
      'what a column holds, in every file that has it; repeat it for more',
      repeatable,
    )
    .option('--table <file=name>', 'read only this table or sheet of a file; repeat it for more', repeatable)
    .option('--from <day>', 'first day of the review’s window')
    .option('--to <day>', 'last day of the review’s window')
    .option('--today <day>', 'take this day for today, so that the same input gives the same notes')
    .option('--out <path>', 'where to write: .html, .csv or .json; repeat it for more', repeatable)
    .option('--json', 'print the merged chronology as one JSON document')
    .option('--debug', 'print where in the program an error happened')
    .addHelpText('after', examples)
    .action((files: string[], options: MergeOptionTexts) =>
      run(async () => (await import('./run-merge.ts')).runMerge(files, options)),
    );
}
