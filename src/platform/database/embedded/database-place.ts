import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import { isUserFile } from './registered-users.ts';
import { runAs, type SystemUser } from './run-as.ts';
import { isLockFile } from './start-lock.ts';

const pointer = 'database-is-elsewhere.txt';

/** Where root keeps the databases whose own folders PostgreSQL's account may not enter. */
export const usualElsewhere = '/var/lib/sightline';

/** What stands in a place: keys, data and log in `database`, which appears whole or not at all. */
export function homeIn(place: string): string {
  return join(place, 'database');
}

/**
 * Opens the folder that was asked for, making it when it is not there, and gives its real path.
 *
 * @throws AppError `database-folder-not-usable` when it holds what Sightline's database did not make
 */
export async function openFolder(asked: string): Promise<string> {
  await mkdir(asked, { recursive: true, mode: process.getuid?.() === 0 ? 0o755 : 0o700 });
  const folder = await realpath(asked);
  const foreign = (await readdir(folder)).filter((name) => !isOurs(name));
  if (foreign.length === 0) return folder;
  const isPostgres = foreign.includes('PG_VERSION');
  throw new AppError('database-folder-not-usable', {
    what: isPostgres
      ? 'this folder is a database of PostgreSQL that Sightline did not make.'
      : `this folder holds other files (${foreign.slice(0, 3).join(', ')}), and Sightline’s database wants one for itself.`,
    where: folder,
    todo: isPostgres
      ? 'Choose another folder; or start that database yourself and name it in DATABASE_URL and DATABASE_OWNER_URL.'
      : 'Choose an empty folder, or one that is not there yet.',
  });
}

function isOurs(name: string): boolean {
  const kept = ['database', pointer, 'lost+found', '.DS_Store'];
  return kept.includes(name) || /^(building|postgresql)-/.test(name) || isLockFile(name) || isUserFile(name);
}

/**
 * The place of a folder's database: the folder itself, or one elsewhere, when the account that PostgreSQL runs as may
 * not enter the folder; a file in the folder then tells the next start where.
 *
 * @throws AppError `database-folder-not-usable` when the place that the folder tells is gone
 */
export async function findDatabasePlace(
  folder: string,
  user: SystemUser | null,
  elsewhere: string,
  say: (line: string) => void,
): Promise<string> {
  const told = await readFile(join(folder, pointer), 'utf8').catch(() => null);
  if (told !== null) return placeThatIsTold(folder, told.split('\n')[0] ?? '');
  if (existsSync(homeIn(folder)) || user === null || (await mayEnter(user, folder))) return folder;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const place = join(elsewhere, name);
  say(`The account that PostgreSQL runs as may not enter ${folder}: the database is kept in ${place}.`);
  // Made open to enter, whatever the caller's umask.
  const first = await mkdir(place, { recursive: true });
  for (const made of first === undefined ? [] : new Set([first, place])) await chmod(made, 0o755);
  if (!(await mayEnter(user, place))) throw mayNotEnter(place);
  await writeFile(join(folder, pointer), `${place}\nThe database of this folder is kept there.\n`);
  return place;
}

async function placeThatIsTold(folder: string, place: string): Promise<string> {
  if (existsSync(place)) return place;
  throw new AppError('database-folder-not-usable', {
    what: `its database is kept in ${place}, and that is no longer there.`,
    where: folder,
    todo: `Put ${place} back, or restore a backup into another folder. To begin anew, delete ${join(folder, pointer)}.`,
  });
}

function mayNotEnter(place: string): AppError {
  return new AppError('database-folder-not-usable', {
    what: 'the account that PostgreSQL runs as may not enter this folder either.',
    where: place,
    todo: `Let everybody enter the folders above it (chmod a+x), or choose a database folder such as ${usualElsewhere}/database.`,
  });
}

async function mayEnter(user: SystemUser, folder: string): Promise<boolean> {
  const tried = await runAs(user, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder]);
  return tried.status === 0;
}

/** The account that a database's files belong to, which is the one that it must run as. */
export async function ownerOfData(home: string, user: SystemUser | null): Promise<SystemUser | null> {
  if (user === null) return null;
  const { uid, gid } = await stat(join(home, 'data'));
  return { uid, gid };
}

/** Takes away what a start left that was killed while it set up a database. */
export async function clearUnfinished(place: string): Promise<void> {
  const unfinished = (await readdir(place)).filter((name) => name.startsWith('building-'));
  // A program of that start may still write there for a moment; then the next start takes it away.
  for (const name of unfinished)
    await rm(join(place, name), { recursive: true, force: true }).catch(() => undefined);
}
