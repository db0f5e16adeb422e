import { expect, test } from 'vitest';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import type { JobId } from '../../shared/ids.ts';
import { transact } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import { enqueueJob } from './enqueue-job.ts';
import { startJobThread } from './job-thread.ts';
import { waitForJob } from './wait-for-job.ts';

const platform = await testPlatform();
const { id: partnershipId } = await makePartnership(platform);
const script = new URL('../../../test/builders/jobs/job-thread-script.ts', import.meta.url);

const start = () => startJobThread({ platform, databaseUrl: platform.appUrl, script });

function ask(kind: string, partnership = partnershipId): Promise<JobId> {
  const asked = { kind, objectKind: 'submission', objectId: newId(), familyId: null, askedBy: null };
  return transact(platform.database, partnership, (tx) => enqueueJob(tx, asked, platform.now()));
}

async function jobRow(id: JobId) {
  return transact(platform.database, partnershipId, ({ sql }) =>
    sql.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
}

test('a job that never lets go is cut off when its process stops, and five stops do not use up its tries', async () => {
  const id = await ask('computes');
  for (let stops = 0; stops < 5; stops += 1) {
    const runner = await start();
    while ((await jobRow(id)).step !== 'Computing') await new Promise(setImmediate);
    await runner.stop({ waitMs: 0 });
    expect((await jobRow(id)).state).toBe('waiting');
  }
  const { rows } = await platform.database.pool.query(
    `select state, retry_limit - retry_count as left, start_after <= pgboss.job_now() as at_once from pgboss.job where id = $1`,
    [id],
  );
  // Three more tries after the next, as at the beginning.
  expect(rows).toEqual([{ state: 'retry', left: 4, at_once: true }]);
  await platform.database.pool.query('delete from pgboss.job where id = $1', [id]);
  // Else the next process would take it for one that the queue has lost, and compute on.
  await transact(platform.database, partnershipId, ({ sql }) =>
    sql.updateTable('job').set({ state: 'failed', ended_at: platform.now() }).where('id', '=', id).execute(),
  );
});

test('a thread that ends by itself is started again, and goes on with what others asked for', async () => {
  const runner = await start();
  await ask('ends', (await makePartnership(platform)).id);
  const id = await ask('adds');
  expect((await waitForJob(platform, partnershipId, id)).state).toBe('done');
  await runner.stop();
});
