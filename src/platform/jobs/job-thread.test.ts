import { expect, test } from 'vitest';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import type { JobId } from '../../shared/ids.ts';
import { transact } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import { enqueueJob } from './enqueue-job.ts';
import { startJobThreads } from './job-thread.ts';
import type { Lane } from './queue.ts';
import { waitForJob } from './wait-for-job.ts';

const platform = await testPlatform();
const { id: partnershipId } = await makePartnership(platform);
const script = new URL('../../../test/builders/jobs/job-thread-script.ts', import.meta.url);

const start = (longestMs?: Readonly<Record<Lane, number>>) =>
  startJobThreads({
    platform,
    databaseUrl: platform.appUrl,
    script,
    ...(longestMs === undefined ? {} : { longestMs }),
  });

function ask(kind: string, partnership = partnershipId, lane: Lane = 'files'): Promise<JobId> {
  const asked = { kind, objectKind: 'submission', objectId: newId(), familyId: null, askedBy: null, lane };
  return transact(platform.database, partnership, (tx) => enqueueJob(tx, asked, platform.now()));
}

async function jobRow(id: JobId) {
  return transact(platform.database, partnershipId, ({ sql }) =>
    sql.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
}

/** What the queue holds of a job while it is at its first try, and a state of no more once it is past it. */
async function firstTry(id: JobId): Promise<{ state: string; output: unknown }> {
  const { rows } = await platform.database.pool.query(
    `select case when retry_count > 0 then 'past' else state::text end as state, output from pgboss.job where id = $1`,
    [id],
  );
  return rows[0];
}

/** Else the next process would take it for one that the queue has lost, and compute on. */
async function endForGood(id: JobId, partnership = partnershipId): Promise<void> {
  await platform.database.pool.query('delete from pgboss.job where id = $1', [id]);
  await transact(platform.database, partnership, ({ sql }) =>
    sql.updateTable('job').set({ state: 'failed', ended_at: platform.now() }).where('id', '=', id).execute(),
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
  await endForGood(id);
});

test('a thread that ends by itself is started again, and goes on with what others asked for', async () => {
  const runner = await start();
  const ending = await makePartnership(platform);
  const ended = await ask('ends', ending.id);
  const id = await ask('adds');
  while (['created', 'active'].includes((await firstTry(ended)).state)) await new Promise(setImmediate);
  // Given back at once, not found out by the silence, which the queue would have written down.
  expect((await firstTry(ended)).output).toBeNull();
  expect((await waitForJob(platform, partnershipId, id)).state).toBe('done');
  await runner.stop();
  await endForGood(ended, ending.id);
});

test('documents go on while a file keeps its thread for ever', async () => {
  const runner = await start();
  const { id: other } = await makePartnership(platform);
  const file = await ask('computes');
  while ((await jobRow(file)).step !== 'Computing') await new Promise(setImmediate);
  for (let count = 0; count < 3; count += 1) {
    const document = await ask('adds', other, 'documents');
    expect((await waitForJob(platform, other, document)).state).toBe('done');
  }
  expect((await jobRow(file)).state).toBe('running');
  await runner.stop({ waitMs: 0 });
  await endForGood(file);
});

test('a file that never ends is ended with its thread, files of others go on, and after its last try it is told as failed', async () => {
  const runner = await start({ files: 3000, documents: 60_000 });
  const { id: other } = await makePartnership(platform);
  const endless = await ask('computes');
  while ((await jobRow(endless)).step !== 'Computing') await new Promise(setImmediate);
  const first = await ask('adds', other);
  expect((await waitForJob(platform, other, first)).state).toBe('done');
  // What others asked for may have been done before it began to compute.
  while ((await jobRow(endless)).state === 'running') await new Promise(setImmediate);
  const second = await ask('adds', other);
  expect((await waitForJob(platform, other, second)).state).toBe('done');
  // Its last try, and without its pause.
  await platform.database.pool.query(
    'update pgboss.job set retry_count = retry_limit - 1, start_after = pgboss.job_now() where id = $1',
    [endless],
  );
  expect(await waitForJob(platform, partnershipId, endless)).toMatchObject({
    state: 'failed',
    error: { code: 'internal', reference: expect.any(String) },
  });
  const third = await ask('adds', other);
  expect((await waitForJob(platform, other, third)).state).toBe('done');
  await runner.stop();
});
