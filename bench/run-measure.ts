import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Measure } from './measure.ts';

/** Runs one measurement in a process of its own, so that its peak memory is its own too. */
export function runMeasure(what: string, ...args: string[]): Measure {
  const run = spawnSync(
    process.execPath,
    // The flags that `bin/run` gives to this process are those that `bin/sightline` runs with.
    [...process.execArgv, join(import.meta.dirname, 'measure.ts'), what, ...args],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 24 },
  );
  if (run.status !== 0) throw new Error(`the measurement ${what} ended with status ${run.status}`);
  return JSON.parse(run.stdout) as Measure;
}

/** The middle one of the counted runs, in milliseconds. */
export function median({ runs }: Measure): number {
  const sorted = runs.toSorted((first, second) => first - second);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
