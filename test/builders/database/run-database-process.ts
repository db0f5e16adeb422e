import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SystemUser } from '../../../src/platform/database/embedded/run-as.ts';

export interface StartedProcess {
  readonly child: ChildProcess;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly attached: boolean;
  readonly said: readonly string[];
  /** The error's code, where it could not start. */
  readonly code?: string;
  /** Stops the database as the program does, and waits until that is done. */
  stop(): Promise<void>;
  /** kill -9 for the program that started it. */
  kill(): Promise<void>;
}

export interface ProcessOptions {
  readonly folder: string;
  readonly elsewhere?: string;
  readonly unsafeForTests?: boolean;
  readonly user?: SystemUser;
}

const script = fileURLToPath(new URL('database-process.ts', import.meta.url));

/** The program, not waited for. In a process group of its own, as a terminal gives each command one. */
export function launchDatabaseProcess(options: ProcessOptions, program = script): ChildProcess {
  const args = [program, JSON.stringify({ unsafeForTests: true, ...options })];
  return spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
}

/** Starts the database from another process, and waits until it tells how that went. */
export async function runDatabaseProcess(options: ProcessOptions, program = script): Promise<StartedProcess> {
  const child = launchDatabaseProcess(options, program);
  if (child.stdout === null || child.stdin === null) throw new Error('the process has no streams');
  const input = child.stdin;
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse(String((await lines.next()).value)) as Omit<StartedProcess, 'stop'>;
  const ended = endOf(child);
  return {
    ...(await next()),
    child,
    stop: async () => {
      input.write('stop\n');
      await next();
      input.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.on('exit', () => resolve()));
}
