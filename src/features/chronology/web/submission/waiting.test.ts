import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { serveSubmissions } from '../../../../../test/builders/http/serve-submissions.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { insteadOfAll, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { runJobNow } from '../../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { decideEntryHandling } from '../../operations/decide-handling.ts';
import { readSentFile } from '../../operations/read-sent-file.ts';
import { sendChronology } from '../../operations/send-chronology.ts';
import { putIn } from '../../operations/submit-chronology.ts';

const platform = await testPlatform();
const { served, sent, pageOf, jsonOf, readAgain } = await serveSubmissions(platform);

const visit = { date: '12/03/2012', event: 'Home visit: both children seen alone in their rooms' };
const call = { date: '13/03/2012', event: 'The school rang about the bruise on his left arm' };
const mended = { date: '13/03/2012', event: 'The school rang about the bruise on his right arm' };

describe('a file that was read', () => {
  test('waits with a button, which puts all of it in; then the page leads to the chronology', async () => {
    const { officer, path } = await sent(writeChronologyCsv([visit, call]), { submitWhenRead: false });
    const waiting = await pageOf(officer, path);
    expect(waiting.body).toContain('Not in the chronology yet');
    expect(waiting.body).not.toContain('Read the family’s chronology');
    expect(waiting.body).toContain('Take this file back');
    const { version } = await jsonOf(officer, path);
    const answer = await served.post(`${path}/submit`, { version: String(version) }, served.signIn(officer));
    expect(answer.statusCode).toBe(303);
    expect((await pageOf(officer, path)).body).toContain('The file is being put into the chronology.');
    await readAgain(officer, answer.headers.location, putIn);
    const after = await pageOf(officer, path);
    expect(after.body).toContain('Read the family’s chronology');
    expect(after.body).not.toContain('Not in the chronology yet');
  });

  test('is put in once, however often the button is pressed', async () => {
    const { officer, path } = await sent(writeChronologyCsv([visit]), { submitWhenRead: false });
    const { version } = await jsonOf(officer, path);
    const press = () => served.post(`${path}/submit`, { version: String(version) }, served.signIn(officer));
    expect((await press()).statusCode).toBe(303);
    expect((await press()).statusCode).toBe(409);
  });

  test('that nobody wants there is taken away for a reason, and never was in it', async () => {
    const { officer, path } = await sent(writeChronologyCsv([visit]), { submitWhenRead: false });
    expect((await pageOf(officer, `${path}/remove`)).body).toContain('Why is it taken back?');
    const { version } = await jsonOf(officer, path);
    const remove = { version: String(version), reason: 'About another family' };
    await served.post(`${path}/remove`, remove, served.signIn(officer));
    expect((await pageOf(officer, path)).body).toContain('It was never in the chronology.');
  });

  test('that could not be read by other columns says nothing of the chronology, where it is not in it', async () => {
    const { officer, path } = await sent(writeChronologyCsv([visit, call]), { submitWhenRead: false });
    const { version } = await jsonOf(officer, path);
    const leaveOut = { version: String(version), 'column-0': 'none' };
    const answer = await served.post(`${path}/columns`, leaveOut, served.signIn(officer));
    await readAgain(officer, answer.headers.location);
    const { body } = await pageOf(officer, path);
    expect(body).toContain('The file cannot be read like this. Its 2 entries stay as before.');
  });

  test('that holds no entry says so, and is not offered as others are', async () => {
    const { officer, path } = await sent(writeChronologyCsv([{ date: 'not a date' }]), {
      submitWhenRead: false,
    });
    const { body } = await pageOf(officer, path);
    expect(body).toContain('This file holds no entry.');
    expect(body).toContain('Put it in without an entry');
    expect(body).not.toContain('Put it into the chronology');
  });

  test('that holds no entry is said to be its lead’s to take back, to an officer who cannot', async () => {
    const { officer, family, path: before, partnership } = await sent(writeChronologyCsv([visit]));
    const lead = partnership.people['agency-lead'];
    const [row] = (await jsonOf(officer, before)).rows;
    const kept = { handling: 'originator', named: [], stillNotFor: [], alsoNotFor: null } as const;
    const entry = { familyId: family.id, entryId: row.entryId };
    await decideEntryHandling(platform, lead, { ...entry, version: 1, ...kept });
    const files = [
      { agencyId: partnership.agencies.first, path: writeChronologyCsv([{ date: 'not a date' }]) },
    ];
    const waits = { submitWhenRead: false };
    const [next] = await sendDemonstrationFiles(platform, officer, family, files, waits);
    const path = before.replace(/[^/]+$/, next?.submissionId ?? '');
    const forOfficer = (await pageOf(officer, path)).body;
    expect(forOfficer).toContain('a lead of it takes this file back');
    expect(forOfficer).not.toContain('take this file back, and say so');
    const forLead = (await pageOf(lead, path)).body;
    expect(forLead).not.toContain('a lead of it takes this file back');
  });

  test('is nobody else’s to read while its agency checks it', async () => {
    const { officer, path, family, partnership } = await sent(writeChronologyCsv([call]));
    const lead = partnership.people['agency-lead'];
    const file = writeChronologyCsv([visit]);
    const { sent: some } = await sendChronology(platform, lead, {
      familyId: family.id,
      agencyId: partnership.agencies.first,
      files: [{ name: basename(file), path: file }],
      place: await insteadOfAll(platform, lead, family.id, partnership.agencies.first),
    });
    for (const { jobId } of some) await runJobNow(platform, partnership.id, jobId, readSentFile);
    const theirs = path.replace(/[^/]+$/, some[0]?.submissionId ?? '');
    expect((await pageOf(lead, theirs)).body).toContain('Put it into the chronology');
    const seen = (await pageOf(officer, theirs)).body;
    expect(seen).toContain('is checking this file');
    expect(seen).not.toMatch(/Home visit|Put it into the chronology|How the columns were read/);
  });
});

