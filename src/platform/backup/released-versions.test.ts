import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/builders/database/fresh-database.ts';
import { testNow } from '../../../test/builders/platform/test-platform.ts';
import { projectFolder } from '../../../test/repository/source-files.ts';
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
    await drop();
  });

  test('there is one for each', () => {
    expect(released).toContain('0.1.0.backup');
  });
});
