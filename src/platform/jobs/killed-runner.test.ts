import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { addAgency } from '../../../test/builders/jobs/add-agency.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { transact } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import { enqueueJob } from './enqueue-job.ts';
import { startJobRunner } from './job-runner.ts';
import { waitForJob } from './wait-for-job.ts';

const platform = await testPlatform();
const { id: partnershipId } = await makePartnership(platform);
const script = fileURLToPath(new URL('../../../test/builders/jobs/run-until-killed.ts', import.meta.url));

async function agenciesNamed(name: string): Promise<number> {
  const rows = await transact(platform.database, partnershipId, ({ sql }) =>
    sql.selectFrom('agency').select('id').where('name', '=', name).execute(),
  );
  return rows.length;
}

test.each(['run', 'effect'])(
  'a job whose process is killed with kill -9 in its %s leaves nothing, and is done once by the next',
  async (place) => {
    const name = newId();
    const asked = { kind: 'killed', objectKind: 'submission', objectId: name, familyId: null, askedBy: null };
    const id = await transact(platform.database, partnershipId, (tx) =>
      enqueueJob(tx, asked, platform.now()),
    );
    const child = spawn(process.execPath, [script, platform.appUrl, place], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    expect(await agenciesNamed(name)).toBe(0);
    // Fifteen seconds of silence, without waiting for them.
    await platform.database.pool.query(
      `update pgboss.job set heartbeat_on = now() - interval '16 seconds', retry_delay = 0 where id = $1`,
      [id],
    );
    const runner = await startJobRunner({
      platform,
      pollEvery: 20,
      superviseEvery: 1,
      handlers: [{ kind: 'killed', run: async (_platform, _actor, job) => addAgency(job.objectId) }],
    });
    expect((await waitForJob(platform, partnershipId, id)).state).toBe('done');
    await runner.stop();
    expect(await agenciesNamed(name)).toBe(1);
  },
);
