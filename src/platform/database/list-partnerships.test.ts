import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/builders/database/fresh-database.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { verifyLog } from '../audit-log/verify-log.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { withClient } from './embedded/connect.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-unlisted-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a partnership that somebody took off the list is told by the verification, and in the backup all the same', async () => {
  const platform = await testPlatform();
  const { ownerUrl } = platform;
  const [kept, taken] = [await makePartnership(platform), await makePartnership(platform)];
  const verify = () => verifyLog({ ownerUrl, anchors: new Map(), now: platform.now() });
  const write = (name: string) =>
    writeBackup({
      ownerUrl,
      path: join(folder, name),
      recipient: null,
      programVersion: '0.1.0',
      now: platform.now(),
    });
  const before = await write('before.backup');
  expect(before).toMatchObject({ partnerships: 2, unlisted: [] });

  await withClient(ownerUrl, (client) =>
    client.query('delete from tenant where partnership_id = $1', [taken.id]),
  );
  const reports = await verify();
  const told = reports.map(({ partnership, findings }) => [partnership, findings.map(({ kind }) => kind)]);
  expect(new Map(told as [string, string[]][])).toEqual(
    new Map([
      [kept.id, []],
      [taken.id, ['partnership-unlisted']],
    ]),
  );
  const after = await write('after.backup');
  expect(after).toMatchObject({ partnerships: 2, unlisted: [taken.id] });
  const rowsOf = ({ tables }: typeof after) => tables.filter(({ name }) => name !== 'tenant');
  expect(rowsOf(after)).toEqual(rowsOf(before));

  const other = await freshDatabase();
  await restoreBackup({ ...other, path: after.path, identity: null, now: platform.now() });
  await other.drop();
});

test('the look leaves row-level security forced as it was', async () => {
  const { ownerUrl } = await testPlatform();
  await verifyLog({ ownerUrl, anchors: new Map(), now: new Date('2026-11-24T10:00:00Z') });
  await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query(
      'select 1 from pg_class where relrowsecurity and not relforcerowsecurity',
    );
    expect(rowCount).toBe(0);
  });
});
