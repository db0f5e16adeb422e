import { enableCompileCache } from 'node:module';

/** Composition root of the command line. What a command needs is loaded when it runs, and not before. */
keepCompiledCode();

// After the cache is on, so that these come from it too: it halves the time to start.
const [{ Command, CommanderError }, { default: manifest }, { registerCommands }, { makeRunCommand }] =
  await Promise.all([
    import('commander'),
    import('../package.json', { with: { type: 'json' } }),
    import('./features/chronology/feature.ts'),
    import('./platform/terminal/run-command.ts'),
  ]);

// A reader that stops early, as `head` does, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const program = new Command('sightline')
  .description('Reads, checks and merges the chronologies of agencies that protect children together.')
  .version(manifest.version)
  .option('--debug', 'print where in the program an error happened')
  .helpCommand(false)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'sightline: ')) })
  .showHelpAfterError('  What to do: read what the command takes, with --help.')
  .addHelpText(
    'after',
    '\nExit status: 0 done, 1 done and the input has errors, 2 wrong usage, 3 could not be done.',
  );

registerCommands(
  program,
  makeRunCommand({
    debug: () => process.argv.includes('--debug'),
    json: () => process.argv.includes('--json'),
  }),
);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}

/** Keeps compiled code between runs, for worker threads too, which take it from the environment. */
function keepCompiledCode(): void {
  const { directory } = enableCompileCache();
  if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= directory;
}
