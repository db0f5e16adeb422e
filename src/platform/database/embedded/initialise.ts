import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { homeIn } from './database-place.ts';
import { errorOfFailure, readFailure } from './failures.ts';
import type { Engine } from './find-engine.ts';
import { makeKeys, roles, writeKeys } from './keys.ts';
import { runAs, type SystemUser } from './run-as.ts';

/**
 * Makes a new database in a place: beside, and moved to its name at the end, so that a start that is killed midway
 * leaves nothing that looks like a database.
 *
 * @throws AppError `database-full`, `database-folder-not-usable`, `database-did-not-start`
 */
export async function initialise(
  place: string,
  engine: Engine,
  user: SystemUser | null,
  unsafe: boolean,
): Promise<void> {
  const building = join(place, `building-${randomBytes(6).toString('hex')}`);
  const data = join(building, 'data');
  const password = join(building, 'password');
  try {
    // As root the folder stays root's, and the database's account may only pass through it to the data.
    await mkdir(building);
    await chmod(building, user === null ? 0o700 : 0o711);
    await mkdir(data, { mode: 0o700 });
    const keys = await makeKeys();
    await writeFile(password, `${keys.superuser}\n`, { mode: 0o600 });
    if (user !== null) for (const path of [data, password]) await chown(path, user.uid, user.gid);
    const ran = await runAs(user, engine.initdb, initdbArguments(data, password, unsafe), building);
    if (ran.status !== 0) throw failed(place, ran.output);
    await rm(password);
    writeKeys(building, keys);
    await rename(building, homeIn(place));
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

function initdbArguments(data: string, password: string, unsafe: boolean): readonly string[] {
  return [
    `--pgdata=${data}`,
    `--username=${roles.superuser}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    ...(unsafe ? ['--no-sync'] : []),
  ];
}

function failed(place: string, output: string) {
  const failure = readFailure(output);
  const error = errorOfFailure(failure, 'be set up', place, 'the message below');
  // What initdb says names files, never people: there is nobody in a new database.
  if (failure === 'other') error.cause = new Error(output.trim());
  return error;
}