test('a new version shows what changed, at any width, and tells rows apart', async () => {
  const { officer, path, family, partnership } = await sent(writeChronologyCsv([visit, call]));
  const file = writeChronologyCsv([visit, mended, { date: '1/4/2012', event: 'Letter from the clinic' }]);
  const { first } = partnership.agencies;
  const { sent: some } = await sendChronology(platform, officer, {
    familyId: family.id,
    agencyId: first,
    files: [{ name: 'new.csv', path: file }],
    place: await insteadOfAll(platform, officer, family.id, first),
  });
  for (const { jobId } of some) await runJobNow(platform, partnership.id, jobId, readSentFile);
  const next = path.replace(/[^/]+$/, some[0]?.submissionId ?? '');
  const whole = (await pageOf(officer, next)).body;
  expect(whole).toContain('Put in so, it goes instead of file 1 of Harbour Health Trust.');
  expect(whole).toContain('with file 1, whose place this one takes');
  expect(whole).toContain('1 entry stays as it is');
  expect(whole).toContain('So 2 entries become 3.');
  const changed = await openHtml((await pageOf(officer, `${next}?show=changed`)).body, { width: 375 });
  expect(await changed.page.locator('#rows tbody tr').count()).toBe(1);
  expect(await changed.page.locator('#rows').textContent()).toContain(call.event);
  await expectNoAxeFindings(changed);
  await expectNoSidewaysScroll(changed);
  await changed.close();
  const { version, rows } = await jsonOf(officer, `${next}?show=changed`);
  const row = `${next}/rows/${rows[0].position}/apart`;
  const answer = await served.post(row, { version: String(version), apart: 'yes' }, served.signIn(officer));
  expect(answer.statusCode).toBe(303);
  const after = await jsonOf(officer, `${next}?show=gone`);
  expect([after.gone, after.rows.length]).toEqual([1, 1]);
  const unsaid = await served.post(row, { version: String(after.version) }, served.signIn(officer));
  expect(unsaid.statusCode).toBe(422);
});

test('one that was not put in, since the chronology had changed meanwhile, says so on its page until it is', async () => {
  const { officer, path, family, partnership } = await sent(writeChronologyCsv([visit, call]));
  const { first } = partnership.agencies;
  const { sent: some } = await sendChronology(platform, officer, {
    familyId: family.id,
    agencyId: first,
    files: [{ name: 'new.csv', path: writeChronologyCsv([visit, mended]) }],
    place: await insteadOfAll(platform, officer, family.id, first),
  });
  for (const { jobId } of some) await runJobNow(platform, partnership.id, jobId, readSentFile);
  const session = served.signIn(officer);
  const remove = { version: String((await jsonOf(officer, path)).version), reason: 'About another family' };
  await served.post(`${path}/remove`, remove, session);
  const next = path.replace(/[^/]+$/, some[0]?.submissionId ?? '');
  const put = async () =>
    served.post(`${next}/submit`, { version: String((await jsonOf(officer, next)).version) }, session);
  const words = 'This file was not put in when that was last chosen';
  expect((await pageOf(officer, next)).body).not.toContain(words);
  await readAgain(officer, (await put()).headers.location, readSentFile);
  for (let times = 0; times < 2; times += 1) expect((await pageOf(officer, next)).body).toContain(words);
  await readAgain(officer, (await put()).headers.location, putIn);
  expect((await pageOf(officer, next)).body).not.toContain(words);
});
