/**
 * `npm test`: every check of the project, whichever fail, and then one plain line that counts the
 * tests, read from what the runner itself wrote.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareChromium } from './prepare-chromium.ts';

interface RunnerResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
}

function check(name: string, args: readonly string[]): boolean {
  console.log(`\n== ${name}`);
  const run = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (run.status !== 0) console.log(`${name}: FAILED`);
  return run.status === 0;
}

function runTests(): { ok: boolean; line: string } {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-test-'));
  try {
    const results = join(folder, 'results.json');
    const ok = check('Tests', [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
    ]);
    const read = JSON.parse(readFileSync(results, 'utf8')) as RunnerResults;
    const skipped = read.numPendingTests + read.numTodoTests;
    const line = `${read.numPassedTests} passed, ${read.numFailedTests} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    return { ok: ok && read.success && read.numPassedTests > 0, line };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const browser = prepareChromium();
const types = check('Types', ['node_modules/typescript/bin/tsc']);
const lint = check('Lint and format', [
  'node_modules/@biomejs/biome/bin/biome',
  'check',
  '--error-on-warnings',
]);
const tests = runTests();
console.log(
  `\nTypes ${types ? 'ok' : 'FAILED'} · lint ${lint ? 'ok' : 'FAILED'} · tests ${tests.ok ? 'ok' : 'FAILED'}`,
);
console.log(tests.line);
process.exit(browser && types && lint && tests.ok ? 0 : 1);
