/** A thread that runs jobs: of the kind `computes` for ever, without ever letting go; of the kind `adds` at once; of the kind `ends` it ends itself, at once. */
import { setTimeout as pause } from 'node:timers/promises';
import { transact } from '../../../src/platform/database/transact.ts';
import { runInThread } from '../../../src/platform/jobs/run-in-thread.ts';
import { addAgency } from './add-agency.ts';

const step = 'Computing';

await runInThread([
  {
    kind: 'computes',
    run: async ({ database }, { partnershipId }, { id }, tell) => {
      const told = () =>
        transact(database, partnershipId, ({ sql }) =>
          sql.selectFrom('job').select('step').where('id', '=', id).executeTakeFirstOrThrow(),
        );
      tell({ done: 0, total: null, step });
      // However long the writing takes: a thread that keeps itself busy before would write nothing any more, and whoever
      // watches would wait for ever. Told once: a second writing would be cut off in its midst.
      while ((await told()).step !== step) await pause(10);
      for (;;) Math.hypot(3, 4);
    },
  },
  { kind: 'adds', run: async (_platform, _actor, job) => addAgency(job.objectId) },
  {
    kind: 'ends',
    run: async () => process.exit(1),
  },
]);
