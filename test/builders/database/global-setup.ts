import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of this run's database, which the first test that asks starts. */
    databaseFolder: string;
  }
}

let watcher: ChildProcess | null = null;

/** Gives the run a folder for its database, and a watcher that clears up after it, however the run ends. */
export function setup(project: Pick<TestProject, 'provide'>): void {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-tests-'));
  // Its account enters it when the tests run as root.
  chmodSync(folder, 0o755);
  project.provide('databaseFolder', folder);
  // What the tests write aside goes when the run ends, even where one of them forgets it.
  const aside = join(folder, 'tmp');
  mkdirSync(aside);
  chmodSync(aside, 0o1777);
  process.env['TMPDIR'] = aside;
  watcher = watchRun(folder);
}

export async function teardown(): Promise<void> {
  if (watcher === null) return;
  watcher.ref();
  const ended = once(watcher, 'exit');
  watcher.stdin?.end();
  await ended;
}

/** The watcher's input is open as long as this process lives: its end is the sign, even after kill -9. */
export function watchRun(folder: string): ChildProcess {
  const script = fileURLToPath(new URL('watch-run.ts', import.meta.url));
  const started = spawn(process.execPath, [script, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  started.unref();
  return started;
}
