/**
 * A process that runs jobs of the kind `killed` on the database of its first argument, and hangs in each after telling that it
 * has begun: to be killed. Where the second argument is `effect` it hangs inside the effect’s transaction, after its rows.
 */
import { pino } from 'pino';
import { openDatabase } from '../../../src/platform/database/open-database.ts';
import type { JobEffect } from '../../../src/platform/jobs/job-handler.ts';
import { startJobRunner } from '../../../src/platform/jobs/job-runner.ts';
import { addAgency } from './add-agency.ts';

const [url = '', place = 'run'] = process.argv.slice(2);

function hang(): Promise<never> {
  process.stdout.write('begun\n');
  return new Promise(() => undefined);
}

await startJobRunner({
  platform: {
    database: openDatabase({ url, poolSize: 4 }),
    now: () => new Date(),
    key: new Uint8Array(32),
    publicUrl: new URL('http://localhost:8484'),
    mostStoredBytes: 20 * 1024 ** 3,
    log: pino({ level: 'silent' }),
  },
  pollEvery: 20,
  handlers: [
    {
      kind: 'killed',
      run: async (_platform, _actor, job): Promise<JobEffect> => {
        if (place === 'run') return hang();
        return async (tx, now) => {
          await addAgency(job.objectId)(tx, now);
          return hang();
        };
      },
    },
  ],
});
