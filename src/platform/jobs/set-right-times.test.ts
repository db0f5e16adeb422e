import { afterEach, expect, test } from 'vitest';
import { addAgency } from '../../../test/builders/jobs/add-agency.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { transact } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import { enqueueJob } from './enqueue-job.ts';
import { type JobRunner, startJobRunner } from './job-runner.ts';
import { waitForJob } from './wait-for-job.ts';

const platform = await testPlatform();
const { id: partnershipId } = await makePartnership(platform);
let runner: JobRunner | null = null;

afterEach(async () => {
  await runner?.stop({ waitMs: 0 });
  runner = null;
});

function ask() {
  const asked = { kind: 'adds', objectKind: 'submission', objectId: newId(), familyId: null, askedBy: null };
  return transact(platform.database, partnershipId, (tx) => enqueueJob(tx, asked, platform.now()));
}

async function start(): Promise<void> {
  runner = await startJobRunner({
    platform,
    pollEvery: 20,
    superviseEvery: 1,
    handlers: [{ kind: 'adds', run: async (_platform, _actor, job) => addAgency(job.objectId) }],
  });
}

test('a job that was asked for while the database’s clock was two hours ahead does not wait for them', async () => {
  const id = await ask();
  await platform.database.pool.query(
    `update pgboss.job set start_after = start_after + interval '2 hours', created_on = created_on + interval '2 hours',
                           keep_until = keep_until + interval '2 hours' where id = $1`,
    [id],
  );
  await start();
  expect((await waitForJob(platform, partnershipId, id)).state).toBe('done');
});

test('a job whose process was killed while the database’s clock was ahead is missed as soon as every other', async () => {
  const id = await ask();
  await platform.database.pool.query(
    `update pgboss.job set state = 'active', retry_delay = 0, started_on = now() + interval '2 hours',
                           heartbeat_on = now() + interval '2 hours' where id = $1`,
    [id],
  );
  await platform.database.pool.query(
    `update pgboss.queue set monitor_on = now() + interval '2 hours', monitor_claim_on = now() + interval '2 hours',
                             maintain_on = now() + interval '2 hours'`,
  );
  await start();
  // Its heart was set to this moment; fifteen seconds of silence, without waiting for them.
  for (;;) {
    const { rowCount } = await platform.database.pool.query(
      `update pgboss.job set heartbeat_on = now() - interval '16 seconds'
        where id = $1 and state = 'active' and heartbeat_on <= now()`,
      [id],
    );
    if (rowCount === 1) break;
  }
  expect((await waitForJob(platform, partnershipId, id)).state).toBe('done');
});
