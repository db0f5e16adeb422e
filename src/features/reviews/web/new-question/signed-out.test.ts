import { expect, test } from 'vitest';
import { makePerson, signIn } from '../../../../../test/builders/people/person.ts';
import { hiddenFields, servePeople } from '../../../../../test/builders/people/serve-people.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { makeWorkspaceScene } from '../../../../../test/builders/platform/workspace-scene.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await servePeople(platform, { more: routes });

test('whoever was signed out while they asked about an entry is told which, and sends it with the question', async () => {
  const scene = await makeWorkspaceScene(platform);
  const { email, password, nextCode, ...person } = await makePerson(platform, scene.officer);
  const browser = served.browse();
  await signIn(browser, { email, password, nextCode, ...person });
  const entry = scene.entryOf('Jory was not brought');
  const form = await browser.get(`${scene.path}/questions/new?entry=${entry}`);
  const [, action = ''] = /<form action="([^"]*\/questions\/new[^"]*)"/.exec(form.html) ?? [];
  const typed = { agency: scene.agencies.first, words: 'Who was told of this?', entries: entry };
  const due = { 'due-day': '1', 'due-month': '12', 'due-year': '2026' };
  platform.pass(31 * 60_000);
  const out = await browser.post(action, { ...hiddenFields(form.html), ...typed, ...due });
  const first = await browser.post('/sign-in', { ...hiddenFields(out.html), email, password });
  const kept = await browser.post('/sign-in/code', { ...hiddenFields(first.html), code: nextCode() });
  expect(kept.html).toContain('What you had typed');
  expect(kept.html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toMatch(
    /Which entries is it about\? [^?]*2014, Harbour Health Trust/,
  );
  expect(kept.html).toContain(`name="entries" value="${entry}"`);
});
