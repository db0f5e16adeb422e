import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfTest } from '../../../../test/builders/database/folder-of-test.ts';
import { withClient } from './connect.ts';
import { readFailure } from './failures.ts';
import { startEmbedded } from './start-embedded.ts';

const unsafeForTests = true;

/** /dev/full answers each write as a full disk does, and needs no right to mount one. */
test('a full disk is told as that, and the data is there once there is room', async () => {
  const folder = folderOfTest();
  const first = await startEmbedded({ folder, unsafeForTests });
  await withClient(first.ownerUrl, (client) => client.query("create table child as select 'Ada' as name"));
  await first.stop();
  // The server notes there how it was started.
  const full = join(folder, 'database', 'data', 'postmaster.opts');
  rmSync(full);
  symlinkSync('/dev/full', full);
  await expect(startEmbedded({ folder, unsafeForTests })).rejects.toMatchObject({ code: 'database-full' });
  rmSync(full);
  const next = await startEmbedded({ folder, unsafeForTests });
  const { rows } = await withClient(next.ownerUrl, (client) => client.query('select name from child'));
  expect(rows).toEqual([{ name: 'Ada' }]);
  await next.stop();
});

test.each([
  ['initdb: error: could not write file "x": No space left on device', 'disk-full'],
  ['FATAL:  could not create lock file "postmaster.pid": No space left on device', 'disk-full'],
  ['PANIC:  could not write to file "pg_wal/xlogtemp.7": Disk quota exceeded', 'disk-full'],
  ['FATAL:  data directory "d" has wrong ownership', 'not-allowed'],
  ['FATAL:  something that nobody has seen', 'other'],
])('“%s” is read as %s', (output, failure) => {
  expect(readFailure(output)).toBe(failure);
});
