import type { Command } from 'commander';
import type { RunCommand } from '../../../platform/terminal/run-command.ts';
import { addReportOptions } from './drift-options.ts';
import type { DriftOptionTexts } from './run-drift.ts';

const examples = `
Examples:
  sightline drift census.xml
      what is late, due or not recorded on the census's reference day, by the usual limits
  sightline drift ssd/ --as-of 2025-03-31 --out drift.xlsx --out drift.html
      a workbook with the rows behind each signal, and a page to read and print
  sightline drift ssd/ --as-of 2025-03-31 --for W0042 --out my-families.xlsx
      only the children whose chair, team or social worker is W0042 on that day
  sightline drift ssd.zip --as-of 2025-03-31 --profile ours.json
      by the rules of your own partnership
  sightline drift census.xml --share --share-key share.key --out to-share.xlsx
      for others: small counts not told, pseudonyms that stay the same from run to run

Nothing leaves this machine. With errors in the extract the exit status is 1.`;

/** `sightline drift PATH`: the signals of every child in a national extract. */
export function addDriftCommand(program: Command, run: RunCommand): void {
  const command = program
    .command('drift')
    .summary('find what has drifted for each child in a national extract')
    .description(
      'Asks the rules of a profile of every child in an extract: what is late, due, or not recorded.',
    )
    .argument('<path>', 'the extract: CIN census, Annex A, SSD, or entries of Sightline’s own')
    .option('--as-of <day>', 'the day to ask of (otherwise the extract’s reference day)')
    .option(
      '--for <name>',
      'only the children of this chair, team or social worker, named as in the extract',
    );
  addReportOptions(command)
    .addHelpText('after', examples)
    .action((path: string, options: DriftOptionTexts) =>
      run(async () => (await import('./run-drift.ts')).runDrift(path, options)),
    );
}
