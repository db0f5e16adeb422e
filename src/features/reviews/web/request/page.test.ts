import { expect, test } from 'vitest';
import { sendFiles } from '../../../../../test/builders/http/send-files.ts';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { makeReview } from '../../../../../test/builders/platform/review.ts';
import { runJobNow } from '../../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../../test/builders/platform/typed-entry.ts';
import { readId } from '../../../../shared/ids.ts';
import { removeSubmission } from '../../../chronology/operations/change-submission.ts';
import { readSentFile } from '../../../chronology/operations/read-sent-file.ts';
import { readSubmission } from '../../../chronology/operations/read-submission.ts';
import { putIn, submitChronology } from '../../../chronology/operations/submit-chronology.ts';
import { closeReview } from '../../operations/close-review.ts';
import { readReview } from '../../operations/read-review.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

async function begin() {
  const partnership = await makePartnership(platform);
  const { people, agencies } = partnership;
  const family = await makeFamily(platform, partnership, { involved: [agencies.first], name: '<i>M</i>' });
  const review = await makeReview(platform, people.officer, family, [agencies.first, agencies.second]);
  const [first, second] = review.requests;
  if (first === undefined || second === undefined) throw new Error('two agencies were asked');
  const files = async () =>
    (await readReview(platform, people.officer, review)).requests.flatMap((request) => request.files);
  const pathOf = (id: string) => `/families/${family.id}/requests/${id}`;
  return {
    partnership,
    review,
    first: pathOf(first.id),
    second: pathOf(second.id),
    lead: served.signIn(people['agency-lead']),
    officer: served.signIn(people.officer),
    /** Takes back every file that was sent in answer. */
    async takeBack() {
      const lead = people['agency-lead'];
      for (const { id: submissionId } of await files()) {
        const which = { familyId: family.id, submissionId };
        const { version } = await readSubmission(platform, lead, { ...which, filter: 'all', from: null });
        await removeSubmission(platform, lead, { ...which, version, reason: 'Of another family' });
      }
    },
    standings: async () => {
      const { requests } = await readReview(platform, people.officer, review);
      return requests.map(({ standing }) => standing.state);
    },
    /** Runs the jobs of every file that is being read. */
    async readAll() {
      for (const { jobId, state } of await files()) {
        const id = readId<'job'>(jobId ?? '');
        if (id !== null && state === 'reading') await runJobNow(platform, partnership.id, id, readSentFile);
      }
    },
    /** Says of every file that was checked that it goes into the chronology. */
    async putAllIn() {
      const lead = people['agency-lead'];
      for (const { id: submissionId, state } of await files()) {
        if (state !== 'checked') continue;
        const which = { familyId: family.id, submissionId };
        const { version } = await readSubmission(platform, lead, { ...which, filter: 'all', from: null });
        const { jobId } = await submitChronology(platform, lead, { ...which, version });
        await runJobNow(platform, partnership.id, jobId, putIn);
      }
    },
  };
}

const csv = 'Date,Source,Event\r\n12/03/2012,Notes,Seen at home\r\n';
const withErrors = `${csv}no day,Notes,Told of a quarrel\r\n`;
const file = (name: string, content: string) => ({ name: 'files', fileName: name, content });

test('a lead sends a file in answer, puts it in once it was checked, and the review tells each step', async () => {
  const { lead, officer, first, standings, readAll, putAllIn } = await begin();
  const sent = await sendFiles(served, `${first}/files`, [file('health.csv', csv)], lead);
  expect([sent.statusCode, sent.headers.location]).toEqual([303, first]);
  expect(await standings()).toEqual(['reading', 'waiting']);
  expect((await served.get(first, lead)).body).toContain('Reading health.csv');
  await readAll();
  expect(await standings()).toEqual(['checked', 'waiting']);
  expect((await served.get(first, lead)).body).toContain('look at what was made of it');
  expect((await served.get(first, officer)).body).toContain('waits for its agency to put it into');
  await putAllIn();
  expect(await standings()).toEqual(['answered', 'waiting']);
  expect((await served.get(first, lead)).body).toContain('It is in the chronology.');
});

test('where every file was taken back, a lead can say that nothing is held', async () => {
  const { lead, first, readAll, takeBack } = await begin();
  await sendFiles(served, `${first}/files`, [file('wrong.csv', csv)], lead);
  await readAll();
  expect((await served.get(first, lead)).body).not.toContain('Say that we hold nothing');
  await takeBack();
  const page = (await served.get(first, lead)).body;
  expect(page).toContain('Say that we hold nothing');
  expect(page).not.toContain('Send more, or send again');
});

