import { expect, test } from 'vitest';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import type { JobId } from '../../shared/ids.ts';
import { transact } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import type { Claim } from './claim.ts';
import { enqueueJob } from './enqueue-job.ts';
import { handBack, handBackLate } from './hand-back.ts';
import { laneQueues, retryLimit, sparedStops } from './queue.ts';

const platform = await testPlatform();
const { id: partnershipId } = await makePartnership(platform);
const queue = laneQueues.files;

function ask(): Promise<JobId> {
  const asked = {
    kind: 'computes',
    objectKind: 'submission',
    objectId: newId(),
    familyId: null,
    askedBy: null,
  };
  return transact(platform.database, partnershipId, (tx) => enqueueJob(tx, asked, platform.now()));
}

/** Takes it as the queue does: every taking after the first is counted. */
async function take(jobId: JobId): Promise<Claim | null> {
  const { rows } = await platform.database.pool.query(
    `update pgboss.job set state = 'active', started_on = pgboss.job_now(), heartbeat_on = pgboss.job_now(),
            retry_count = case when started_on is null then retry_count else retry_count + 1 end
      where id = $1 and state < 'active' returning retry_count as count, retry_limit as limit`,
    [jobId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return { queue, id: jobId, retryCount: row.count, retryLimit: row.limit, partnershipId, jobId };
}

async function countTakings(jobId: JobId, giveBack: (claim: Claim) => Promise<void>): Promise<number> {
  for (let takings = 0; takings < 100; takings += 1) {
    const claim = await take(jobId);
    if (claim === null) return takings;
    await giveBack(claim);
  }
  return 100;
}

async function isGivenUpNext(jobId: JobId): Promise<unknown> {
  const { rows } = await platform.database.pool.query(
    `select state, retry_count = retry_limit as last, heartbeat_on < pgboss.job_now() - interval '1 minute' as silent
       from pgboss.job where id = $1`,
    [jobId],
  );
  return rows[0];
}

test('a job that every stop of its process cuts off is spared ten times, and then uses up its tries', async () => {
  const jobId = await ask();
  expect(await countTakings(jobId, (claim) => handBack(platform, claim))).toBe(sparedStops + retryLimit + 1);
  expect(await isGivenUpNext(jobId)).toEqual({ state: 'active', last: true, silent: true });
});

test('a job that took too long uses a try each time, begins again after the others, and is given up after its last', async () => {
  const jobId = await ask();
  const takings = await countTakings(jobId, async (claim) => {
    await handBackLate(platform, claim);
    const { rows } = await platform.database.pool.query(
      `select extract(epoch from start_after - pgboss.job_now()) as pause from pgboss.job where id = $1`,
      [jobId],
    );
    if (claim.retryCount < claim.retryLimit) expect(Number(rows[0].pause)).toBeGreaterThan(50);
  });
  expect(takings).toBe(retryLimit + 1);
  expect(await isGivenUpNext(jobId)).toEqual({ state: 'active', last: true, silent: true });
});
