import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { expect, test } from 'vitest';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import type { FileId, PartnershipId } from '../../shared/ids.ts';
import { transact } from '../database/transact.ts';
import { openStoredFile, readStoredFile, writeStoredFileTo } from './read-stored-file.ts';
import { storeFile } from './store-file.ts';
import { chunkBytes, deleteFile, findStoredFile, mostBytes } from './stored-file.ts';

const platform = await testPlatform();
const { id: partnershipId } = await makePartnership(platform);

function store(content: { path: string } | { bytes: Uint8Array }): Promise<FileId> {
  return transact(platform.database, partnershipId, (tx) =>
    storeFile(
      tx,
      { name: 'harbour-health.csv', mediaType: 'text/csv', createdBy: null, content },
      platform,
      platform.now(),
    ),
  );
}

test.each([0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes + 7])(
  'a file of %i bytes comes back as it was sent: whole, as a stream, and on disk',
  async (size) => {
    const folder = await mkdtemp(join(tmpdir(), 'stored-'));
    try {
      const bytes = randomBytes(size);
      await writeFile(join(folder, 'in'), bytes);
      const fromPath = await store({ path: join(folder, 'in') });
      const fromBytes = await store({ bytes });
      await writeStoredFileTo(platform, partnershipId, fromPath, join(folder, 'out'));
      expect(bytes.equals(await readFile(join(folder, 'out')))).toBe(true);
      expect(bytes.equals(await buffer(openStoredFile(platform, partnershipId, fromBytes)))).toBe(true);
      const whole = await transact(platform.database, partnershipId, (tx) => readStoredFile(tx, fromPath));
      expect(bytes.equals(whole.bytes)).toBe(true);
      expect(whole.byteCount).toBe(size);
      expect(whole.sha256.equals(createHash('sha256').update(bytes).digest())).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

test('a file of exactly 25 MB is kept, and one byte more is refused by name, with nothing left of it', async () => {
  const id = await store({ bytes: new Uint8Array(mostBytes) });
  const kept = await transact(platform.database, partnershipId, (tx) => findStoredFile(tx, id));
  expect(kept.byteCount).toBe(mostBytes);
  const before = await countChunks();
  await expect(store({ bytes: new Uint8Array(mostBytes + 1) })).rejects.toMatchObject({
    code: 'file-too-large',
    // What the program writes nobody can send in parts.
    words: { todo: 'Ask for it for a shorter time, or as an Excel workbook.' },
  });
  expect(await countChunks()).toBe(before);
});

test('a piece that was changed, lost or cut is noticed before the last piece is given', async () => {
  const bytes = randomBytes(2 * chunkBytes + 10);
  const harms = [
    `update file_chunk set bytes = set_byte(bytes, 4, get_byte(bytes, 4) # 255) where number = 1 and file_id = $1`,
    'delete from file_chunk where number = 1 and file_id = $1',
    'update file_chunk set bytes = substr(bytes, 1, 3) where number = 2 and file_id = $1',
  ];
  for (const harm of harms) {
    const id = await store({ bytes });
    await asOwner(partnershipId, harm, id);
    const got: Buffer[] = [];
    const reading = (async () => {
      for await (const piece of openStoredFile(platform, partnershipId, id)) got.push(piece);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'file-damaged' });
    expect(Buffer.concat(got).length).toBeLessThanOrEqual(2 * chunkBytes);
  }
});

test('another partnership finds no such file, nor does anybody once it is deleted', async () => {
  const id = await store({ bytes: randomBytes(10) });
  const other = await makePartnership(platform);
  await expect(buffer(openStoredFile(platform, other.id, id))).rejects.toMatchObject({ code: 'not-found' });
  await transact(platform.database, other.id, (tx) => deleteFile(tx, id));
  await transact(platform.database, partnershipId, (tx) => findStoredFile(tx, id));
  await transact(platform.database, partnershipId, (tx) => deleteFile(tx, id));
  await expect(buffer(openStoredFile(platform, partnershipId, id))).rejects.toMatchObject({
    code: 'not-found',
  });
});

async function countChunks(): Promise<number> {
  const rows = await transact(platform.database, partnershipId, ({ sql }) =>
    sql.selectFrom('file_chunk').select('number').execute(),
  );
  return rows.length;
}

async function asOwner(partnership: PartnershipId, statement: string, id: string): Promise<void> {
  const client = new pg.Client({ connectionString: platform.ownerUrl });
  await client.connect();
  try {
    await client.query(`set sightline.partnership = '${partnership}'`);
    const { rowCount } = await client.query(statement, [id]);
    expect(rowCount).toBe(1);
  } finally {
    await client.end();
  }
}
