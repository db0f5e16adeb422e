import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error.ts';
import type { Config } from '../config.ts';
import { startEmbedded } from './embedded/start-embedded.ts';

/** Where an installation's database is, started where it is the built-in one. */
export interface InstalledDatabase {
  readonly kind: 'embedded' | 'external';
  readonly appUrl: string;
  /** Null where the owner's address was not given: the web application does not need it. */
  readonly ownerUrl: string | null;
  /** Leaves it; the built-in one stops with its last user. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** For whoever stays: the built-in database is started again when it ends, and this is told of it. */
  readonly onRevived?: (line: string) => void;
}

/** Opens the database that the settings name. @throws AppError as `startEmbedded` does. */
export async function openInstalledDatabase(
  config: Pick<Config, 'external' | 'folder'>,
  say: (line: string) => void,
  options: OpenOptions = {},
): Promise<InstalledDatabase> {
  if (config.external !== null) {
    return { kind: 'external', ...config.external, close: () => Promise.resolve() };
  }
  const embedded = await startEmbedded({ folder: join(config.folder, 'database'), say, ...options });
  return {
    kind: 'embedded',
    appUrl: embedded.appUrl,
    ownerUrl: embedded.ownerUrl,
    close: () => embedded.stop(),
  };
}

/**
 * For commands that look at an installation, or change what is in it: they make none where there is none.
 *
 * @throws AppError `nothing-set-up` when the folder holds no built-in database.
 */
export function requireSetUp(config: Pick<Config, 'external' | 'folder'>): void {
  if (config.external !== null || existsSync(join(config.folder, 'database'))) return;
  throw new AppError('nothing-set-up', {
    what: 'There is no database of Sightline here.',
    where: config.folder,
    todo: sayWhereToLook(config.folder),
  });
}

/** What to do where a folder holds no database; the demonstration keeps its own in a folder within it. */
export function sayWhereToLook(folder: string): string {
  const demonstration = join(folder, 'demonstration');
  const there = existsSync(join(demonstration, 'database'))
    ? ` The demonstration’s is ${demonstration}.`
    : '';
  return `Start “sightline serve” once, or set SIGHTLINE_FOLDER to where the installation is.${there}`;
}

/** The owner's address, for commands that only the owner may run. */
export function ownerUrlOf(database: InstalledDatabase): string {
  if (database.ownerUrl !== null) return database.ownerUrl;
  throw new AppError('config-not-valid', {
    what: 'This command is the database owner’s, and no address for the owner is given.',
    where: 'DATABASE_OWNER_URL',
    todo: 'Set it for this command: postgres://owner:…@host/database.',
  });
}
