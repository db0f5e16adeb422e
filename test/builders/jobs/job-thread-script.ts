/** A thread that runs jobs: of the kind `computes` for ever, without ever letting go; of the kind `adds` at once; of the kind `ends` it ends itself, at once. */
import { runInThread } from '../../../src/platform/jobs/run-in-thread.ts';
import { addAgency } from './add-agency.ts';

await runInThread([
  {
    kind: 'computes',
    run: async (_platform, _actor, _job, tell) => {
      tell({ done: 0, total: null, step: 'Computing' });
      // Until what it told has been written: whoever watches knows that it has begun.
      await new Promise((resolve) => setTimeout(resolve, 200));
      for (;;) Math.hypot(3, 4);
    },
  },
  { kind: 'adds', run: async (_platform, _actor, job) => addAgency(job.objectId) },
  {
    kind: 'ends',
    run: async () => process.exit(1),
  },
]);
