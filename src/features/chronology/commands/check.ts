import type { Command } from 'commander';
import type { RunCommand } from '../../../platform/terminal/run-command.ts';
import { repeatable } from './repeatable-option.ts';
import type { CheckOptionTexts } from './run-check.ts';

const examples = `
Examples:
  sightline check school.docx
      what the file says, row by row, and what is doubtful
  sightline check school.docx --agency "Harbour Primary School"
      the same, with the agency's name
  sightline check visits.xlsx --table "Sheet2" --map "Info=event" --map "Entered=none"
      one sheet only; the column "Info" tells the event, and "Entered" is left alone
  sightline check police.csv --from 2019-01-01 --to 2021-12-31 --json > police.json
      for scripts: one JSON document, with entries outside the window told

The file is only read. Rows with errors are set aside and told: the exit status is then 1.`;

/** `sightline check FILE`: one agency's chronology, its mapping, errors, warnings and accounts. */
export function addCheckCommand(program: Command, run: RunCommand): void {
  program
    .command('check')
    .summary('check one agency’s chronology')
    .description(
      'Reads one agency’s chronology (.docx, .xlsx or .csv), and tells what it says and what is doubtful.',
    )
    .argument('<file>', 'the chronology')
    .option('--agency <name>', 'whose chronology it is (otherwise taken from the file, and said)')
    .option('--map <heading=field>', 'what a column holds; repeat it for more columns', repeatable)
    .option('--table <name>', 'read only this table or sheet')
    .option('--from <day>', 'first day of the review’s window')
    .option('--to <day>', 'last day of the review’s window')
    .option('--today <day>', 'take this day for today, so that the same input gives the same notes')
    .option('--glossary <file>', 'a list of abbreviations that goes before the program’s own')
    .option('--json', 'print one JSON document')
    .option('--debug', 'print where in the program an error happened')
    .addHelpText('after', examples)
    .action((file: string, options: CheckOptionTexts) =>
      run(async () => (await import('./run-check.ts')).runCheck(file, options)),
    );
}
