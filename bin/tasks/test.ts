/**
 * `npm test`: every check of the project, whichever fail, and then one plain line that counts the
 * tests, read from what the runner itself wrote.
 */
import { prepareChromium } from './prepare-chromium.ts';
import { check, runVitest } from './run-vitest.ts';

const browser = prepareChromium();
const types = check('Types', ['node_modules/typescript/bin/tsc']);
const lint = check('Lint and format', [
  'node_modules/@biomejs/biome/bin/biome',
  'check',
  '--error-on-warnings',
]);
const tests = runVitest('Tests', []);
console.log(
  `\nTypes ${types ? 'ok' : 'FAILED'} · lint ${lint ? 'ok' : 'FAILED'} · tests ${tests.ok ? 'ok' : 'FAILED'}`,
);
console.log(tests.line);
process.exit(browser && types && lint && tests.ok ? 0 : 1);
