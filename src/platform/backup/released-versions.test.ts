import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/builders/database/fresh-database.ts';
import { testNow } from '../../../test/builders/platform/test-platform.ts';
import { projectFolder } from '../../../test/repository/source-files.ts';
import { withClient } from '../database/embedded/connect.ts';
import { readMigrations } from '../database/migrate.ts';
import { restoreBackup } from './restore-backup.ts';

const folder = join(projectFolder, 'test/data/backups');
const released = readdirSync(folder).filter((name) => name.endsWith('.backup'));

describe('a backup of every released version is put back, and brought to this version’s schema', () => {
  test.each(released)('%s', async (name) => {
    const { ownerUrl, drop } = await freshDatabase();
    const { header, tables, migrated, files } = await restoreBackup({
      path: join(folder, name),
      identity: null,
      ownerUrl,
      now: testNow,
    });
    expect(header.migrations.length + migrated.length).toBe((await readMigrations()).length);
    expect(tables.filter(({ rows }) => rows > 0).length).toBeGreaterThan(15);
    expect(files).toBe(1);
    await expectBytesCounted(ownerUrl);
    await drop();
  });

  test('there is one for each', () => {
    expect(released).toContain('0.1.0.backup');
  });
});

/** What each partnership keeps is known of files, too, that were stored before it was counted. */
async function expectBytesCounted(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    for (const table of ['file', 'stored_bytes']) {
      await client.query(`alter table ${table} no force row level security`);
    }
    const { rows } = await client.query(
      'select byte_count, (select sum(byte_count) from file where file.partnership_id = s.partnership_id) as sum from stored_bytes s',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { byte_count, sum } of rows) expect(byte_count).toBe(sum);
  });
}
