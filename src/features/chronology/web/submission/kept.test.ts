import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { serveSubmissions } from '../../../../../test/builders/http/serve-submissions.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeCells, writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { besideAll } from '../../../../../test/builders/platform/family.ts';
import { runJobNow } from '../../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { readSentFile } from '../../operations/read-sent-file.ts';
import { sendChronology } from '../../operations/send-chronology.ts';
import { putIn } from '../../operations/submit-chronology.ts';

const platform = await testPlatform();
const { served, sent, pageOf, jsonOf, readAgain } = await serveSubmissions(platform);

const rows = [
  ['Date', 'Source', 'Kind', 'Event'],
  ['12/03/2012', 'Log', 'Home visit', 'Both children were seen'],
  ['13/03/2012', 'Log', 'Police intel', 'A <b>named</b> man stays there'],
  ['14/03/2012', 'Legal advice', '', 'Advised to wait'],
];

async function waiting(sentRows = rows) {
  const { officer, path, family, partnership } = await sent(writeChronologyCsv([{ event: 'Called' }]));
  const lead = partnership.people['agency-lead'];
  const file = writeCells(sentRows);
  const agencyId = partnership.agencies.first;
  const { sent: some } = await sendChronology(platform, lead, {
    familyId: family.id,
    agencyId,
    files: [{ name: basename(file), path: file }],
    place: await besideAll(platform, lead, family.id, agencyId),
  });
  for (const { jobId } of some) await runJobNow(platform, partnership.id, jobId, readSentFile);
  return { officer, lead, path: path.replace(/[^/]+$/, some[0]?.submissionId ?? '') };
}

test('before a file is put in its page says how many rows are kept for their kind, and lists them alone', async () => {
  const { lead, path } = await waiting();
  const { body } = await pageOf(lead, path);
  const html = await openHtml(body);
  const { page } = html;
  const told = page.locator('.govuk-inset-text', { hasText: 'kept for your agency alone' });
  expect(await told.textContent()).toContain('2 rows are kept for your agency alone');
  expect(await told.textContent()).toContain('Nobody else will read them');
  expect(await page.locator('#rows').textContent()).toContain('Kind: Police intelligence');
  expect(await page.locator('#rows').getByText('Your agency alone reads it').count()).toBe(2);
  await expectNoAxeFindings(html);
  await expectNoSidewaysScroll(html);
  await html.close();
  const kept = await jsonOf(lead, `${path}?show=kept`);
  expect(kept.counts).toMatchObject({ rows: 3, kept: 2 });
  expect(kept.rows.map(({ kind, keptByKind }: Record<string, unknown>) => [kind, keptByKind])).toEqual([
    ['Police intelligence', true],
    ['Legal advice', true],
  ]);
});

test('put in, its agency is told so still, and of others nobody', async () => {
  const { lead, officer, path } = await waiting();
  const { version } = await jsonOf(lead, path);
  const answer = await served.post(`${path}/submit`, { version: String(version) }, served.signIn(lead));
  await readAgain(lead, answer.headers.location, putIn);
  expect((await pageOf(lead, path)).body).toContain('2 rows');
  const theirs = (await pageOf(officer, path)).body;
  for (const words of ['alone', 'named', 'Advised to wait', 'intel']) expect(theirs).not.toContain(words);
  expect((await jsonOf(officer, path)).counts).toMatchObject({ rows: 1, kept: 0 });
});

test('before a file is put in its page says how many rows may be of such a kind, and that everybody will read them', async () => {
  const doubtful = [
    ...rows,
    ['15/03/2012', 'Solicitor’s letter', '', 'A letter came'],
    ['16/03/2012', 'Mother’s GP', '', 'Mother is unwell'],
  ];
  const { lead, path } = await waiting(doubtful);
  const html = await openHtml((await pageOf(lead, path)).body);
  const told = html.page.locator('.govuk-inset-text', { hasText: 'do not clearly say so' });
  expect(await told.textContent()).toContain('2 more rows may be police intelligence');
  expect(await told.textContent()).toContain('Everybody who may see the family will read them.');
  await expectNoAxeFindings(html);
  await html.close();
  const listed = await jsonOf(lead, `${path}?show=kind-doubts`);
  expect(listed.counts).toMatchObject({ rows: 5, kept: 2, kindDoubts: 2 });
  expect(listed.rows.map(({ row }: { row: number }) => row)).toEqual([5, 6]);
  const { version } = listed;
  const answer = await served.post(`${path}/submit`, { version: String(version) }, served.signIn(lead));
  await readAgain(lead, answer.headers.location, putIn);
  const put = await jsonOf(lead, `${path}?show=kind-doubts`);
  expect(put.rows).toHaveLength(2);
  expect(put.counts).toMatchObject({ kept: 2, kindDoubts: 2 });
});
