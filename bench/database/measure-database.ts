/** Measures what is done over the database; run by `bench/database.ts` with the runner of the tests. */
import { writeFileSync } from 'node:fs';
import pg from 'pg';
import { test } from 'vitest';
import { testPlatform } from '../../test/builders/platform/test-platform.ts';
import { startServerClock } from '../pages/server-time.ts';
import { measureFinding } from './measure-finding.ts';
import { measureSending } from './measure-sending.ts';
import type { DatabaseMeasured } from './measured.ts';

const to = process.env['SIGHTLINE_MEASURED_TO'] ?? '';

test('everything is measured', async () => {
  const platform = await testPlatform();
  const clock = await startServerClock(platform.ownerUrl);
  const owner = new pg.Client({ connectionString: platform.ownerUrl });
  await owner.connect();
  try {
    const sending = await measureSending(platform, clock);
    const measured: DatabaseMeasured = { finding: await measureFinding(platform, clock, owner), sending };
    writeFileSync(to, JSON.stringify(measured));
  } finally {
    await clock.close();
    await owner.end();
  }
});
