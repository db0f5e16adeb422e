import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { dayOf, makeReview, reviewHead } from '../../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { askAgencies } from '../../operations/ask-agencies.ts';
import { readReview } from '../../operations/read-review.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

const sent = {
  purpose: reviewHead.purpose,
  basis: reviewHead.lawfulBasis,
  'from-day': '1',
  'from-month': '1',
  'from-year': '2013',
  terms: reviewHead.terms,
  told: 'yes',
  'told-words': 'That agencies are asked, and by whom',
  'told-by': 'The social worker',
  version: '1',
  reason: 'The first day was a slip',
};

/** A review in which the first agency was asked. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { people, agencies } = partnership;
  const family = await makeFamily(platform, partnership, { involved: [agencies.first, agencies.second] });
  const { reviewId, requestIds } = await makeReview(platform, people.officer, family, [agencies.first]);
  const key = { familyId: family.id, reviewId };
  platform.pass(60_000);
  return {
    partnership,
    ...{ key, agencies, people },
    officer: served.signIn(people.officer),
    lead: served.signIn(people['agency-lead']),
    path: `/families/${family.id}/reviews/${reviewId}`,
    request: `/families/${family.id}/requests/${requestIds[0]}`,
    requestOf: async (agencyId: string) => {
      const { requests } = await readReview(platform, people.officer, key);
      return `/families/${family.id}/requests/${requests.find((one) => one.agencyId === agencyId)?.id}`;
    },
    events: () =>
      transact(platform.database, partnership.id, ({ sql }) =>
        sql
          .selectFrom('audit_log')
          .select(['event', 'reason'])
          .where('event', 'in', ['review-corrected', 'review-reopened'])
          .orderBy('id')
          .execute(),
      ),
  };
}

test('an officer puts right what a review says; what it said before stays with the reason, and the log tells of it', async () => {
  const { officer, path, events } = await begin();
  const form = await served.get(`${path}/correct`, officer);
  expect(form.body).toContain(reviewHead.terms);
  const done = await served.post(`${path}/correct`, sent, officer);
  expect([done.statusCode, done.headers.location]).toEqual([303, path]);
  const page = (await served.get(path, officer)).body;
  expect(page).toContain('1 January 2013');
  expect(page).toContain('The first day was a slip');
  expect(page).toMatch(/Days asked for before:[^.]*1 January 2012/s);
  expect(page).toMatch(/What the family was told before:[^.]*That agencies are asked, and why/s);
  expect(page).not.toContain('Terms of reference before');
  expect(await events()).toEqual([{ event: 'review-corrected', reason: sent.reason }]);
});

test('an agency that was asked before sees what was changed and why; one that is asked later sees what the review says', async () => {
  const { officer, lead, path, request, requestOf, people, partnership, key, agencies } = await begin();
  expect((await served.get(request, lead)).body).not.toContain('was changed after this was asked');
  await served.post(`${path}/correct`, sent, officer);
  const page = (await served.get(request, lead)).body;
  expect(page).toContain('What the review says was changed after this was asked.');
  expect(page).toMatch(/Days asked for before:[^.]*1 January 2012/s);
  platform.pass(60_000);
  const due = platform.now().toISOString().slice(0, 10);
  const asked = { ...key, agencies: [agencies.second], due: dayOf(due), note: null };
  await askAgencies(platform, people.officer, asked);
  const later = await served.get(await requestOf(agencies.second), served.signIn(partnership.otherLead));
  expect(later.body).toContain('1 January 2013');
  expect(later.body).not.toContain('1 January 2012');
});

test('an agency that answered before days were added is marked so on the review, and can answer for them', async () => {
  const { officer, lead, path, request } = await begin();
  const nothing = { version: '1', words: 'The case system', looked: 'The records officer' };
  expect((await served.post(`${request}/nothing`, nothing, lead)).statusCode).toBe(303);
  platform.pass(60_000);
  expect((await served.get(request, lead)).body).not.toContain('Say that we hold nothing');
  await served.post(`${path}/correct`, { ...sent, 'from-year': '2009' }, officer);
  platform.pass(60_000);
  const review = (await served.get(path, officer)).body;
  expect(review).toContain('Answered before the days were changed');
  expect(review).toContain('it answered before the days were changed.');
  const page = (await served.get(request, lead)).body;
  expect(page).toContain('answered before days were added');
  expect(page).toContain('We hold nothing of the days that were added either');
  await served.post(`${request}/nothing`, { ...nothing, version: '2' }, lead);
  expect((await served.get(path, officer)).body).not.toContain('nswered before the days were changed');
});

test('the days of a review are not corrected to days to come', async () => {
  const { officer, path } = await begin();
  const to = { 'to-day': '1', 'to-month': '1', 'to-year': '2031' };
  const refused = await served.post(`${path}/correct`, { ...sent, ...to }, officer);
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('Last day must be no more than a year ahead.');
});

test('of two who correct a review the second is told, and nothing that they wrote is lost; saved as it stands, nothing is kept', async () => {
  const { officer, path, events } = await begin();
  await served.post(`${path}/correct`, sent, officer);
  const late = await served.post(`${path}/correct`, { ...sent, terms: 'Something else' }, officer);
  expect(late.statusCode).toBe(409);
  expect(late.body).toContain('Something else');
  expect(late.body).toContain(reviewHead.terms);
  const same = await served.post(`${path}/correct`, { ...sent, version: '2' }, officer);
  expect(same.statusCode).toBe(303);
  expect(await events()).toHaveLength(1);
});

test('what is missing is said beside its field, and nobody but an officer corrects a review', async () => {
  const { officer, lead, people, path } = await begin();
  const empty = await served.post(`${path}/correct`, { version: '1' }, officer);
  expect(empty.statusCode).toBe(422);
  for (const words of ['Enter the terms of reference', 'Enter why it is corrected'])
    expect(empty.body).toContain(words);
  for (const session of [lead, served.signIn(people.reviewer), served.signIn(people.chair)])
    expect((await served.post(`${path}/correct`, sent, session)).statusCode).toBe(403);
});

test('a review that was closed by a slip is opened again with a reason, and its agency can answer', async () => {
  const { officer, lead, path, request, events } = await begin();
  await served.post(`${path}/close`, { version: '1', reason: 'The wrong family’s page' }, officer);
  expect((await served.get(request, lead)).body).toContain('The review is closed');
  expect((await served.post(`${path}/correct`, { ...sent, version: '2' }, officer)).statusCode).toBe(422);
  const empty = await served.post(`${path}/reopen`, { version: '2' }, officer);
  expect(empty.body).toContain('Enter why the review is opened again');
  expect((await served.post(`${path}/reopen`, { version: '1', reason: 'A slip' }, officer)).statusCode).toBe(
    422,
  );
  expect((await served.post(`${path}/reopen`, { version: '2', reason: 'A slip' }, lead)).statusCode).toBe(
    403,
  );
  const done = await served.post(`${path}/reopen`, { version: '2', reason: 'A slip' }, officer);
  expect([done.statusCode, done.headers.location]).toEqual([303, path]);
  const page = (await served.get(path, officer)).body;
  expect(page).toMatch(/Opened again on [^:]+:\s*A slip/);
  expect(page).toContain('The wrong family’s page');
  expect(page).toContain('Close this review');
  const told = (await served.get(request, lead)).body;
  expect(told).not.toContain('The review is closed');
  expect(told).not.toContain('The wrong family’s page');
  expect(await events()).toEqual([{ event: 'review-reopened', reason: 'A slip' }]);
});

test('no state of these pages has a barrier', async () => {
  const { officer, lead, path, request } = await begin();
  const form = await served.get(`${path}/correct`, officer);
  await served.post(`${path}/correct`, sent, officer);
  await served.post(`${path}/close`, { version: '2', reason: 'Over' }, officer);
  const pages = [
    form,
    await served.post(`${path}/correct`, {}, officer),
    await served.get(`${path}/reopen`, officer),
    await served.get(path, officer),
    await served.get(request, lead),
  ];
  for (const { body } of pages) {
    const html = await openHtml(body, { width: 375 });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});

test('that words are saved as they are stays said while a day is mended, of a new review and of one that is corrected', async () => {
  const { path, key, officer } = await begin();
  const ahead = { ...sent, 'from-year': '2027', 'as-it-is': 'yes' };
  for (const form of [`${path}/correct`, `/families/${key.familyId}/reviews/new`]) {
    const { statusCode, body } = await served.post(form, ahead, officer);
    expect([statusCode, body.includes('First day must be today or earlier')]).toEqual([422, true]);
    expect(body).toMatch(/<input[^>]*name="as-it-is"[^>]*checked/);
  }
});
