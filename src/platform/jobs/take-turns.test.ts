import { afterEach, expect, test } from 'vitest';
import { addAgency } from '../../../test/builders/jobs/add-agency.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { AppError } from '../../shared/app-error.ts';
import type { JobId, PartnershipId } from '../../shared/ids.ts';
import { transact } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import { enqueueJob, mostUnended } from './enqueue-job.ts';
import { type JobRunner, startJobRunner } from './job-runner.ts';
import type { Lane } from './queue.ts';
import { waitForJob } from './wait-for-job.ts';

const platform = await testPlatform();
const runners: JobRunner[] = [];

afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop({ waitMs: 0 })));
  await platform.database.pool.query('delete from pgboss.job');
  for (const id of made.splice(0)) {
    await transact(platform.database, id, ({ sql }) => sql.deleteFrom('job').execute());
  }
});

const made: PartnershipId[] = [];

async function make(): Promise<{ readonly id: PartnershipId }> {
  const { id } = await makePartnership(platform);
  made.push(id);
  return { id };
}

function ask(partnershipId: PartnershipId, lane: Lane = 'files'): Promise<JobId> {
  const asked = {
    kind: 'reads',
    objectKind: 'submission',
    objectId: newId(),
    familyId: null,
    askedBy: null,
    lane,
  };
  return transact(platform.database, partnershipId, (tx) => enqueueJob(tx, asked, platform.now()));
}

/** A runner whose jobs are told as they begin, and end only when they are let go. */
async function startWatched() {
  const begun: { readonly id: JobId; readonly partnershipId: PartnershipId; readonly letGo: () => void }[] =
    [];
  const runner = await startJobRunner({
    platform,
    pollEvery: 10,
    handlers: [
      {
        kind: 'reads',
        run: async (_platform, actor, job) => {
          const { promise, resolve } = Promise.withResolvers<void>();
          begun.push({ id: job.id, partnershipId: actor.partnershipId, letGo: resolve });
          await promise;
          return addAgency(job.objectId);
        },
      },
    ],
  });
  runners.push(runner);
  const until = async (count: number) => {
    while (begun.length < count) await new Promise(setImmediate);
  };
  return { begun, until };
}

async function end(partnershipId: PartnershipId, one: { readonly id: JobId; readonly letGo: () => void }) {
  one.letGo();
  await waitForJob(platform, partnershipId, one.id);
}

test('however many files one partnership sends, the file of another is begun at once', async () => {
  const [many, few] = [await make(), await make()];
  for (let count = 0; count < 8; count += 1) await ask(many.id);
  const { begun, until } = await startWatched();
  await until(1);
  const other = await ask(few.id);
  await until(2);
  expect(begun.map(({ partnershipId }) => partnershipId)).toEqual([many.id, few.id]);
  expect(begun[1]?.id).toBe(other);
  for (const one of begun.slice()) await end(one.partnershipId, one);
  // Of those that are left, one after the other.
  for (let count = 3; count <= 9; count += 1) {
    await until(count);
    const newest = begun[count - 1];
    if (newest === undefined) throw new Error('none has begun');
    await end(many.id, newest);
  }
  expect(begun).toHaveLength(9);
});

test('a third partnership waits for one file of the two that keep both readers busy, and not for all of theirs', async () => {
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => make()));
  if (first === undefined || second === undefined || third === undefined) throw new Error('three are made');
  for (let count = 0; count < 4; count += 1) {
    await ask(first.id);
    await ask(second.id);
  }
  const { begun, until } = await startWatched();
  await until(2);
  await ask(third.id);
  const [oldest] = begun;
  if (oldest === undefined) throw new Error('none has begun');
  await end(oldest.partnershipId, oldest);
  await until(3);
  expect(begun[2]?.partnershipId).toBe(third.id);
});

test('a document does not wait behind the files of its own partnership', async () => {
  const { id } = await make();
  for (let count = 0; count < 5; count += 1) await ask(id);
  const { begun, until } = await startWatched();
  await until(1);
  const document = await ask(id, 'documents');
  await until(2);
  expect(begun[1]?.id).toBe(document);
});

test('a partnership that has a hundred waiting is told so kindly, and another goes on asking', async () => {
  const [many, few] = [await make(), await make()];
  for (let count = 0; count < mostUnended; count += 1) await ask(many.id);
  const refused = await ask(many.id).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AppError);
  expect(refused).toMatchObject({ code: 'too-much-waiting' });
  await ask(few.id);
});
