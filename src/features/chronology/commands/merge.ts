import type { Command } from 'commander';
import type { RunCommand } from '../../../platform/terminal/run-command.ts';
import { addChronologyOptions } from './chronology-options.ts';
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
  sightline merge *.docx --out merged.docx --out merged.xlsx
      a document for the panel, and a workbook to sort and filter
  sightline merge *.docx --cast people.csv --anonymise --out learning.docx
      with pseudonyms for names; “sightline cast” drafts the list of people
  sightline merge *.docx --from 2019-01-01 --to 2021-12-31 --out merged.html
      entries outside the window are kept and told

All files are read before anything is written, and the outputs are written together or not at all.
Rows with errors are set aside and told: the exit status is then 1.`;

/** `sightline merge FILE…`: several chronologies in one order, in one file. */
export function addMergeCommand(program: Command, run: RunCommand): void {
  const command = program
    .command('merge')
    .summary('merge several chronologies into one')
    .description(
      'Merges chronologies (.docx, .xlsx, .csv) into one order, and writes it for a panel to work from.',
    )
    .argument('<file...>', 'the chronologies; a merged one (.json) counts as the files in it');
  addChronologyOptions(command)
    .option(
      '--out <path>',
      'where to write: .docx, .xlsx, .html, .csv or .json; repeat it for more',
      repeatable,
    )
    .option('--json', 'print the merged chronology as one JSON document')
    .option('--debug', 'print where in the program an error happened')
    .addHelpText('after', examples)
    .action((files: string[], options: MergeOptionTexts) =>
      run(async () => (await import('./run-merge.ts')).runMerge(files, options)),
    );
}
