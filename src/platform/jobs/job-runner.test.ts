import { afterEach, expect, test } from 'vitest';
import { addAgency } from '../../../test/builders/jobs/add-agency.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { AppError } from '../../shared/app-error.ts';
import type { JobId } from '../../shared/ids.ts';
import { type TenantTx, transact } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import { enqueueJob } from './enqueue-job.ts';
import type { JobHandler } from './job-handler.ts';
import { type JobRunner, type JobRunnerOptions, startJobRunner } from './job-runner.ts';
import { laneQueues } from './queue.ts';
import { waitForJob } from './wait-for-job.ts';

const platform = await testPlatform();
const { id: partnershipId, people } = await makePartnership(platform);
const runners: JobRunner[] = [];
const one = { files: 1, documents: 1 };

afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop({ waitMs: 0 })));
});

async function start(
  handlers: readonly JobHandler[],
  options: Partial<JobRunnerOptions> = {},
): Promise<JobRunner> {
  const runner = await startJobRunner({ platform, handlers, pollEvery: 20, superviseEvery: 1, ...options });
  runners.push(runner);
  return runner;
}

function ask(kind: string, objectId: string = newId()): Promise<JobId> {
  return transact(platform.database, partnershipId, (tx) => askIn(tx, kind, objectId));
}

function askIn(tx: TenantTx, kind: string, objectId: string): Promise<JobId> {
  const askedBy = people.officer.accountId;
  return enqueueJob(
    tx,
    { kind, objectKind: 'submission', objectId, familyId: null, askedBy },
    platform.now(),
  );
}

async function agenciesNamed(name: string): Promise<number> {
  const rows = await transact(platform.database, partnershipId, ({ sql }) =>
    sql.selectFrom('agency').select('id').where('name', '=', name).execute(),
  );
  return rows.length;
}

