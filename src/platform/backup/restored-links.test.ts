import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../../test/builders/database/fresh-database.ts';
import { testNow, testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { withClient } from '../database/embedded/connect.ts';
import { newId } from '../new-id.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

test('a single-use link that was open when the backup was made is no longer, since it may have been used since', async () => {
  const source = await testPlatform();
  const later = new Date(testNow.getTime() + 7 * 86_400_000);
  await withClient(source.ownerUrl, async (client) => {
    for (const [used, ended] of [
      [null, null],
      [testNow, null],
      [null, testNow],
    ]) {
      const ids = [newId<'upload-link'>(), randomBytes(32), newId<'partnership'>(), newId<'family'>()];
      const times = [testNow, later, used, ended];
      await client.query(
        `insert into upload_link (id, token_hash, partnership_id, family_id, review_request_id, made_by, created_at, expires_at, used_at, ended_at)
         values ($1, $2, $3, $4, $4, $4, $5, $6, $7, $8)`,
        [...ids, ...times],
      );
      await client.query(
        `insert into invitation (id, token_hash, kind, partnership_id, account_id, created_at, expires_at, used_at, ended_at)
         values ($1, $2, 'join', $3, $4, $5, $6, $7, $8)`,
        [...ids, ...times],
      );
    }
  });
  const path = join(mkdtempSync(join(tmpdir(), 'sightline-links-')), 'links.backup');
  await writeBackup({
    ownerUrl: source.ownerUrl,
    path,
    recipient: null,
    programVersion: '0.1.0',
    now: testNow,
  });
  const { ownerUrl, drop } = await freshDatabase();
  await restoreBackup({ path, identity: null, ownerUrl, now: testNow });
  await withClient(ownerUrl, async (client) => {
    for (const table of ['upload_link', 'invitation']) {
      const { rows } = await client.query(
        `select used_at, ended_at from ${table} order by used_at nulls last`,
      );
      expect(rows, table).toEqual([
        { used_at: testNow, ended_at: null },
        { used_at: null, ended_at: testNow },
        { used_at: null, ended_at: testNow },
      ]);
    }
  });
  await drop();
});
