import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { RunCommand } from '../terminal/run-command.ts';
import { usualFolder } from '../usual-folder.ts';
import { withOwner } from './with-owner.ts';

/** `sightline migrate`: brings the database to this version's schema, as its owner. */
export function addMigrateCommand(program: Command, run: RunCommand): void {
  program
    .command('migrate')
    .summary('bring the database to this version’s schema')
    .description(
      'Runs the migrations that the database has not had, each wholly or not at all. Make a backup first.',
    )
    .option('--json', 'print one JSON document')
    .action(({ json = false }: { json?: boolean }) =>
      run(async () => {
        const { migrate } = await import('../database/migrate.ts');
        const { printOut } = await import('../terminal/standard-output.ts');
        const config = readConfig(process.env, usualFolder);
        const result = await withOwner(config, (ownerUrl) => migrate(ownerUrl, { now: new Date() }), {
          maySetUp: true,
        });
        await printOut(json ? `${JSON.stringify(result, null, 2)}\n` : sayResult(result.ran));
        return 0;
      }),
    );
}

function sayResult(ran: readonly string[]): string {
  if (ran.length === 0) return 'The database has had every migration of this version. Nothing was changed.\n';
  return `${ran.map((name) => `Done: ${name}`).join('\n')}\n`;
}
