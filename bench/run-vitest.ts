import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs one file of measurements with the runner of the tests, in a process of its own, since it needs their database and world.
 *
 * @param to the name of the variable by which the file is told where to write what it measured.
 * @throws Error with all that the run said where it fails.
 */
export function runWithVitest<Measured>(file: string, to: string): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
  const path = join(folder, 'measured.json');
  const root = join(import.meta.dirname, '..');
  try {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const run = spawnSync(process.execPath, [vitest, 'run', '--config', 'vitest.pages.config.ts', file], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, [to]: path },
    });
    if (run.status !== 0) throw new Error(`${file} could not measure:\n${run.stdout}\n${run.stderr}`);
    return JSON.parse(readFileSync(path, 'utf8')) as Measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
