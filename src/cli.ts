import { enableCompileCache } from 'node:module';

/** Composition root of the command line. What a command needs is loaded when it runs, and not before. */
keepCompiledCode();

// After the cache is on, so that these come from it too: it halves the time to start.
const [
  { Command, CommanderError },
  { default: manifest },
  { makeRunCommand, tellErrors },
  { guardStandardStreams },
  { usageError },
  { addServeCommand },
  { addDemonstrationCommand },
  ...withCommands
] = await Promise.all([
  import('commander'),
  import('../package.json', { with: { type: 'json' } }),
  import('./platform/terminal/run-command.ts'),
  import('./platform/terminal/standard-output.ts'),
  import('./platform/terminal/usage-error.ts'),
  import('./serve-command.ts'),
  import('./demonstration-command.ts'),
  import('./features/chronology/feature.ts'),
  import('./features/exchange/feature.ts'),
  import('./features/drift/feature.ts'),
  import('./features/improvement/feature.ts'),
  import('./features/families/feature.ts'),
  import('./features/people/feature.ts'),
  import('./platform/commands/register-commands.ts'),
]);

guardStandardStreams((error) => tellErrors([error]));

const program = new Command('sightline')
  .description(
    'Reads, checks and merges the chronologies of agencies that protect children together, and finds drift in national data.',
  )
  .version(manifest.version)
  .option('--debug', 'print where in the program an error happened')
  .helpCommand('help [command]', 'show what a command takes')
  .exitOverride()
  // What it refuses is told below, in the manner of every other error.
  .configureOutput({ writeErr: () => undefined })
  .addHelpText(
    'after',
    '\nExit status: 0 done, 1 done and the input has errors, 2 wrong usage, 3 could not be done.',
  );

const run = makeRunCommand({
  debug: () => process.argv.includes('--debug'),
  json: () => process.argv.includes('--json'),
});

for (const one of withCommands) one.registerCommands(program, run);
addServeCommand(program, run);
addDemonstrationCommand(program, run);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  const asked = {
    commands: program.commands.map((command) => command.name()),
    within: new Map(
      program.commands.map((command) => [command.name(), command.commands.map((own) => own.name())]),
    ),
    typed: process.argv.slice(2),
  };
  if (error.exitCode !== 0) await run(() => Promise.reject(usageError(error, asked)));
}

/** Keeps compiled code between runs, for worker threads too, which take it from the environment. */
function keepCompiledCode(): void {
  const { directory } = enableCompileCache();
  if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= directory;
}
