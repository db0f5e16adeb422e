import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { newId } from '../../../../platform/new-id.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

const begun = {
  purpose: 'rapid-review',
  basis: 'partners-request',
  'from-day': '1',
  'from-month': '3',
  'from-year': '2024',
  terms: '<b>What</b> was known',
  told: 'no',
  'told-words': 'It could put a child at risk',
};

async function begin() {
  const partnership = await makePartnership(platform);
  const { people, agencies } = partnership;
  const family = await makeFamily(platform, partnership, { involved: [agencies.first] });
  const officer = served.signIn(people.officer);
  const sent = await served.post(`/families/${family.id}/reviews/new`, begun, officer);
  expect(sent.statusCode).toBe(303);
  const path = String(sent.headers.location).replace(/\/ask$/, '');
  return { partnership, family, officer, path };
}

const due = { 'due-day': '1', 'due-month': '12', 'due-year': '2026' };

test('an officer begins a review, asks an agency that was not involved, and is told that it is now', async () => {
  const { partnership, family, officer, path } = await begin();
  const form = await served.get(`${path}/ask`, officer);
  expect(form.body).toContain('Not involved with this family yet');
  const { second } = partnership.agencies;
  const asked = await served.post(`${path}/ask`, { agencies: second, ...due }, officer);
  expect([asked.statusCode, asked.headers.location]).toEqual([303, path]);
  const page = (await served.get(path, officer)).body;
  expect(page).toContain('Northmere Police');
  expect(page).toContain('Wait for 1 agency: the last day is 1 December 2026.');
  expect(page).toContain('&lt;b&gt;What&lt;/b&gt; was known');
  expect(page).toContain('Not told: It could put a child at risk');
  const tied = await transact(platform.database, partnership.id, ({ sql }) =>
    sql
      .selectFrom('relation')
      .select('reason')
      .where('object_id', '=', family.id)
      .where('who_id', '=', second)
      .execute(),
  );
  expect(tied.map(({ reason }) => reason)).toEqual([null]);
  // Asked once: the form offers it no longer, and an old form asks nobody twice.
  expect((await served.get(`${path}/ask`, officer)).body).not.toContain('Northmere Police');
  const again = await served.post(`${path}/ask`, { agencies: second, ...due }, officer);
  expect(again.body).toContain('Some of these were asked meanwhile');
});

test('an agency whose day is past is told as late, with the reminder to give', async () => {
  const { partnership, officer, path } = await begin();
  await served.post(`${path}/ask`, { agencies: partnership.agencies.first, ...due }, officer);
  platform.pass(8 * 86_400_000);
  const page = (await served.get(path, served.signIn(partnership.people.officer))).body;
  platform.pass(-8 * 86_400_000);
  expect(page).toContain('Remind Harbour Health Trust: nothing has come, and it was due on 1 December 2026.');
  expect(page).toMatch(/govuk-tag--red">\s*Late/);
});

test('a day that is past is refused beside its field, and what was chosen stays', async () => {
  const { partnership, officer, path } = await begin();
  const past = { agencies: partnership.agencies.first, ...due, 'due-year': '2025' };
  const refused = await served.post(`${path}/ask`, past, officer);
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('The day by which they are to answer must be today or later.');
  expect(refused.body).toMatch(/type="checkbox" value="[^"]+" checked/);
});

test('a request of a closed review waits for nothing: it was not answered', async () => {
  const { partnership, officer, path } = await begin();
  await served.post(`${path}/ask`, { agencies: partnership.agencies.first, ...due }, officer);
  expect((await served.get(path, officer)).body).toContain('Waiting');
  await served.post(`${path}/close`, { version: '1', reason: 'The report is out' }, officer);
  const review = (await served.get(path, officer)).body;
  const request = /href="([^"]*\/requests\/[^"]*)"/.exec(review)?.[1] ?? '';
  for (const { body } of [{ body: review }, await served.get(request, officer)]) {
    expect(body).toContain('It was not answered when the review was closed');
    expect(body).not.toContain('Waiting');
  }
});

test('a closed review keeps its reason, and nobody is asked in it any more', async () => {
  const { partnership, officer, path } = await begin();
  expect((await served.post(`${path}/close`, { version: '1' }, officer)).body).toContain(
    'Enter why the review is closed',
  );
  const closed = await served.post(`${path}/close`, { version: '1', reason: 'The report is out' }, officer);
  expect([closed.statusCode, closed.headers.location]).toEqual([303, path]);
  const page = (await served.get(path, officer)).body;
  expect(page).toContain('The report is out');
  expect(page).not.toContain('Ask further agencies');
  const late = await served.post(`${path}/ask`, { agencies: partnership.agencies.first, ...due }, officer);
  expect([late.statusCode, late.body]).toEqual([422, expect.stringContaining('This review is closed')]);
});

test('a reviewer who is named for the family reads the review, and changes nothing; others find none', async () => {
  const { partnership, family, officer, path } = await begin();
  const reviewer = served.signIn(partnership.people.reviewer);
  expect((await served.get(path, reviewer)).statusCode).toBe(404);
  expect((await served.get('/reviews', reviewer)).body).toContain('There is no review of a family');
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql
      .insertInto('relation')
      .values({
        partnership_id: partnership.id,
        id: newId<'relation'>(),
        who_kind: 'account',
        who_id: partnership.people.reviewer.accountId,
        kind: 'reviewer',
        object_kind: 'family',
        object_id: family.id,
        from_at: new Date('2020-01-01T00:00:00Z'),
      })
      .execute(),
  );
  const page = await served.get(path, reviewer);
  expect(page.statusCode).toBe(200);
  expect(page.body).not.toContain('Ask further agencies');
  expect((await served.get('/reviews', reviewer)).body).toContain('Rapid review');
  expect((await served.get(`${path}/close`, reviewer)).statusCode).toBe(403);
  expect((await served.get(path, served.signIn(partnership.people['agency-lead']))).statusCode).toBe(403);
  expect((await served.get('/reviews', officer)).body).toContain(path);
});

