import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../shared/app-error.ts';
import { findKeyState } from '../check-key.ts';
import type { Config } from '../config.ts';
import { withClient } from '../database/embedded/connect.ts';
import { findMigrationState } from '../database/find-migration-state.ts';
import { type Database, openDatabase } from '../database/open-database.ts';
import { openInstalledDatabase, sayWhereToLook } from '../database/open-installation.ts';
import { findInstallationKey } from '../installation-key.ts';
import { type DoctorFinding, fine, warning, wrong } from './finding.ts';
import { lookAtDatabase } from './look-at-database.ts';
import { lookAtDisk } from './look-at-disk.ts';
import { lookAtVisitors } from './look-at-visitors.ts';

/**
 * Looks at everything that an installation stands on, and says in plain words what is well and what is not. It changes
 * nothing, but that a built-in database is started for the look and stopped again.
 */
export async function runDoctor(
  config: Config,
  now: () => Date,
  say: (line: string) => void,
): Promise<readonly DoctorFinding[]> {
  const findings: DoctorFinding[] = [
    fine('node', `Node ${process.versions.node}.`),
    await lookAtDisk(nearestFolder(config.folder)),
    lookAtAddress(config),
  ];
  if (config.external === null && !existsSync(join(config.folder, 'database'))) {
    return [
      ...findings,
      // Whoever watches by its exit status must not be told that all is well where there is nothing.
      wrong(
        'database',
        `There is no database of Sightline in ${config.folder}.`,
        sayWhereToLook(config.folder),
      ),
    ];
  }
  return [...findings, ...(await asFinding('database', () => lookThroughDatabase(config, now, say)))];
}

async function lookThroughDatabase(config: Config, now: () => Date, say: (line: string) => void) {
  const installed = await openInstalledDatabase(config, say);
  try {
    const database = openDatabase({ url: installed.appUrl, poolSize: 2 });
    try {
      const { missing, unknown } = await findMigrationState(database);
      const migrations =
        missing.length + unknown.length === 0
          ? fine('migrations', 'The database has had every migration of this version, and no other.')
          : wrong(
              'migrations',
              unknown.length > 0
                ? 'The database belongs to a newer version of Sightline.'
                : `The database has not had ${missing.length} of this version’s migrations.`,
              unknown.length > 0
                ? 'Start the newer version.'
                : 'Make a backup, then run “sightline migrate”.',
            );
      if (missing.length > 0) return [migrations];
      return [
        migrations,
        ...(await asFinding('key', () => lookAtKey(config, database))),
        ...(await withClient(installed.appUrl, async (client) => [
          ...(await lookAtDatabase(client, now)),
          await lookAtVisitors(client, config, now()),
        ])),
      ];
    } finally {
      await database.close();
    }
  } finally {
    await installed.close();
  }
}

async function lookAtKey(config: Config, database: Database): Promise<readonly DoctorFinding[]> {
  const key = await findInstallationKey(config);
  const found = await findKeyState(database, key ?? new Uint8Array(32));
  const state = key === null && found === 'different' ? 'missing' : found;
  if (state === 'same')
    return [fine('key', 'The installation’s key is the one that secrets were sealed with.')];
  if (state === 'unknown') return [fine('key', 'Nothing has been sealed with the installation’s key yet.')];
  return [
    wrong(
      'key',
      state === 'missing'
        ? 'The installation’s key is not there.'
        : 'The installation’s key is not the one that second steps of signing in were sealed with: nobody’s code will be right.',
      'Put the key of the installation that the backup was made of into its place: installation.key in the folder, or SIGHTLINE_KEY.',
    ),
  ];
}

function lookAtAddress({ publicUrl, host, demonstration }: Config): DoctorFinding {
  const says = `People open ${publicUrl.origin}.`;
  if (
    publicUrl.protocol === 'https:' ||
    demonstration ||
    /^(localhost|127\.|\[::1\])/.test(publicUrl.hostname)
  ) {
    return fine('address', says);
  }
  return warning(
    'address',
    `${says} Without https everybody on the way can read what passes.`,
    `Put a reverse proxy with TLS before ${host}, and set SIGHTLINE_URL to the https address.`,
  );
}

/** A look that fails by a named error is a finding itself. */
async function asFinding(
  check: string,
  look: () => Promise<readonly DoctorFinding[]>,
): Promise<readonly DoctorFinding[]> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof AppError) return [wrong(check, error.words.what, error.words.todo)];
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return [
      wrong(
        check,
        `The ${check} does not answer${code}.`,
        'Check the address and the password, and that it runs.',
      ),
    ];
  }
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}
