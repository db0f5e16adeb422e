import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { makeWorkspaceScene } from '../../../../../test/builders/platform/workspace-scene.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

test('while a review has no key episode, the page of an entry’s use says so, and one is begun with the entry from there', async () => {
  const { path, family, reviewerActor, entryOf } = await makeWorkspaceScene(platform);
  const reviewer = served.signIn(reviewerActor);
  const entry = entryOf('Jory was not brought');
  const own = `/families/${family.id}/entries/${entry}/reviews`;
  const before = (await served.get(own, reviewer)).body;
  expect(before).toContain('There is no key episode to put it into yet');
  const html = await openHtml(before, { width: 375 });
  await expectNoAxeFindings(html);
  await expectNoSidewaysScroll(html);
  await html.close();
  const begin = `${path}/papers/episodes/new?entry=${entry}`;
  expect(before).toContain(`href="${begin}"`);
  const form = (await served.get(begin, reviewer)).body;
  expect(form).toContain(`name="entries" value="${entry}"`);
  const given = {
    title: 'The missed visits',
    why: 'Nobody asked why',
    ...{ 'from-day': '1', 'from-month': '2', 'from-year': '2014' },
    ...{ 'to-day': '30', 'to-month': '4', 'to-year': '2014' },
  };
  const made = await served.post(`${path}/papers/episodes/new`, { ...given, entries: entry }, reviewer);
  expect((await served.get(String(made.headers.location), reviewer)).body).toContain('Jory was not brought');
  const after = (await served.get(own, reviewer)).body;
  expect(after).toContain(String(made.headers.location));
  expect(after).not.toContain('There is no key episode');
});
