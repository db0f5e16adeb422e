/** `npm run types`: the type check. */
import { spawnSync } from 'node:child_process';

const run = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
