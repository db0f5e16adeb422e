import type { Command } from 'commander';
import type { RunCommand } from '../../../platform/terminal/run-command.ts';
import type { ExchangeCheckOptionTexts } from './run-exchange-check.ts';

const examples = `
Examples:
  sightline exchange check census.xml
      a CIN census: what became of every record, and what is wrong, by official number
  sightline exchange check annex-a.xlsx --all
      an Annex A workbook, with every report and not only the first of each rule
  sightline exchange check ssd/ --json > ssd.json
      a folder (or a .zip) of the Standard Safeguarding Dataset, for scripts

The extract is only read, and nothing leaves this machine. With errors in it the exit status is 1.`;

/** `sightline exchange …`: national data in. */
export function addExchangeCommand(program: Command, run: RunCommand): void {
  const exchange = program
    .command('exchange')
    .summary('check national data: CIN census, Annex A, SSD')
    .description('Reads the extracts that every council can already make: CIN census, Annex A, SSD.')
    .helpCommand(false);
  exchange
    .command('check')
    .summary('check a national extract')
    .description(
      'Tells what became of every record of an extract, and what is wrong, on which child and line.',
    )
    .argument(
      '<path>',
      'the extract: a .xml, a .xlsx, a folder or .zip of .csv files, or a .jsonl of entries',
    )
    .option('--format <name>', 'cin, annex-a, ssd or entries (otherwise found out from the extract)')
    .option('--today <day>', 'the day on which an extract that names none was drawn (otherwise today)')
    .option('--all', 'tell every report, and not only the first of each rule')
    .option('--json', 'print one JSON document')
    .option('--debug', 'print where in the program an error happened')
    .addHelpText('after', examples)
    .action((path: string, options: ExchangeCheckOptionTexts) =>
      run(async () => (await import('./run-exchange-check.ts')).runExchangeCheck(path, options)),
    );
}
