import { spawn } from 'node:child_process';

/** The account of the operating system that the database runs as, where it is not the caller's own. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

export interface Ran {
  /** Null when a signal ended it, or it could not be run at all. */
  readonly status: number | null;
  /** What it wrote on both streams. */
  readonly output: string;
}

/**
 * What PostgreSQL's programs are given of the environment: nothing that points them to another database or another
 * library, and English messages, since some are read.
 */
export function engineEnvironment(): NodeJS.ProcessEnv {
  const ofWindows = ['SystemRoot', 'TEMP', 'TMP', 'COMSPEC'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const path = process.env['PATH'] ?? '/usr/bin:/bin';
  return { ...Object.fromEntries(ofWindows), PATH: path, LC_ALL: 'C', TZ: 'UTC' };
}

/** The part of spawn's options that makes a program run as that user, without the caller's groups. */
export function identityOf(user: SystemUser | null): { uid?: number; gid?: number } {
  return user === null ? {} : { uid: user.uid, gid: user.gid };
}

/** Runs a program to its end, in a folder that its user may enter. Fails by its status, never by throwing. */
export function runAs(
  user: SystemUser | null,
  program: string,
  args: readonly string[],
  folder = '/',
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: engineEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...identityOf(user),
    });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ status: null, output: error.message }));
    child.on('close', (status) => resolve({ status, output }));
  });
}
