import { realpathSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import { withClient } from './connect.ts';
import { isRunning, markOf, mayBePostgres, type ProcessMark, workingFolderOf } from './processes.ts';

/** A server that runs on a data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly mark: ProcessMark;
  readonly port: number;
}

/**
 * The server that runs on a data folder, whoever started it. A `postmaster.pid` that a crash left, whose process is
 * gone or whose number another program has by now, is taken away: PostgreSQL itself would refuse to start over it.
 */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const file = join(data, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const [pid = 0, , , port = 0] = text.split('\n').map(Number);
  const mark = markOf(pid);
  if (mark !== null && isServerOf(pid, data)) return { pid, mark, port };
  await rm(file, { force: true });
  return null;
}

/** A server works in its data folder; where the system does not tell that, its name must do. */
function isServerOf(pid: number, data: string): boolean {
  const folder = workingFolderOf(pid);
  if (folder === null) return mayBePostgres(pid);
  return folder === realpathSync(data) && mayBePostgres(pid);
}

/** What a connection to a server found: it answers for this folder, it is not ready, or it is another's. */
export type Answer = 'ready' | 'not-yet' | 'another';

/** Tries one connection. Recovery after a crash, and shutting down, count as not yet. */
export async function ask(superuserUrl: string, data: string): Promise<Answer> {
  try {
    return await withClient(superuserUrl, async (client) => {
      const { rows } = await client.query<{ folder: string }>(
        `select current_setting('data_directory') as folder`,
      );
      return realpathSync(rows[0]?.folder ?? '') === realpathSync(data) ? 'ready' : 'another';
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // Wrong password, no such role, no line in pg_hba.conf: somebody answers, who is not ours.
    return ['28P01', '28000', 'ENOENT'].includes(code) ? 'another' : 'not-yet';
  }
}

/** Whether a running server is one that this program would have started: of its release, and as safe. */
export async function suits(superuserUrl: string, version: string, unsafe: boolean): Promise<boolean> {
  return withClient(superuserUrl, async (client) => {
    const { rows } = await client.query<{ version: string; fsync: string }>(
      `select current_setting('server_version') as version, current_setting('fsync') as fsync`,
    );
    return rows[0]?.version === version && rows[0].fsync === (unsafe ? 'off' : 'on');
  });
}

export function isAlive(server: Postmaster): boolean {
  return isRunning(server.mark);
}

export function runsAlready(folder: string, pid: number): AppError {
  return new AppError('database-already-running', {
    what: `a server (process ${pid}) runs on this folder, and it is not one that this Sightline can share.`,
    where: folder,
    todo: 'Stop the other Sightline that uses this folder, perhaps of another version, then start again.',
  });
}
