import pg from 'pg';
import { expect, test } from 'vitest';
import { serveSubmissions } from '../../../../../test/builders/http/serve-submissions.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';

const platform = await testPlatform();
const { served, sent, jsonOf, readAgain } = await serveSubmissions(platform);

/** What docs/themes.md tells to do after an upgrade that changed the phrases. */
test('a file that is read again as it is has the themes that this version finds', async () => {
  const rows = [{ date: '12/03/2012', event: 'Not brought to clinic', outcome: 'Letter sent' }];
  const { officer, path, partnership } = await sent(writeChronologyCsv(rows));
  const owner = new pg.Client({ connectionString: platform.ownerUrl });
  await owner.connect();
  await owner.query(`set sightline.partnership = '${partnership.id}'`);
  // As a version with other phrases left them.
  await owner.query(`update entry set themes = '{positive-change}'`);
  const before = await jsonOf(officer, path);
  const body = Object.fromEntries(
    before.columns.map(({ field }: { field: string | null }, at: number) => [`column-${at}`, field ?? '']),
  );
  const answer = await served.post(
    `${path}/columns`,
    { version: String(before.version), ...body },
    served.signIn(officer),
  );
  await readAgain(officer, answer.headers.location);
  const { rows: found } = await owner.query('select id, themes from entry');
  await owner.end();
  expect(found).toEqual([{ id: before.rows[0].entryId, themes: ['missed-appointment'] }]);
});