test('a form that lacks something says what, beside each field', async () => {
  const { family, officer } = await begin();
  const path = `/families/${family.id}/reviews/new`;
  const empty = await served.post(path, {}, officer);
  expect(empty.statusCode).toBe(422);
  for (const words of [
    'Choose what the review is for',
    'Choose the basis in law',
    'Enter the terms of reference',
  ])
    expect(empty.body).toContain(words);
  const other = {
    ...begun,
    purpose: 'other',
    told: 'yes',
    'to-day': '1',
    'to-month': '1',
    'to-year': '2024',
  };
  const odd = await served.post(path, other, officer);
  for (const words of [
    'Say what the review is for',
    'Enter who told the family',
    'Last day must be the first day',
  ])
    expect(odd.body).toContain(words);
});

test('a review looks back: days to come are refused beside their box', async () => {
  const { family, officer } = await begin();
  const path = `/families/${family.id}/reviews/new`;
  const to = { 'to-day': '1', 'to-month': '1', 'to-year': '2031' };
  const last = await served.post(path, { ...begun, ...to }, officer);
  expect(last.statusCode).toBe(422);
  expect(last.body).toContain('Last day must be no more than a year ahead.');
  expect(last.body).toContain('href="#to');
  expect(last.body).toContain('value="2031"');
  const first = await served.post(path, { ...begun, 'from-year': '2031' }, officer);
  expect(first.body).toContain('First day must be today or earlier: a review looks back.');
  const now = platform.now();
  const today = {
    'to-day': String(now.getUTCDate()),
    'to-month': String(now.getUTCMonth() + 1),
    'to-year': String(now.getUTCFullYear()),
  };
  expect((await served.post(path, { ...begun, ...today }, officer)).statusCode).toBe(303);
});

test('no state of these pages has a barrier', async () => {
  const { partnership, family, officer, path } = await begin();
  await served.post(`${path}/ask`, { agencies: partnership.agencies.first, ...due }, officer);
  const pages = [
    await served.get(path, officer),
    await served.get(`${path}/ask`, officer),
    await served.get(`${path}/close`, officer),
    await served.get('/reviews', officer),
    await served.get(`/families/${family.id}/reviews`, officer),
    await served.post(`/families/${family.id}/reviews/new`, {}, officer),
  ];
  for (const { body } of pages) {
    const html = await openHtml(body, { width: 375 });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});
