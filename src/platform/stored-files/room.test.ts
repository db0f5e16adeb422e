import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import type { FileId } from '../../shared/ids.ts';
import { type TenantTx, transact } from '../database/transact.ts';
import { findStoredBytes } from './room.ts';
import { storeFile } from './store-file.ts';
import { deleteFile } from './stored-file.ts';

const platform = await testPlatform();
const kilobyte = 1024;

async function beginPartnership() {
  const { id } = await makePartnership(platform);
  return { inside: <T>(work: (tx: TenantTx) => Promise<T>) => transact(platform.database, id, work) };
}

/** Stores so many kilobytes where 10 are the most. */
function store(tx: TenantTx, kilobytes: number): Promise<FileId> {
  const content = { bytes: randomBytes(kilobytes * kilobyte) };
  const file = { name: 'log.csv', mediaType: 'text/csv', createdBy: null, content };
  return storeFile(tx, file, { mostStoredBytes: 10 * kilobyte }, platform.now());
}

test('a file that would be more than the partnership may keep is refused, and nothing of it is kept', async () => {
  const { inside } = await beginPartnership();
  await inside((tx) => store(tx, 6));
  await expect(inside((tx) => store(tx, 5))).rejects.toMatchObject({ code: 'store-full' });
  expect(await inside(findStoredBytes)).toBe(6 * kilobyte);
  await inside((tx) => store(tx, 4));
  expect(await inside(findStoredBytes)).toBe(10 * kilobyte);
});

test('files of one sending count together', async () => {
  const { inside } = await beginPartnership();
  const both = inside(async (tx) => {
    await store(tx, 6);
    await store(tx, 6);
  });
  await expect(both).rejects.toMatchObject({ code: 'store-full' });
  expect(await inside(findStoredBytes)).toBe(0);
});

test('what is deleted makes room, once', async () => {
  const { inside } = await beginPartnership();
  const id = await inside((tx) => store(tx, 10));
  await inside((tx) => deleteFile(tx, id));
  await inside((tx) => deleteFile(tx, id));
  expect(await inside(findStoredBytes)).toBe(0);
  await inside((tx) => store(tx, 10));
});

test('however many store at once, the partnership keeps no more than it may', async () => {
  const { inside } = await beginPartnership();
  const ended = await Promise.allSettled(Array.from({ length: 8 }, () => inside((tx) => store(tx, 3))));
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  for (const one of ended) {
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'store-full' });
  }
  expect(await inside(findStoredBytes)).toBe(await sumOfFiles(inside));
});

test('one partnership’s files take no room of another’s', async () => {
  const [one, other] = [await beginPartnership(), await beginPartnership()];
  await one.inside((tx) => store(tx, 10));
  await other.inside((tx) => store(tx, 10));
  expect(await other.inside(findStoredBytes)).toBe(10 * kilobyte);
});

async function sumOfFiles(inside: Awaited<ReturnType<typeof beginPartnership>>['inside']): Promise<number> {
  const sizes = await inside(({ sql }) => sql.selectFrom('file').select('byte_count').execute());
  return sizes.reduce((sum, { byte_count }) => sum + byte_count, 0);
}
