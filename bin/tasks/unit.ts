/** `npm run unit -- [words]`: the tests whose file matches, without type check and lint. */
import { spawnSync } from 'node:child_process';

const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
