/** `npm run test:deep`: the long tests, then one plain line that counts them, from the runner's own results. */
import { runVitest } from './run-vitest.ts';

const tests = runVitest('Deep tests', ['--config', 'vitest.deep.config.ts', ...process.argv.slice(2)]);
console.log(tests.line);
process.exit(tests.ok ? 0 : 1);
