import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { makeReview } from '../../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { routes as familyRoutes } from '../../../families/web/routes.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, [...routes, ...familyRoutes]);

const withdrawal = { version: '1', change: 'withdraw', reason: 'Asked by mistake' };
const goesOn = 'Its people go on reading this family’s chronology';
const stillReads = 'Harbour Health Trust is still involved with this family';

/** An agency that was not involved, asked by mistake: asking made it involved. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { people, agencies } = partnership;
  const family = await makeFamily(platform, partnership, { involved: [] });
  const { requestIds } = await makeReview(platform, people.officer, family, [agencies.first]);
  return {
    request: `/families/${family.id}/requests/${requestIds[0]}`,
    officer: served.signIn(people.officer),
    lead: served.signIn(people['agency-lead']),
  };
}

test('whoever withdraws a request is told before and after it that the agency still reads the family, and can end that', async () => {
  const { request, officer, lead } = await begin();
  expect((await served.get(request, officer)).body).not.toContain(stillReads);
  expect((await served.get(`${request}/change`, officer)).body).toContain(goesOn);
  const sent = await served.post(`${request}/change`, withdrawal, officer);
  expect([sent.statusCode, sent.headers.location]).toEqual([303, request]);
  const notice = sent.cookies.find(({ name }) => name === 'sightline-notice')?.value.split('.')[0] ?? '';
  expect(Buffer.from(notice, 'base64url').toString()).toContain(
    'Its people still read the family’s chronology',
  );
  const page = (await served.get(request, officer)).body;
  expect(page).toContain(stillReads);
  expect((await served.get(request, lead)).body).not.toContain(stillReads);
  const end = /href="([^"]*\/involvements\/[^"]*\/end)"/.exec(page)?.[1] ?? '';
  expect((await served.post(end, {}, officer)).statusCode).toBe(303);
  expect((await served.get(request, lead)).statusCode).toBe(404);
  const after = (await served.get(request, officer)).body;
  expect(after).not.toContain(stillReads);
  expect(after).not.toContain('/involvements/');
});

test('of an agency that is involved no longer nothing is said to go on', async () => {
  const { request, officer } = await begin();
  await served.post(`${request}/change`, withdrawal, officer);
  const page = (await served.get(request, officer)).body;
  const end = /href="([^"]*\/involvements\/[^"]*\/end)"/.exec(page)?.[1] ?? '';
  await served.post(end, {}, officer);
  expect((await served.get(`${request}/change`, officer)).body).not.toContain(goesOn);
});

test('no state of these pages has a barrier', async () => {
  const { request, officer } = await begin();
  const form = await served.get(`${request}/change`, officer);
  await served.post(`${request}/change`, withdrawal, officer);
  for (const { body } of [form, await served.get(request, officer)]) {
    const html = await openHtml(body, { width: 375 });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});
