import type { Config } from '../config.ts';

/** Runs a command of the database's owner; a built-in database is started for it where it does not run. */
export async function withOwner<T>(config: Config, work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const { openInstalledDatabase, ownerUrlOf } = await import('../database/open-installation.ts');
  const installed = await openInstalledDatabase(config, (line) => process.stderr.write(`${line}\n`));
  try {
    return await work(ownerUrlOf(installed));
  } finally {
    await installed.close();
  }
}
