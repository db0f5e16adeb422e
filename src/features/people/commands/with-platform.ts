import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { SystemActor } from '../../../platform/access/actor.ts';
import { readConfig } from '../../../platform/config.ts';
import { requireMigrated } from '../../../platform/database/find-migration-state.ts';
import { openDatabase } from '../../../platform/database/open-database.ts';
import { openInstalledDatabase, requireSetUp } from '../../../platform/database/open-installation.ts';
import type { Platform } from '../../../platform/platform.ts';
import { usualFolder } from '../../../platform/usual-folder.ts';
import { AppError } from '../../../shared/app-error.ts';

/** Opens the installation's database as the application's own role, and leaves it again whatever happens. */
export async function withPlatform<T>(work: (platform: Platform) => Promise<T>): Promise<T> {
  const config = readConfig(process.env, usualFolder);
  requireSetUp(config);
  const installed = await openInstalledDatabase(config, (line) => process.stderr.write(`${line}\n`));
  const database = openDatabase({ url: installed.appUrl, poolSize: 2 });
  try {
    await requireMigrated(database);
    return await work({
      database,
      now: () => new Date(),
      // Nothing here reads a secret; with a key of no length none could be read or written by mistake.
      key: new Uint8Array(0),
      publicUrl: config.publicUrl,
      mostStoredBytes: config.mostStoredBytes,
      log: pino({ level: 'silent' }),
    });
  } finally {
    await database.close();
    await installed.close();
  }
}

/** Whoever runs the system, as the audit log names them: a command, and the reason that they gave. */
export function founder(reason: string): Omit<SystemActor, 'partnershipId'> {
  return { kind: 'command', reason, requestId: randomUUID() };
}

/** @throws AppError `usage` where a change is asked for without a reason. */
export function readReason(reason: string | undefined): string {
  const text = reason?.trim() ?? '';
  if (text !== '') return text;
  throw new AppError('usage', {
    what: 'No reason is given.',
    where: '--reason',
    todo: 'Say why, in a few words without anything about a child: the partnership’s administrators read it in their log.',
  });
}

/** @throws AppError `usage` where an option that is needed has no text. */
export function readNeeded(name: string, text: string | undefined): string {
  const given = text?.trim() ?? '';
  if (given !== '') return given;
  throw new AppError('usage', {
    what: `The option ${name} is needed.`,
    where: name,
    todo: 'Read the examples: sightline accounts add --help',
  });
}
