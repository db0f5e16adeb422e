import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface RunnerResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
}

/** Runs one check to its end, and says so when it failed. */
export function check(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n== ${name}`);
  const run = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (run.status !== 0) console.log(`${name}: FAILED`);
  return run.status === 0;
}

/** Runs Vitest, and gives a plain line that counts the tests, read from what Vitest itself wrote. */
export function runVitest(name: string, args: readonly string[]): { ok: boolean; line: string } {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-test-'));
  try {
    const results = join(folder, 'results.json');
    const ok = check(
      name,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...args,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${results}`,
      ],
      // The tests start the program some hundred times: what it compiled the first time is kept for the others.
      { NODE_COMPILE_CACHE: join(folder, 'compiled') },
    );
    const read = JSON.parse(readFileSync(results, 'utf8')) as RunnerResults;
    const skipped = read.numPendingTests + read.numTodoTests;
    const line = `${read.numPassedTests} passed, ${read.numFailedTests} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    return { ok: ok && read.success && read.numPassedTests > 0, line };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
