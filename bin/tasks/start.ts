/** `npm start`: the demonstration in the browser. */
import { openDemonstration } from '../../src/demonstration.ts';
import { makeRunCommand } from '../../src/platform/terminal/run-command.ts';

const run = makeRunCommand({ debug: () => process.argv.includes('--debug'), json: () => false });
await run(async () => {
  await openDemonstration(process.env);
  return 0;
});
process.exit();