async function jobRow(id: JobId) {
  return transact(platform.database, partnershipId, ({ sql }) =>
    sql.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
}

const adding: JobHandler = { kind: 'adds', run: async (_platform, _actor, job) => addAgency(job.objectId) };

test('a job does its effect once, and is then done, with a row of the audit log', async () => {
  const name = newId();
  const id = await ask('adds', name);
  await start([adding]);
  expect(await waitForJob(platform, partnershipId, id)).toEqual({ state: 'done', error: null });
  expect(await agenciesNamed(name)).toBe(1);
  const row = await jobRow(id);
  expect(row.ended_at).not.toBeNull();
  const audit = await transact(platform.database, partnershipId, ({ sql }) =>
    sql.selectFrom('audit_log').selectAll().where('request_id', '=', id).execute(),
  );
  expect(audit.map((one) => [one.event, one.actor_kind, one.reason])).toEqual([
    ['chronology-file-read', 'system', 'job: adds'],
  ]);
});

test('an error with a name is told to whoever asked, and what its kind does on failing is done with it', async () => {
  const failed: string[] = [];
  const handler: JobHandler = {
    kind: 'refuses',
    run: () => {
      throw new AppError('no-date-column', { what: 'No column holds dates.', todo: 'Name it yourself.' });
    },
    onFailed: async (tx, job) => {
      failed.push(job.objectId);
      await addAgency(job.objectId)(tx, platform.now());
    },
  };
  const name = newId();
  const id = await ask('refuses', name);
  await start([handler]);
  expect(await waitForJob(platform, partnershipId, id)).toEqual({
    state: 'failed',
    error: { code: 'no-date-column', what: 'No column holds dates.', todo: 'Name it yourself.' },
  });
  expect(failed).toEqual([name]);
  expect(await agenciesNamed(name)).toBe(1);
});

test('a fault without a name is tried again, and then told without its words', async () => {
  let tries = 0;
  const handler: JobHandler = {
    kind: 'breaks',
    run: async (_platform, _actor, job) => {
      tries += 1;
      await hasten(job.id);
      throw new Error('Ada Lovelace was born on 10 December');
    },
  };
  const id = await ask('breaks');
  await hasten(id);
  await start([handler]);
  const { state, error } = await waitForJob(platform, partnershipId, id);
  expect(state).toBe('failed');
  expect(tries).toBe(4);
  expect(error).toMatchObject({ code: 'internal', reference: expect.any(String) });
  const { rows } = await platform.database.pool.query('select output from pgboss.job where id = $1', [id]);
  expect(JSON.stringify([error, rows])).not.toContain('Ada');
});

test('a fault in the effect undoes the effect, and the next try does it once', async () => {
  let tries = 0;
  const handler: JobHandler = {
    kind: 'stumbles',
    run: async (_platform, _actor, job) => {
      await hasten(job.id);
      return async (tx, now) => {
        const done = await addAgency(job.objectId)(tx, now);
        tries += 1;
        if (tries === 1) throw new Error('the database went away');
        return done;
      };
    },
  };
  const name = newId();
  const id = await ask('stumbles', name);
  await hasten(id);
  await start([handler]);
  expect((await waitForJob(platform, partnershipId, id)).state).toBe('done');
  expect([tries, await agenciesNamed(name)]).toEqual([2, 1]);
});

test('a job whose process went silent is taken up by another, and what the silent one does later counts for nothing', async () => {
  const name = newId();
  let isFirst = true;
  const silent = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const handler: JobHandler = {
    kind: 'hangs',
    run: async (_platform, _actor, job) => {
      if (isFirst) {
        isFirst = false;
        begun.resolve();
        await silent.promise;
      }
      return addAgency(job.objectId);
    },
  };
  const id = await ask('hangs', name);
  await hasten(id);
  await start([handler], { atOnce: one });
  await begun.promise;
  await platform.database.pool.query(
    `update pgboss.job set heartbeat_on = now() - interval '1 hour' where id = $1`,
    [id],
  );
  await start([handler], { atOnce: one });
  expect((await waitForJob(platform, partnershipId, id)).state).toBe('done');
  silent.resolve();
  const after = await ask('hangs');
  await waitForJob(platform, partnershipId, after);
  expect(await agenciesNamed(name)).toBe(1);
});

test('a job that was cut off on its last try is told as failed', async () => {
  const failed: string[] = [];
  const begun = Promise.withResolvers<void>();
  const handler: JobHandler = {
    kind: 'kills',
    run: () => {
      begun.resolve();
      return new Promise(() => undefined);
    },
    onFailed: async (_tx, job) => {
      failed.push(job.id);
    },
  };
  const id = await ask('kills');
  await start([handler], { atOnce: one });
  await begun.promise;
  await platform.database.pool.query(
    `update pgboss.job set heartbeat_on = now() - interval '1 hour', retry_count = retry_limit where id = $1`,
    [id],
  );
  expect(await waitForJob(platform, partnershipId, id)).toMatchObject({
    state: 'failed',
    error: { code: 'internal' },
  });
  expect(failed).toEqual([id]);
});

test('two processes share one queue, and each job is run by one of them', async () => {
  const runs = new Map<string, number>();
  const handler: JobHandler = {
    kind: 'counts',
    run: async (_platform, _actor, job) => {
      runs.set(job.objectId, (runs.get(job.objectId) ?? 0) + 1);
      return addAgency(job.objectId);
    },
  };
  const ids = await Promise.all(Array.from({ length: 12 }, () => ask('counts')));
  await Promise.all([start([handler]), start([handler])]);
  const ends = await Promise.all(ids.map((id) => waitForJob(platform, partnershipId, id)));
  expect(ends.every(({ state }) => state === 'done')).toBe(true);
  expect([...runs.values()]).toEqual(ids.map(() => 1));
});

test('progress is shown while a job runs, and never after it', async () => {
  const seen = Promise.withResolvers<void>();
  const handler: JobHandler = {
    kind: 'tells',
    run: async (_platform, _actor, job, tell) => {
      tell({ done: 1, total: 3, step: 'Reading the file' });
      while ((await jobRow(job.id)).step !== 'Reading the file') await new Promise(setImmediate);
      tell({ done: 2, total: 3, step: 'Checking rows' });
      seen.resolve();
      return async (tx, now) => {
        tell({ done: 0, total: 9, step: 'Too late' });
        return addAgency(job.objectId)(tx, now);
      };
    },
  };
  const id = await ask('tells');
  await start([handler], { progressEvery: 1 });
  await seen.promise;
  await waitForJob(platform, partnershipId, id);
  expect(await jobRow(id)).toMatchObject({ state: 'done', step: null });
  expect((await jobRow(id)).total).not.toBe(9);
});

test('a runner that stops gives back what runs, and the next one begins it again', async () => {
  const begun = Promise.withResolvers<void>();
  const hanging: JobHandler = {
    kind: 'moves',
    run: () => {
      begun.resolve();
      return new Promise(() => undefined);
    },
  };
  const name = newId();
  const id = await ask('moves', name);
  await hasten(id);
  const first = await start([hanging]);
  await begun.promise;
  await first.stop({ waitMs: 0 });
  expect((await jobRow(id)).state).toBe('waiting');
  await start([{ kind: 'moves', run: async (_platform, _actor, job) => addAgency(job.objectId) }]);
  expect((await waitForJob(platform, partnershipId, id)).state).toBe('done');
  expect(await agenciesNamed(name)).toBe(1);
});

test('documents that a restored backup brings without a queue are queued with documents, and files with files', async () => {
  const ids = [await ask('adds'), await ask('writes')];
  await platform.database.pool.query('delete from pgboss.job where id = any ($1)', [ids]);
  const writing: JobHandler = { ...adding, kind: 'writes', lane: 'documents' };
  await start([adding, writing]);
  for (const id of ids) expect((await waitForJob(platform, partnershipId, id)).state).toBe('done');
  const { rows } = await platform.database.pool.query(
    'select name from pgboss.job where id = any ($1) order by array_position($1, id)',
    [ids],
  );
  expect(rows.map(({ name }) => name)).toEqual([laneQueues.files, laneQueues.documents]);
});

test('jobs that a restored backup brings without a queue are queued again', async () => {
  const id = await ask('adds');
  await platform.database.pool.query('delete from pgboss.job where id = $1', [id]);
  await start([adding]);
  expect((await waitForJob(platform, partnershipId, id)).state).toBe('done');
});

/** Without the pause before the next try. */
async function hasten(id: string): Promise<void> {
  await platform.database.pool.query(
    'update pgboss.job set retry_delay = 0, retry_backoff = false where id = $1',
    [id],
  );
}
