import { AppError } from '../../../shared/app-error.ts';

/** What went wrong when a program of PostgreSQL ended, read from what it wrote. */
export type EngineFailure =
  | 'disk-full'
  | 'port-taken'
  | 'leftover-processes'
  | 'already-running'
  | 'not-allowed'
  | 'version'
  | 'other';

const signs: readonly (readonly [EngineFailure, RegExp])[] = [
  ['disk-full', /no space left on device|disk quota exceeded|not enough space on the disk/i],
  ['port-taken', /could not create any TCP\/IP sockets|address already in use/i],
  ['leftover-processes', /pre-existing shared memory block/i],
  ['already-running', /lock file "postmaster\.pid" already exists/i],
  ['version', /files are incompatible with server|not compatible with this version/i],
  ['not-allowed', /permission denied|wrong ownership|invalid permissions|operation not permitted/i],
];

export function readFailure(output: string): EngineFailure {
  return signs.find(([, sign]) => sign.test(output))?.[0] ?? 'other';
}

/**
 * The error that a failed program of PostgreSQL is told as.
 *
 * @param doing what failed, as in “set up” or “start”
 * @param log where more can be read
 */
export function errorOfFailure(failure: EngineFailure, doing: string, folder: string, log: string): AppError {
  switch (failure) {
    case 'disk-full':
      return diskFull(folder);
    case 'not-allowed':
      return notAllowed(folder);
    case 'already-running':
    case 'leftover-processes':
      return new AppError('database-already-running', {
        what: 'processes of an earlier start still hold this database, and do not end.',
        where: folder,
        todo: `Restart the computer, or end the processes named “postgres” that work in this folder. Its log: ${log}`,
      });
    default:
      return new AppError('database-did-not-start', {
        what: `the built-in database could not ${doing}.`,
        where: folder,
        todo: `Read the last lines of its log, ${log}; then start again. Nothing that was kept is lost by that.`,
      });
  }
}

/** The port at which a running application looks for the database is another program's by now. */
export function errorOfTakenPort(folder: string, port: number): AppError {
  return new AppError('database-did-not-start', {
    what: `another program listens on its port, ${port}, where a running Sightline looks for it.`,
    where: folder,
    todo: 'End that program, or stop every Sightline that uses this folder and start it again: it then takes another port.',
  });
}

/** Tells an error of the file system, or of a statement, in the words of this database; others stay as they are. */
export function asDatabaseError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || error instanceof AppError || !('code' in error)) return error;
  // 53100 is PostgreSQL's own code of a full disk.
  if (['ENOSPC', 'EDQUOT', '53100'].includes(String(error.code))) return diskFull(folder, error);
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(String(error.code))) return notAllowed(folder, error);
  return error;
}

function diskFull(folder: string, cause?: Error): AppError {
  return new AppError(
    'database-full',
    {
      what: 'the disk is full, so the database could not start.',
      where: folder,
      todo: 'Make room on that disk (a new database needs 100 MB), then start again. What was kept is still there.',
    },
    { cause },
  );
}

function notAllowed(folder: string, cause?: Error): AppError {
  return new AppError(
    'database-folder-not-usable',
    {
      what: 'this account may not read and write the database’s folder and what is in it.',
      where: folder,
      todo: 'Start Sightline with the account that made the folder, or choose another folder.',
    },
    { cause },
  );
}
