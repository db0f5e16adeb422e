import type { Command } from 'commander';
import type { RunCommand } from './platform/terminal/run-command.ts';
import { AppError } from './shared/app-error.ts';

const examples = `
Examples:
  SIGHTLINE_FOLDER=big sightline demonstration authority --families 2000
      an authority of 2,000 families in a demonstration of its own; SIGHTLINE_FOLDER=big sightline demo opens it
  SIGHTLINE_FOLDER=big sightline demonstration partnerships 100 --families 5
      a hundred more partnerships beside it

They are made up, and go only into an installation that is empty or a demonstration. Stop the program before.`;

interface Options {
  readonly families: string;
  readonly entries: string;
  readonly seed: string;
}

/** `sightline demonstration`: as much as an authority or a country has, for measuring. */
export function addDemonstrationCommand(program: Command, run: RunCommand): void {
  const command = program
    .command('demonstration')
    .summary('make up an authority or many partnerships, for measuring')
    .description(
      'Makes up partnerships with families and chronologies in a demonstration. Nobody in them exists.',
    )
    .addHelpText('after', examples);
  withOptions(command.command('authority').summary('make up one partnership of many families'), '2000', '20')
    .description('Makes up one partnership of many families, whose people stand on the sign-in page.')
    .action((options: Options) => run(() => makeUp({ partnerships: 1, shown: true }, options)));
  withOptions(command.command('partnerships').summary('make up many partnerships'), '5', '20')
    .description('Makes up many partnerships, into which nobody signs in: others on the same installation.')
    .argument('<count>', 'how many')
    .action((count: string, options: Options) =>
      run(() => makeUp({ partnerships: readCount(count, '<count>'), shown: false }, options)),
    );
}

function withOptions(command: Command, families: string, entries: string): Command {
  return command
    .option('--families <count>', 'families of a partnership', families)
    .option('--entries <count>', 'entries in the chronology of each family', entries)
    .option('--seed <text>', 'the same seed makes the same families on the same day', '1')
    .option('--debug', 'print where in the program an error happened');
}

async function makeUp(
  how: { readonly partnerships: number; readonly shown: boolean },
  { families, entries, seed }: Options,
): Promise<0> {
  const making = {
    ...how,
    seed,
    families: readCount(families, '--families'),
    entries: readCount(entries, '--entries'),
  };
  const [{ demonstrationConfig }, { runMakingUp }] = await Promise.all([
    import('./demonstration.ts'),
    import('../demo/authority/run-authority.ts'),
  ]);
  await runMakingUp(demonstrationConfig(process.env), making);
  return 0;
}

const most = 1_000_000;

function readCount(text: string, where: string): number {
  const count = Number(text);
  if (/^\d{1,7}$/.test(text) && count >= 1 && count <= most) return count;
  throw new AppError('usage', {
    what: `“${text}” is no count.`,
    where,
    todo: `Give a whole number from 1 to ${most}.`,
  });
}
