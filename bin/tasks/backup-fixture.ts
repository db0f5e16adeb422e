/**
 * `npm run backup-fixture`: makes `test/data/backups/VERSION.backup`, a backup with a row in every table, of the schema as it
 * is now. Run it once when a version is released; the tests restore and migrate each of them for ever.
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import { writeBackup } from '../../src/platform/backup/write-backup.ts';
import { withClient } from '../../src/platform/database/embedded/connect.ts';
import { startEmbedded } from '../../src/platform/database/embedded/start-embedded.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { fillEveryTable } from '../../test/builders/platform/row-in-every-table.ts';

const now = new Date('2026-11-24T10:00:00Z');
const partnershipId = '01a1fd6d-9896-7020-b217-e3eaf675f84a';
const folder = fileURLToPath(new URL('../../test/data/backups', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'sightline-fixture-'));
chmodSync(place, 0o755);
const database = await startEmbedded({ folder: place, say: (line) => console.error(line) });
try {
  await migrate(database.ownerUrl, { now });
  await withClient(database.appUrl, async (client) => {
    await client.query('insert into tenant values ($1, $2)', [partnershipId, now]);
    await client.query('begin');
    await client.query(`set local sightline.partnership = '${partnershipId}'`);
    await fillEveryTable(client, partnershipId);
    // A stored file’s digest is compared when it is restored, so it must be one.
    await client.query('update file set sha256 = $1', [createHash('sha256').update('x').digest()]);
    await client.query('commit');
  });
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${manifest.version}.backup`);
  rmSync(path, { force: true });
  await writeBackup({
    ownerUrl: database.ownerUrl,
    path,
    recipient: null,
    programVersion: manifest.version,
    now,
  });
  console.log(`Written: ${path}`);
} finally {
  await database.stop();
  rmSync(place, { recursive: true, force: true });
}
