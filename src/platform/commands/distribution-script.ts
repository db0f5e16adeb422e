import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { RunCommand } from '../terminal/run-command.ts';
import { usualFolder } from '../usual-folder.ts';
import { withOwner } from './with-owner.ts';

/** `sightline distribution-script`: prints what spreads the database over a Citus cluster; it changes nothing itself. */
export function addDistributionScriptCommand(program: Command, run: RunCommand): void {
  program
    .command('distribution-script')
    .summary('print the SQL that spreads the database over a Citus cluster')
    .description(
      'Prints SQL, made from the database as it is, which spreads its tables over a Citus cluster by partnership. Nothing is changed until you run it as the owner of the database.',
    )
    .action(() =>
      run(async () => {
        const { writeDistributionScript } = await import('../database/distribution-script.ts');
        const { printOut } = await import('../terminal/standard-output.ts');
        const config = readConfig(process.env, usualFolder);
        await printOut(await withOwner(config, writeDistributionScript));
        return 0;
      }),
    );
}
