import type { Config } from '../config.ts';

/**
 * Runs a command of the database's owner; a built-in database is started for it where it does not run, and set up where
 * there is none and the command may.
 *
 * @throws AppError `nothing-set-up`
 */
export async function withOwner<T>(
  config: Config,
  work: (ownerUrl: string) => Promise<T>,
  { maySetUp = false } = {},
): Promise<T> {
  const { openInstalledDatabase, ownerUrlOf, requireSetUp } = await import(
    '../database/open-installation.ts'
  );
  if (!maySetUp) requireSetUp(config);
  const installed = await openInstalledDatabase(config, (line) => process.stderr.write(`${line}\n`));
  try {
    return await work(ownerUrlOf(installed));
  } finally {
    await installed.close();
  }
}
