import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import {
  beginPurging,
  purgedWord,
  visitRow,
  wrongRow,
} from '../../../../../test/builders/platform/purge-scene.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { submissionRoutes } from '../submission-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, submissionRoutes);

async function begin() {
  const scene = await beginPurging(platform);
  const { family, lead, put } = scene;
  const path = `/families/${family.id}/submissions/${await put([visitRow, wrongRow])}`;
  return { ...scene, path, session: served.signIn({ ...lead, steppedUpAt: platform.now() }) };
}

test('from a file’s page its agency’s lead removes it for good, and the page tells afterwards that it is gone, and why', async () => {
  const { path, session, places } = await begin();
  expect((await served.get(path, session)).body).toContain(`href="${path}/purge"`);
  const asked = await served.get(`${path}/purge`, session);
  expect(asked.body).toContain('Nobody can bring it back.');
  const version = /name="version" value="(\d+)"/.exec(asked.body)?.[1] ?? '';
  const body = { version, ground: 'wrong-child', reason: 'Sent for the wrong family.' };
  expect((await served.post(`${path}/purge`, body, session)).statusCode).toBe(303);
  expect(await places()).toEqual([]);
  const left = (await served.get(path, session)).body;
  expect(left).toContain('This file was removed for good on');
  expect(left).toContain('Sent for the wrong family.');
  expect(left).not.toContain(purgedWord);
  expect(left).not.toContain(`href="${path}/purge"`);
  expect(left).not.toContain('put-back');
});

test('without a ground or what happened nothing is removed, and the form says what is missing', async () => {
  const { path, session, places } = await begin();
  const again = await served.post(`${path}/purge`, { version: '3', ground: '', reason: '' }, session);
  expect(again.statusCode).toBe(422);
  expect(again.body).toContain('Choose why it must not be kept');
  expect(again.body).toContain('Enter what happened');
  expect(await places()).toContain('entry');
});

test('whoever may not remove it is offered no way to', async () => {
  const { path, partnership, officer, keep } = await begin();
  const { practitioner } = partnership.people;
  for (const actor of [practitioner, partnership.otherLead])
    expect((await served.get(path, served.signIn(actor))).body).not.toContain('for good');
  expect((await served.get(path, served.signIn(officer))).body).toContain(`href="${path}/purge"`);
  await keep(purgedWord, 'originator');
  expect((await served.get(path, served.signIn(officer))).body).not.toContain('for good');
});

test('the form stands the checks of accessibility, on a phone too', async () => {
  const { path, session } = await begin();
  const page = await openHtml((await served.get(`${path}/purge`, session)).body, { width: 320 });
  await expectNoAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await page.close();
});
