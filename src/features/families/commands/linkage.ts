import type { Command } from 'commander';
import type { RunCommand } from '../../../platform/terminal/run-command.ts';
import type { LinkageOptionTexts } from './run-linkage.ts';

const examples = `
Examples:
  sightline linkage people.csv
      records in one list that may be of one person, the likeliest first, with the reasons
  sightline linkage council.csv health.csv --json > pairs.json
      across two lists, with every pair above the threshold
  sightline linkage test/data/linkage/fake_1000.csv
      a published set that says who is who: precision and recall beside what other programs find in it
  sightline linkage people.csv --map "Pupil=name" --map "Notes=none"
      says what columns are: id, given, surname, name, knownAs, formerName, birthName, born, expected, sex, postcode,
      address, truth; further for another text to be compared; none to leave a column alone

The threshold is set without the truth, from the lists alone. A pair is a question for a person, never an answer.
Nothing leaves this machine, and nothing is stored.`;

/** `sightline linkage FILES`: records that may be of one person. */
export function addLinkageCommand(program: Command, run: RunCommand): void {
  program
    .command('linkage')
    .summary('find records of one person in a list, or across two')
    .description('Reads one list of people or two (CSV, Excel), and finds records that may be of one person.')
    .argument('<files...>', 'one list, or two')
    .option('--map <heading=field>', 'what a column is; repeat it for more', repeatable)
    .option('--json', 'print one JSON document')
    .option('--debug', 'print where in the program an error happened')
    .addHelpText('after', examples)
    .action((files: string[], options: LinkageOptionTexts) =>
      run(async () => (await import('./run-linkage.ts')).runLinkage(files, options)),
    );
}

function repeatable(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
