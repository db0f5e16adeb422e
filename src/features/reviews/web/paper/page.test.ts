import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../../test/builders/platform/typed-entry.ts';
import { makeWorkspaceScene } from '../../../../../test/builders/platform/workspace-scene.ts';
import { newToken } from '../../../../platform/secrets/token.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

const days = {
  'from-day': '1',
  'from-month': '2',
  'from-year': '2014',
  'to-day': '30',
  'to-month': '4',
  'to-year': '2014',
};

test('a reviewer sees what an episode said before, removes it, finds it below the list, puts it back, and removes it for good once', async () => {
  const { path, reviewerActor, officer } = await makeWorkspaceScene(platform);
  const reviewer = served.signIn({ ...reviewerActor, steppedUpAt: platform.now() });
  const list = `${path}/papers/episodes`;
  const form = newToken();
  const first = { ...days, title: 'The missed visits', why: 'Nobody <b>asked</b>', form };
  const at = String((await served.post(`${list}/new`, first, reviewer)).headers.location);
  expect((await served.get(at, reviewer)).body).not.toContain('What it said before');
  const second = { ...days, title: 'The visits', why: 'Nobody came', version: '1' };
  await served.post(`${at}/change`, second, reviewer);
  const changed = (await served.get(at, reviewer)).body;
  expect(changed).toContain('What it said before');
  expect(changed).toContain('Why it is key: Nobody &lt;b&gt;asked&lt;/b&gt;');
  await served.post(`${at}/remove`, { version: '2' }, reviewer);
  const below = (await served.get(list, reviewer)).body;
  expect(below).toMatch(/Removed<\/h2>/);
  expect(below).toContain(at);
  const removed = (await served.get(at, reviewer)).body;
  expect(removed).toContain('it stands in no list and in no outline');
  expect(removed).toContain(`href="${at}/purge"`);
  const asked = (await served.get(`${at}/purge`, reviewer)).body;
  expect(asked).toContain('Nobody can bring it back.');
  expect(asked).toContain('Nobody came');
  for (const body of [changed, below, removed, asked]) {
    const html = await openHtml(body, { width: 375 });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
  expect((await served.post(`${at}/put-back`, { version: '2' }, reviewer)).statusCode).toBe(409);
  const back = await served.post(`${at}/put-back`, { version: '3' }, reviewer);
  expect([back.statusCode, back.headers.location]).toEqual([303, at]);
  expect((await served.post(`${at}/purge`, { version: '4' }, reviewer)).statusCode).toBe(422);
  const purge = (version: string, who = reviewer) =>
    served.post(`${at}/purge`, { version, ground: 'wrong-child' }, who);
  expect((await purge('3')).statusCode).toBe(409);
  for (const _press of ['one', 'another']) {
    const purged = await purge('4');
    expect([purged.statusCode, purged.headers.location]).toEqual([303, list]);
  }
  const other = served.signIn({ ...officer, steppedUpAt: platform.now() });
  expect((await purge('4', other)).statusCode).toBe(404);
  expect((await served.get(at, reviewer)).statusCode).toBe(404);
  const again = await served.post(`${list}/new`, first, reviewer);
  expect([again.statusCode, again.body.includes('was removed for good since')]).toEqual([422, true]);
  expect((await served.get(list, reviewer)).body).not.toContain('The missed visits');
});

test('a missed appointment that a paper points at is quoted as missed', async () => {
  const { path, reviewerActor, family, partnership } = await makeWorkspaceScene(platform);
  const detail = { kind: 'appointment', whose: 'child', attendance: 'was-not-brought' } as const;
  const { practitioner } = partnership.people;
  const given = { when: '12 March 2014', event: 'Dental review.', kind: 'appointment', detail } as const;
  const id = await typeEntry(platform, practitioner, family, given);
  const reviewer = served.signIn(reviewerActor);
  const form = { ...days, title: 'The visits', why: 'Missed', entries: id, form: newToken() };
  const made = await served.post(`${path}/papers/episodes/new`, form, reviewer);
  const page = (await served.get(String(made.headers.location), reviewer)).body;
  expect(page.replace(/<[^>]*>/g, ' ')).toMatch(/Appointment: was not brought\s+Dental review\./);
});

test('whoever changes an action after somebody else is shown which agency each of them chose, and of a learning event which episodes', async () => {
  const { path, reviewerActor, officer, agencies } = await makeWorkspaceScene(platform);
  const reviewer = served.signIn(reviewerActor);
  const add = async (papers: string, body: Readonly<Record<string, string>>) =>
    String((await served.post(`${path}/papers/${papers}/new`, body, reviewer)).headers.location);
  const day = { 'from-day': '3', 'from-month': '11', 'from-year': '2026' };
  const action = { ...day, title: 'Visits are told on the same day' };
  const ofAction = await add('actions', { ...action, agency: agencies.first });
  const episode = await add('episodes', { ...days, title: 'The missed visits', why: 'Nobody asked' });
  const event = { ...day, title: 'First event', 'took-part': 'Two visitors', reasons: 'The list was long' };
  const ofEvent = await add('learning-events', event);
  const changes = [
    { at: ofAction, body: action, chosen: { agency: agencies.second }, told: 'Northmere Police' },
    {
      at: ofEvent,
      body: event,
      chosen: { episodes: episode.split('/').at(-1) ?? '' },
      told: 'The missed visits',
    },
  ];
  for (const { at, body, chosen, told } of changes) {
    const version = '1';
    const first = await served.post(`${at}/change`, { ...body, title: 'Other words', version }, reviewer);
    expect(first.statusCode).toBe(303);
    const late = await served.post(`${at}/change`, { ...body, ...chosen, version }, served.signIn(officer));
    expect([late.statusCode, late.body.includes(told)]).toEqual([409, true]);
  }
});