test('rows set aside are told, and a file that goes instead answers in its place', async () => {
  const { lead, first, standings, readAll, putAllIn } = await begin();
  await sendFiles(served, `${first}/files`, [file('one.csv', withErrors)], lead);
  await readAll();
  await putAllIn();
  expect(await standings()).toEqual(['errors', 'waiting']);
  const page = (await served.get(first, lead)).body;
  expect(page).toContain('1 row set aside. Mend it and send the file again');
  const ids = [...page.matchAll(/name="(standing|instead)" value="([^"]+)"/g)].map(
    ([, name = '', id = '']) => ({
      name,
      content: id,
    }),
  );
  const unanswered = await sendFiles(served, `${first}/files`, [...ids, file('two.csv', csv)], lead);
  expect(unanswered.statusCode).toBe(422);
  const parts = [{ name: 'place', content: 'instead' }, ...ids, file('two.csv', csv)];
  expect((await sendFiles(served, `${first}/files`, parts, lead)).statusCode).toBe(303);
  await readAll();
  await putAllIn();
  expect(await standings()).toEqual(['answered', 'waiting']);
});

test('an agency that holds nothing says what was looked in and who looked', async () => {
  const { lead, first, standings } = await begin();
  const incomplete = await served.post(`${first}/nothing`, { version: '1', words: 'RiO' }, lead);
  expect(incomplete.statusCode).toBe(422);
  expect(incomplete.body).toContain('Enter who looked');
  const said = { version: '1', words: 'RiO, by name and birth', looked: 'Records officer' };
  expect((await served.post(`${first}/nothing`, said, lead)).statusCode).toBe(303);
  expect(await standings()).toEqual(['nothing', 'waiting']);
  const page = (await served.get(first, lead)).body;
  expect(page).toContain('RiO, by name and birth');
  expect((await served.post(`${first}/nothing`, said, lead)).body).toContain(
    'answered this request meanwhile',
  );
});

test('who has entries in the chronology already is told so before they say that they hold nothing, and the review says it beside that', async () => {
  const { lead, officer, first, partnership, review } = await begin();
  const told = 'Where any of them is of the days that are asked for, it holds something';
  expect((await served.get(first, lead)).body).not.toContain(told);
  await typeEntry(platform, partnership.people['agency-lead'], { id: review.familyId });
  expect((await served.get(first, lead)).body).toContain(told);
  platform.pass(1000);
  const said = { version: '1', words: 'RiO, by name and birth', looked: 'Records officer' };
  expect((await served.post(`${first}/nothing`, said, lead)).statusCode).toBe(303);
  const page = `/families/${review.familyId}/reviews/${review.reviewId}`;
  expect((await served.get(page, officer)).body).toContain('It has entries in the chronology all the same');
});

test('a request that was withdrawn says no longer by when to answer', async () => {
  const { first, lead, officer } = await begin();
  expect((await served.get(first, lead)).body).toContain('Answer by <strong>');
  const sent = { version: '1', change: 'withdraw', reason: 'Asked by mistake' };
  expect((await served.post(`${first}/change`, sent, officer)).statusCode).toBe(303);
  const { body } = await served.get(first, lead);
  expect(body).not.toContain('Answer by <strong>');
  expect(body).toContain('It was to be answered by <strong>');
  expect(body.split('Asked by mistake')).toHaveLength(2);
});

test('of a request that was withdrawn no link is offered', async () => {
  const { first, officer } = await begin();
  expect((await served.get(`${first}/link`, officer)).body).toContain('Make a link');
  const sent = { version: '1', change: 'withdraw', reason: 'Asked by mistake' };
  expect((await served.post(`${first}/change`, sent, officer)).statusCode).toBe(303);
  const { body } = await served.get(`${first}/link`, officer);
  expect(body).toContain('no link can be made');
  expect(body).not.toContain('Make ');
});

test('a file that comes after the review was closed is not kept, which its page says, with the way to send it all the same', async () => {
  const { first, lead, officer, partnership, review } = await begin();
  const closing = { ...review, version: 1, reason: 'It ended' };
  await closeReview(platform, partnership.people.officer, closing);
  const late = await sendFiles(served, `${first}/files`, [file('a.csv', csv)], lead);
  expect(late.statusCode).toBe(422);
  expect(late.body).toContain('Nothing of what you sent was kept.');
  const send = `${first.split('/requests/')[0]}/submissions/new`;
  expect(late.body).toContain(`href="${send}"`);
  const { body } = await served.get(first, officer);
  expect(body).not.toContain('a.csv');
});

test('a lead finds no request of another agency, and a practitioner none', async () => {
  const { lead, second, first, partnership } = await begin();
  expect((await served.get(second, lead)).statusCode).toBe(404);
  expect(
    (await served.post(`${second}/nothing`, { version: '1', words: 'a', looked: 'b' }, lead)).statusCode,
  ).toBe(404);
  expect((await sendFiles(served, `${second}/files`, [file('a.csv', csv)], lead)).statusCode).toBe(404);
  expect((await served.get(first, served.signIn(partnership.people.practitioner))).statusCode).toBe(403);
});

test('no state of the page has a barrier', async () => {
  const { lead, first, officer, second } = await begin();
  const wrong = await served.post(`${first}/nothing`, { version: '1' }, lead);
  for (const { body } of [await served.get(first, lead), wrong, await served.get(second, officer)]) {
    const html = await openHtml(body, { width: 375 });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});
