import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * A process that can be told from a later one with the same number: its number and when it started, as one word that
 * may stand in a file name.
 */
export type ProcessMark = string;

/** The mark of a running process; null when there is none of that number, or it has ended and only waits to be noted. */
export function markOf(pid: number): ProcessMark | null {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  const started = process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid);
  return started === null ? null : `${pid}-${started}`;
}

/** Whether the process of that mark, and no later one with its number, still runs. */
export function isRunning(mark: ProcessMark): boolean {
  return markOf(Number.parseInt(mark, 10)) === mark;
}

/** The folder that a process works in, where the system tells it to us; else null. */
export function workingFolderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** Whether a running process may be a PostgreSQL server: false only when it surely is another program. */
export function mayBePostgres(pid: number): boolean {
  if (process.platform === 'win32') return true;
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres');
  } catch {
    const told = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
    return told.status !== 0 || told.stdout.includes('postgres');
  }
}

/** /proc tells the state and, in ticks since the machine started, the start; the name before them may hold anything. */
function startOnLinux(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ended = ['Z', 'X'].includes(fields[0] ?? '');
    return ended ? null : (fields[19] ?? '0');
  } catch {
    return null;
  }
}

function startElsewhere(pid: number): string | null {
  if (process.platform !== 'win32') {
    const told = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    });
    const [state = 'Z', ...started] = told.stdout.trim().split(/\s+/);
    return state === '' || state.startsWith('Z') ? null : started.join('_').replaceAll(':', '.');
  }
  try {
    process.kill(pid, 0);
    return '0';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? '0' : null;
  }
}
