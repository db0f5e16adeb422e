import pg from 'pg';
import { getRollbackPlans } from 'pg-boss';
import { expect, test } from 'vitest';
import { addAgency } from '../../../test/builders/jobs/add-agency.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testNow, testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { requireMigrated } from '../database/find-migration-state.ts';
import { migrate } from '../database/migrate.ts';
import { transact } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import { enqueueJob } from './enqueue-job.ts';
import { queueVersion } from './install-queue.ts';
import { startJobRunner } from './job-runner.ts';
import { waitForJob } from './wait-for-job.ts';

const platform = await testPlatform();

async function asOwner(...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: platform.ownerUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

test('the queue’s version is a number that its tables have', async () => {
  const { rows } = await platform.database.pool.query('select version from pgboss.version');
  expect(rows).toEqual([{ version: queueVersion() }]);
});

test('a queue of an older version is brought to the program’s by migrating, with the jobs that wait in it', async () => {
  const { id: partnershipId } = await makePartnership(platform);
  const asked = { kind: 'adds', objectKind: 'submission', objectId: newId(), familyId: null, askedBy: null };
  const id = await transact(platform.database, partnershipId, (tx) => enqueueJob(tx, asked, testNow));
  for (let version = queueVersion(); version > 35; version -= 1) {
    await asOwner(getRollbackPlans('pgboss', version));
  }
  await expect(requireMigrated(platform.database)).rejects.toMatchObject({ code: 'migration-missing' });
  await migrate(platform.ownerUrl, { now: testNow });
  await requireMigrated(platform.database);
  const runner = await startJobRunner({
    platform,
    pollEvery: 20,
    handlers: [{ kind: 'adds', run: async (_platform, _actor, job) => addAgency(job.objectId) }],
  });
  expect((await waitForJob(platform, partnershipId, id)).state).toBe('done');
  await runner.stop();
});

test('a queue that a newer program brings is one that must be migrated for, and the application may use it then', async () => {
  await asOwner(
    "delete from pgboss.job where name = 'sightline-documents'",
    "delete from pgboss.queue where name = 'sightline-documents'",
  );
  await expect(requireMigrated(platform.database)).rejects.toMatchObject({ code: 'migration-missing' });
  await migrate(platform.ownerUrl, { now: testNow });
  await requireMigrated(platform.database);
});
