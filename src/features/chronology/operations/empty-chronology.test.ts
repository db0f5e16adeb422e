import { afterAll, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { askExport } from './ask-export.ts';
import { sendExport } from './send-export.ts';
import { writeExport } from './write-export.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

test('a chronology without a row stands among the sources of a document, with 0', async () => {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv([{ date: '12/03/2012' }], 'health.csv') },
    { agencyId: second, path: writeChronologyCsv([], 'headings-alone.csv') },
  ]);
  const plain = { title: null, from: null, to: null, anonymised: false, reason: 'for the panel' };
  const asked = { ...plain, familyId: family.id, form: 'json' as const };
  const { id, jobId } = await askExport(platform, officer, asked);
  await runJobNow(platform, partnership.id, jobId, writeExport);
  const { body } = await sendExport(platform, officer, { familyId: family.id, id });
  const { sources } = JSON.parse(await new Response(body as never).text());
  expect(sources).toMatchObject([
    { file: 'health.csv', rows: 1, entries: 1 },
    { file: 'Northmere Police, file 1', rows: 0, entries: 0 },
  ]);
});
