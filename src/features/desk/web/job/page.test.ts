import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { demonstrationPath, makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { enqueueJob } from '../../../../platform/jobs/enqueue-job.ts';
import { beginJob, endJob, failJob, writeProgress } from '../../../../platform/jobs/job-row.ts';
import { newId } from '../../../../platform/new-id.ts';
import { sendChronology } from '../../../chronology/operations/send-chronology.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);
const partnership = await makePartnership(platform);
const family = await makeFamily(platform, partnership, { involved: [partnership.agencies.first] });
const { people, otherLead } = partnership;
const lead = people['agency-lead'];

async function ask(askedBy: PersonActor, objectKind = 'submission') {
  const objectId = newId();
  const id = await transact(platform.database, partnership.id, (tx) =>
    enqueueJob(
      tx,
      { kind: 'test', objectKind, objectId, familyId: family.id, askedBy: askedBy.accountId },
      platform.now(),
    ),
  );
  return { id, objectId, path: `/jobs/${id}` };
}

const at = () => platform.now();
const inContext = <T>(work: Parameters<typeof transact<T>>[2]) =>
  transact(platform.database, partnership.id, work);

test('a job is told from its waiting to its end, with the way onward when it is done', async () => {
  const { id, objectId, path } = await ask(lead);
  const progress = async () => (await served.get(`${path}/progress`, served.giveToken(lead))).json();
  expect(await progress()).toEqual({ state: 'waiting', sentence: 'It waits for its turn.', share: null });
  await inContext(async (tx) => {
    await beginJob(tx, id, at());
    await writeProgress(tx, id, { done: 400, total: 1200, step: 'Reading rows' });
  });
  expect(await progress()).toEqual({
    state: 'running',
    sentence: 'Reading rows: 33%.',
    share: 0.33,
  });
  // How many rows a file has is not for those from whom rows of it are kept.
  const shown = (await served.get(path, served.signIn(lead))).body;
  const told = (await served.get(path, served.giveToken(lead))).body;
  for (const words of [shown, told]) expect(words).not.toMatch(/1,200|of 1200|0\.333/);
  await inContext((tx) => endJob(tx, id, at()));
  expect(await progress()).toMatchObject({ state: 'done', share: 1 });
  const { page, close } = await openHtml((await served.get(path, served.signIn(lead))).body);
  expect(await page.getByRole('button', { name: 'See what was read' }).getAttribute('href')).toBe(
    `/families/${family.id}/submissions/${objectId}`,
  );
  await close();
});

test('the page asks by itself for how far the job is, and without JavaScript is fetched anew', async () => {
  const { path } = await ask(lead);
  const { body } = await served.get(path, served.signIn(lead));
  const html = await openHtml(body, {
    answers: { [`${path}/progress`]: { state: 'running', sentence: 'Reading rows: 50%.', share: 0.5 } },
  });
  await html.page.getByText('Reading rows: 50%.').first().waitFor();
  await expectNoAxeFindings(html);
  await expectNoSidewaysScroll(html);
  await html.close();
  expect(body).toMatch(/http-equiv="refresh"/i);
});

test('a job names its family once and the file that was sent, and leads back while it waits', async () => {
  const sending = await sendChronology(platform, lead, {
    familyId: family.id,
    agencyId: partnership.agencies.first,
    files: [{ name: 'health.docx', path: demonstrationPath('marrick/health.docx') }],
    place: null,
  });
  const jobId = sending.sent[0]?.jobId;
  const own = await openHtml((await served.get(`/jobs/${jobId}`, served.signIn(lead))).body, {
    answers: { [`/jobs/${jobId}/progress`]: { state: 'waiting', sentence: 'It waits.', share: null } },
  });
  expect(await own.page.getByText('File: health.docx').count()).toBe(1);
  expect(await own.page.locator('.govuk-caption-l').textContent()).toContain(family.reference);
  expect(await own.page.getByRole('link', { name: 'The family' }).getAttribute('href')).toBe(
    `/families/${family.id}`,
  );
  const headings = await own.page.locator('h1, .sightline-progress__label').allInnerTexts();
  expect(headings).toEqual(['Reading a chronology']);
  await expectNoAxeFindings(own);
  await own.close();
});

test('a job that failed says why, what to do, and the reference', async () => {
  const { id, path } = await ask(lead);
  const error = {
    code: 'no-date-column',
    what: 'No column holds dates.',
    todo: 'Name it yourself.',
    reference: 'R-7',
  };
  await inContext((tx) => failJob(tx, id, error, at()));
  const html = await openHtml((await served.get(path, served.signIn(lead))).body);
  for (const words of ['No column holds dates.', 'Name it yourself.', 'Reference: R-7']) {
    expect(await html.page.getByText(words).count()).toBe(1);
  }
  await expectNoAxeFindings(html);
  await html.close();
});

test('a job is seen by whoever asked and by whoever may do the same with the family, and by nobody else', async () => {
  const { path } = await ask(lead);
  const document = await ask(people.reviewer, 'export');
  const other = await makePartnership(platform);
  const status = async (actor: PersonActor, address: string) => {
    const page = await served.get(address, served.giveToken(actor));
    const progress = await served.get(`${address}/progress`, served.giveToken(actor));
    expect(progress.statusCode).toBe(page.statusCode);
    return page.statusCode;
  };
  expect(await status(lead, path)).toBe(200);
  expect(await status(people.officer, path)).toBe(200);
  expect(await status(people.practitioner, path)).toBe(404);
  expect(await status(otherLead, path)).toBe(404);
  expect(await status(other.people.officer, path)).toBe(404);
  expect(await status(people.administrator, path)).toBe(403);
  // A document is nobody's but its asker's.
  expect(await status(lead, document.path)).toBe(404);
  expect(await status(people.officer, document.path)).toBe(404);
  expect(await status(lead, (await ask(lead, 'export')).path)).toBe(200);
  expect(await status(people.practitioner, document.path)).toBe(404);
  // The reviewer’s own tie with the family has ended, and with it what they may see of it.
  expect(await status(people.reviewer, document.path)).toBe(404);
  expect(await status(lead, `/jobs/${newId()}`)).toBe(404);
});

test('opening the page is recorded with the family’s children, and asking for progress is not', async () => {
  const { id, path } = await ask(lead);
  await served.get(path, served.signIn(lead));
  await served.get(`${path}/progress`, served.signIn(lead));
  const rows = await inContext(({ sql }) =>
    sql.selectFrom('audit_log').select(['id', 'event']).where('object_id', '=', id).execute(),
  );
  expect(rows).toEqual([{ id: expect.any(String), event: 'job-watched' }]);
  const subjects = await inContext(({ sql }) =>
    sql
      .selectFrom('audit_subject')
      .select('child_id')
      .where('audit_id', '=', rows[0]?.id ?? '')
      .orderBy('child_id')
      .execute(),
  );
  expect(subjects.map(({ child_id }) => child_id)).toEqual(family.children.toSorted());
});
