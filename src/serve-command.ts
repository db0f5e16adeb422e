import type { Command } from 'commander';
import { readConfig } from './platform/config.ts';
import type { RunCommand } from './platform/terminal/run-command.ts';
import { usualFolder } from './platform/usual-folder.ts';

/** `sightline serve` and `sightline demo`: the web application, until it is told to stop (Ctrl+C). */
export function addServeCommand(program: Command, run: RunCommand): void {
  program
    .command('serve')
    .summary('run the web application')
    .description('Runs the web application on the built-in database, or on the one that DATABASE_URL names.')
    .addHelpText(
      'after',
      '\nThe settings are listed in docs/operations.md. “npm start” opens the demonstration instead.',
    )
    .action(() =>
      run(async () => {
        const { serve } = await import('./serve.ts');
        await serve(readConfig(process.env, usualFolder));
        return 0;
      }),
    );
  program
    .command('demo')
    .summary('run the web application with invented partnerships')
    .description(
      'Runs the demonstration on this machine alone, with everybody’s account on the sign-in page.',
    )
    .action(() =>
      run(async () => {
        const { openDemonstration } = await import('./demonstration.ts');
        await openDemonstration(process.env);
        return 0;
      }),
    );
}
