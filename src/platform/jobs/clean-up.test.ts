import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import type { PartnershipId } from '../../shared/ids.ts';
import { transact, transactLocal } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import { storeFile } from '../stored-files/store-file.ts';
import { cleanUpTasks } from './clean-up.ts';
import { doTask, startSchedule } from './scheduled.ts';

const platform = await testPlatform();
const day = 86_400_000;

async function cleanUp(): Promise<void> {
  for (const task of cleanUpTasks) await doTask(platform, task);
}

function keepFile(partnershipId: PartnershipId, name: string, expiresAt?: Date) {
  return transact(platform.database, partnershipId, (tx) =>
    storeFile(
      tx,
      {
        name,
        mediaType: 'text/csv',
        createdBy: null,
        content: { bytes: randomBytes(10) },
        ...(expiresAt === undefined ? {} : { expiresAt }),
      },
      platform,
      platform.now(),
    ),
  );
}

test('files past their time go, in every partnership, and those without a time or before it stay', async () => {
  const partnerships = [await makePartnership(platform), await makePartnership(platform)];
  const tomorrow = new Date(platform.now().getTime() + day);
  for (const { id } of partnerships) {
    await keepFile(id, 'past', platform.now());
    await keepFile(id, 'tomorrow', tomorrow);
    await keepFile(id, 'kept');
  }
  await cleanUp();
  for (const { id } of partnerships) {
    const found = await transact(platform.database, id, async ({ sql }) => ({
      files: await sql.selectFrom('file').select('name').orderBy('name').execute(),
      stored: await sql.selectFrom('stored_bytes').select('byte_count').executeTakeFirstOrThrow(),
      audit: await sql.selectFrom('audit_log').select(['event', 'detail']).execute(),
    }));
    expect(found.files.map(({ name }) => name)).toEqual(['kept', 'tomorrow']);
    expect(found.stored.byte_count).toBe(20);
    expect(found.audit).toEqual([{ event: 'expired-removed', detail: { documents: 0, files: 1 } }]);
  }
});

test('failures at sign-in are forgotten after a week, and not before', async () => {
  const old = newId();
  const fresh = newId();
  const at = (days: number) => new Date(platform.now().getTime() - days * day);
  await transactLocal(platform.database, ({ sql }) =>
    sql
      .insertInto('sign_in_failure')
      .values([
        { subject: old, failed_at: [at(9), at(8)], last_at: at(8) },
        { subject: fresh, failed_at: [at(9), at(6)], last_at: at(6) },
      ])
      .execute(),
  );
  await cleanUp();
  const left = await transactLocal(platform.database, ({ sql }) =>
    sql.selectFrom('sign_in_failure').select('subject').where('subject', 'in', [old, fresh]).execute(),
  );
  expect(left).toEqual([{ subject: fresh }]);
});

test('a partnership for which a task fails does not keep it from the others', async () => {
  const { id } = await makePartnership(platform);
  const seen: string[] = [];
  let first = true;
  await doTask(platform, {
    name: 'fails once',
    everyMinutes: 1,
    perPartnership: async (_platform, partnershipId) => {
      seen.push(partnershipId);
      if (first) {
        first = false;
        throw new Error('no');
      }
    },
  });
  expect(seen).toContain(id);
  expect(seen.length).toBeGreaterThan(1);
});

test('a schedule does its tasks at once, and stops when it is told', async () => {
  const done = Promise.withResolvers<void>();
  const schedule = startSchedule(platform, [
    { name: 'tells', everyMinutes: 60, once: async () => done.resolve() },
  ]);
  await done.promise;
  await schedule.stop();
});

test('whatever goes through a partnership when the schedule stops is told to stop', async () => {
  await makePartnership(platform);
  const begun = Promise.withResolvers<void>();
  const goThrough = (_platform: unknown, _partnershipId: unknown, stopping?: AbortSignal) => {
    begun.resolve();
    return new Promise<void>((resolve) => stopping?.addEventListener('abort', () => resolve()));
  };
  const schedule = startSchedule(platform, [
    { name: 'goes on until it is told', everyMinutes: 60, perPartnership: goThrough },
  ]);
  await begun.promise;
  await schedule.stop();
});
