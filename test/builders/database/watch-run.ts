/** Waits for the end of a test run, then stops its database and deletes its folder. Started by `global-setup.ts`. */
import { once } from 'node:events';

const folder = process.argv[2];
if (folder === undefined) throw new Error('the run’s folder is missing');
process.stdin.resume();
await once(process.stdin, 'end');
// Read only now: most runs of a few tests end before it would be read.
const { clearRun } = await import('./clear-run.ts');
await clearRun(folder);
