import type { Command } from 'commander';
import type { RunCommand } from '../../../platform/terminal/run-command.ts';
import { repeatable } from './repeatable-option.ts';
import type { CastOptionTexts } from './run-cast.ts';

const examples = `
Examples:
  sightline cast health.docx police.xlsx school.csv
      whom the records seem to name, and the pseudonyms that they would have
  sightline cast health.docx police.xlsx school.csv --out people.csv
      the same as a list to put right in a spreadsheet
  sightline merge health.docx police.xlsx school.csv --cast people.csv --anonymise --out panel.docx
      the merged chronology with pseudonyms for the names of the list

The files are only read. The list holds names: keep it as safely as the chronologies.`;

/** `sightline cast FILE…`: drafts the list of people that anonymising works from. */
export function addCastCommand(program: Command, run: RunCommand): void {
  program
    .command('cast')
    .summary('draft the list of people whom chronologies name')
    .description(
      'Drafts a list of the people, schools and streets whom chronologies (.docx, .xlsx, .csv) seem to name.',
    )
    .argument('<file...>', 'the chronologies')
    .option('--agency <file=name>', 'whose chronology a file is; repeat it for more files', repeatable)
    .option('--table <file=name>', 'read only this table or sheet of a file; repeat it for more', repeatable)
    .option('--today <day>', 'take this day for today, so that the same input gives the same list')
    .option('--out <path>', 'where to write the list: .csv')
    .option('--json', 'print the list as one JSON document')
    .option('--debug', 'print where in the program an error happened')
    .addHelpText('after', examples)
    .action((files: string[], options: CastOptionTexts) =>
      run(async () => (await import('./run-cast.ts')).runCast(files, options)),
    );
}
