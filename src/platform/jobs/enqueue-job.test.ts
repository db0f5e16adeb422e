import { PgBoss } from 'pg-boss';
import { expect, test } from 'vitest';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import type { JobId } from '../../shared/ids.ts';
import { type TenantTx, transact } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import { enqueueJob } from './enqueue-job.ts';
import { laneQueues } from './queue.ts';

const platform = await testPlatform();
const { id: partnershipId } = await makePartnership(platform);
const { pool } = platform.database;

function askIn(tx: TenantTx): Promise<JobId> {
  const asked = { kind: 'reads', objectKind: 'submission', objectId: newId(), familyId: null, askedBy: null };
  return enqueueJob(tx, asked, platform.now());
}

test('what is asked for in a transaction that is undone was never asked for', async () => {
  const undone = transact(platform.database, partnershipId, async (tx) => {
    await askIn(tx);
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  expect((await pool.query('select from pgboss.job')).rowCount).toBe(0);
  const jobs = await transact(platform.database, partnershipId, ({ sql }) =>
    sql.selectFrom('job').select('id').execute(),
  );
  expect(jobs).toEqual([]);
});

test('the queue holds of a job what pg-boss itself would write, and nothing but two ids', async () => {
  const id = await transact(platform.database, partnershipId, askIn);
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values === undefined ? [] : [...values]) },
    migrate: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  const own = newId();
  await boss.send(laneQueues.files, { partnershipId, jobId: id }, { id: own, group: { id: partnershipId } });
  await boss.stop({ graceful: false, close: false });
  const { rows } = await pool.query(
    `select to_jsonb(j) - 'id' - 'created_on' - 'start_after' - 'keep_until' as row, j.keep_until - j.start_after as kept
       from pgboss.job j where id in ($1, $2)`,
    [id, own],
  );
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual(rows[1]);
  expect(rows[0].row.data).toEqual({ partnershipId, jobId: id });
  await pool.query('delete from pgboss.job where id in ($1, $2)', [id, own]);
});
