import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import type { Engine } from './find-engine.ts';

/**
 * PostgreSQL reads the files of its own major version only.
 *
 * @throws AppError `database-version-different` with what to do
 */
export async function checkVersion(home: string, engine: Engine): Promise<void> {
  const found = (await readFile(join(home, 'data', 'PG_VERSION'), 'utf8')).trim();
  if (found === engine.major) return;
  const isOlder = Number(found) < Number(engine.major);
  throw new AppError('database-version-different', {
    what: `the database is one of PostgreSQL ${found}, and this Sightline brings PostgreSQL ${engine.major}.`,
    where: home,
    todo: isOlder
      ? 'Start the older Sightline that made it, write a backup there (sightline backup), and restore that with this one into a new folder.'
      : 'Use the newer Sightline that made it; or restore a backup that this version wrote into a new folder.',
  });
}
