import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/builders/database/fresh-database.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testNow, testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { withClient } from '../database/embedded/connect.ts';
import { restoreBackup } from './restore-backup.ts';
import { verifyBackup } from './verify-backup.ts';
import { writeBackup } from './write-backup.ts';

let folder: string;
let whole: string;

beforeAll(async () => {
  const platform = await testPlatform();
  await makePartnership(platform);
  folder = mkdtempSync(join(tmpdir(), 'sightline-backup-'));
  whole = join(folder, 'whole.backup');
  await writeBackup({
    ownerUrl: platform.ownerUrl,
    path: whole,
    recipient: null,
    programVersion: '0.1.0',
    now: testNow,
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a damaged backup is told, and not restored', () => {
  test('wherever it is cut off', async () => {
    const bytes = readFileSync(whole);
    const path = join(folder, 'cut.backup');
    for (const length of [
      0,
      1,
      2,
      20,
      500,
      Math.floor(bytes.length / 2),
      bytes.length - 9,
      bytes.length - 1,
    ]) {
      writeFileSync(path, bytes);
      truncateSync(path, length);
      await expect(verifyBackup({ path, identity: null }), `${length} bytes`).rejects.toMatchObject({
        code: expect.stringMatching(/^backup-(cut-off|damaged|not-one)$/),
      });
    }
  });

  test('whichever byte of the file is changed, where that changes what it holds', async () => {
    const bytes = readFileSync(whole);
    const plain = gunzipSync(bytes);
    const path = join(folder, 'changed.backup');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, difference) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ difference;
        // Gzip’s own head holds a clock and a system, and its last byte bits that fill it up: they mean nothing here.
        fc.pre(!unpacksTo(changed, plain));
        writeFileSync(path, changed);
        await expect(verifyBackup({ path, identity: null })).rejects.toMatchObject({
          code: expect.stringMatching(/^backup-/),
        });
      }),
      { numRuns: 60 },
    );
  });

  test('whichever byte of its content is changed, though gzip finds nothing wrong', async () => {
    const plain = gunzipSync(readFileSync(whole));
    const path = join(folder, 'changed-inside.backup');
    await fc.assert(
      fc.asyncProperty(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 255 }), async (at, difference) => {
        const changed = Buffer.from(plain);
        changed[at] = (changed[at] ?? 0) ^ difference;
        writeFileSync(path, gzipSync(changed));
        await expect(verifyBackup({ path, identity: null })).rejects.toMatchObject({
          code: expect.stringMatching(/^backup-/),
        });
      }),
      { numRuns: 120 },
    );
  });

  test('and the database stays empty', async () => {
    const path = join(folder, 'half.backup');
    writeFileSync(path, readFileSync(whole).subarray(0, -30));
    const { ownerUrl, drop } = await freshDatabase();
    await expect(restoreBackup({ path, identity: null, ownerUrl, now: testNow })).rejects.toMatchObject({
      code: 'backup-cut-off',
    });
    await withClient(ownerUrl, async (client) => {
      expect(
        (await client.query("select 1 from pg_class where relnamespace = 'public'::regnamespace")).rowCount,
      ).toBe(0);
    });
    await drop();
  });
});

function unpacksTo(packed: Buffer, plain: Buffer): boolean {
  try {
    return gunzipSync(packed).equals(plain);
  } catch {
    return false;
  }
}
