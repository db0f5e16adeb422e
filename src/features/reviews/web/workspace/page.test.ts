import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { makeWorkspaceScene } from '../../../../../test/builders/platform/workspace-scene.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

const episode = {
  title: 'The missed <b>visits</b>',
  'from-day': '1',
  'from-month': '2',
  'from-year': '2014',
  'to-day': '30',
  'to-month': '4',
  'to-year': '2014',
  why: 'Nobody asked why',
  sense: 'The clinic had told nobody',
};

async function begin() {
  const scene = await makeWorkspaceScene(platform);
  const reviewer = served.signIn(scene.reviewer);
  const add = async (papers: string, body: Readonly<Record<string, string | readonly string[]>>) => {
    const sent = await served.post(`${scene.path}/papers/${papers}/new`, body, reviewer);
    expect(sent.statusCode).toBe(303);
    return String(sent.headers.location);
  };
  return { ...scene, reviewer, add, page: async (path: string) => (await served.get(path, reviewer)).body };
}

test('a reviewer names a key episode, chooses its entries from those of its days, and leaves one out again', async () => {
  const { add, page, reviewer, entryOf } = await begin();
  const at = await add('episodes', episode);
  const list = await page(`${at}/entries`);
  expect(list).toContain('Jory was not brought to the clinic');
  expect(list).not.toContain('Health visitor called');
  expect(await page(`${at}/entries?days=all`)).toContain('Health visitor called');
  const [first, second] = [entryOf('Jory was not brought'), entryOf('Called to the home')];
  const both = await served.post(`${at}/entries`, { entries: [first, second] }, reviewer);
  expect(both.headers.location).toBe(at);
  const written = await page(at);
  for (const words of ['The missed &lt;b&gt;visits', 'Called to the home', 'The clinic had told nobody'])
    expect(written).toContain(words);
  expect(written).toContain('/who-knew?on=2014-02-01');
  await served.post(`${at}/entries`, { entries: first, were: [first, second] }, reviewer);
  const left = await page(at);
  expect(left).toContain('Jory was not brought');
  expect(left).not.toContain('Called to the home');
});

test('the workspace leads to the chronology of the review’s days, and says so', async () => {
  const { page, path } = await begin();
  const workspace = await page(`${path}/workspace`);
  expect(workspace).toMatch(
    /href="\/families\/[^"]*\/chronology\?from=2012-01-01">\s*Read the chronology of the review’s days/,
  );
});

test('what two people choose at once stays chosen', async () => {
  const { add, page, reviewer, entryOf, officer } = await begin();
  const at = await add('episodes', episode);
  const [first, second] = [entryOf('Jory was not brought'), entryOf('Called to the home')];
  await served.post(`${at}/entries`, { entries: first }, served.signIn(officer));
  await served.post(`${at}/entries`, { entries: second }, reviewer);
  const both = await page(at);
  expect(both).toContain('Jory was not brought');
  expect(both).toContain('Called to the home');
});

test('of two who change one episode the second is shown both, and nothing is lost', async () => {
  const { add, reviewer, officer, page } = await begin();
  const at = await add('episodes', episode);
  const one = await served.post(`${at}/change`, { ...episode, version: '1', learned: 'Ask why' }, reviewer);
  expect(one.statusCode).toBe(303);
  const other = await served.post(
    `${at}/change`,
    { ...episode, version: '1', learned: 'Ask the school' },
    served.signIn(officer),
  );
  expect(other.statusCode).toBe(409);
  expect(other.body).toContain('Ask the school');
  expect(other.body).toContain('Ask why');
  expect(await page(at)).toContain('Ask why');
  expect((await served.post(`${at}/remove`, { version: '1' }, reviewer)).statusCode).toBe(409);
  expect((await served.post(`${at}/remove`, { version: '2' }, reviewer)).statusCode).toBe(303);
  expect((await served.get(at, reviewer)).body).toContain('Put it back');
  expect((await served.get(`${at}/change`, reviewer)).statusCode).toBe(404);
});

test('a learning event, an action and a note have what belongs to them, and are asked for it', async () => {
  const { add, page, path, reviewer, entryOf } = await begin();
  const at = await add('episodes', episode);
  const day = { 'from-day': '3', 'from-month': '11', 'from-year': '2026' };
  const event = await add('learning-events', {
    ...day,
    title: 'First learning event',
    'took-part': 'Two health visitors',
    reasons: 'The list of the day was long',
    episodes: at.split('/').at(-1) ?? '',
  });
  expect(await page(event)).toContain(at);
  expect(await page(at)).toContain('First learning event');
  const action = await add('actions', { ...day, title: 'Visits are told on the same day' });
  expect(await page(action)).toContain('Agreed on 3 November 2026. Not done yet.');
  const entry = entryOf('Jory was not brought');
  expect(await page(`${path}/papers/notes/new?entry=${entry}`)).toContain('Jory was not brought');
  const note = await add('notes', { words: 'Who asked the school?', entries: entry });
  expect(await page(note)).toContain('Jory was not brought to the clinic');
  const empty = await served.post(`${path}/papers/episodes/new`, {}, reviewer);
  expect(empty.statusCode).toBe(422);
  for (const words of [
    'Enter what the episode is called',
    'Enter the first day',
    'Enter why the episode is key',
  ])
    expect(empty.body).toContain(words);
  const turned = await served.post(
    `${path}/papers/episodes/new`,
    { ...episode, 'to-year': '2013' },
    reviewer,
  );
  expect(turned.body).toContain('Last day must be the same as or after the first day');
  expect(turned.body).toContain('value="2013"');
});

test('an entry is put into an episode from its own page', async () => {
  const { add, page, family, reviewer, entryOf, reviewId } = await begin();
  const at = await add('episodes', episode);
  const own = `/families/${family.id}/entries/${entryOf('Jory was not brought')}/reviews`;
  expect(await page(own)).toContain('Put it into a key episode');
  const paper = at.split('/').at(-1) ?? '';
  expect((await served.post(own, { review: reviewId, paper }, reviewer)).statusCode).toBe(303);
  expect(await page(own)).toContain(at);
  expect(await page(at)).toContain('Jory was not brought');
});

test('a lead reads the question to their own agency alone, answers it twice, and both answers are kept', async () => {
  const { path, family, reviewer, page, entryOf, lead, otherLead, agencies } = await begin();
  const body = {
    agency: agencies.first,
    words: 'Who was told that Jory was not brought?',
    'due-day': '1',
    'due-month': '12',
    'due-year': '2026',
    entries: [entryOf('Jory was not brought'), entryOf('Called to the home')],
  };
  const asked = await served.post(`${path}/questions/new`, body, reviewer);
  expect(asked.statusCode).toBe(303);
  const reading = String(asked.headers.location);
  const own = `/families/${family.id}/questions/${reading.split('/').at(-1)}`;
  const leads = served.signIn(lead);
  const shown = (await served.get(own, leads)).body;
  expect(shown).toContain('Who was told that Jory was not brought?');
  expect((await served.get(own, served.signIn(otherLead))).statusCode).toBe(404);
  expect((await served.get(reading, leads)).statusCode).toBe(403);
  const first = { version: '1', words: 'The school nurse', entries: entryOf('Jory was not brought') };
  expect((await served.post(own, first, leads)).statusCode).toBe(303);
  const late = await served.post(own, { ...first, words: 'Somebody else' }, leads);
  expect([late.statusCode, late.body.includes('Somebody else')]).toEqual([422, true]);
  expect((await served.post(own, { version: '2', words: 'Nobody', entries: '' }, leads)).statusCode).toBe(
    303,
  );
  const told = await page(reading);
  for (const words of ['The school nurse', 'Nobody', 'What was answered before'])
    expect(told).toContain(words);
  const foreign = { version: '3', words: 'See theirs', entries: entryOf('Called to the home') };
  expect((await served.post(own, foreign, leads)).statusCode).toBe(422);
});

test('before a question is worded, it is said which agency will read it without the entry; and so that agency does', async () => {
  const { path, family, partnership, reviewer, page, entryOf, lead, otherLead, agencies } = await begin();
  const entry = entryOf('Called to the home');
  const form = `${path}/questions/new?entry=${entry}`;
  expect(await page(form)).not.toContain('cannot read the entry');
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql.updateTable('entry').set({ handling: 'review-panel' }).where('id', '=', entry).execute(),
  );
  const warned = await page(form);
  expect(warned).toContain('Harbour Health Trust cannot read the entry of Northmere Police, 14/03/2014');
  expect(warned.indexOf('cannot read the entry')).toBeLessThan(warned.indexOf('What do you want to know?'));
  const words = 'Who called at the home in March?';
  const due = { 'due-day': '1', 'due-month': '12', 'due-year': '2026' };
  for (const [agency, who, reads] of [
    [agencies.first, lead, false],
    [agencies.second, otherLead, true],
  ] as const) {
    const body = { agency, words, ...due, entries: entry };
    const { headers } = await served.post(`${path}/questions/new`, body, reviewer);
    const own = `/families/${family.id}/questions/${String(headers.location).split('/').at(-1)}`;
    const { body: told } = await served.get(own, served.signIn(who));
    expect(told).toContain(words);
    expect(told.includes('Called to the home after shouting')).toBe(reads);
  }
});

test('a question that nobody answered in time is told as late, and one that is withdrawn is answered no more', async () => {
  const { path, family, reviewer, page, lead, agencies, reviewerActor } = await begin();
  const due = { 'due-day': '1', 'due-month': '12', 'due-year': '2026' };
  const asked = await served.post(
    `${path}/questions/new`,
    { agency: agencies.first, words: 'Who knew?', ...due },
    reviewer,
  );
  const reading = String(asked.headers.location);
  platform.pass(8 * 86_400_000);
  const late = (await served.get(`${path}/questions`, served.signIn(reviewerActor))).body;
  platform.pass(-8 * 86_400_000);
  expect(late).toMatch(/govuk-tag--red">\s*Late/);
  const gone = await served.post(
    `${reading}/withdraw`,
    { version: '1', reason: 'Told at the event' },
    reviewer,
  );
  expect(gone.statusCode).toBe(303);
  const own = `/families/${family.id}/questions/${reading.split('/').at(-1)}`;
  expect((await served.get(own, served.signIn(lead))).body).toContain('Told at the event');
  const answer = await served.post(own, { version: '2', words: 'We <b>did</b>' }, served.signIn(lead));
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('This is asked no longer</h1>');
  expect(answer.body).not.toContain('This review is closed');
  expect(answer.body).toContain('We &lt;b&gt;did');
  expect(await page(`${path}/workspace`)).toContain('1 question: 1 no longer asked');
});

test('whoever reviews another family, and whoever works for an agency, reads nothing of it', async () => {
  const { add, path, strangers } = await begin();
  const at = await add('episodes', episode);
  for (const { actor, status } of strangers) {
    for (const one of [`${path}/workspace`, `${path}/papers/notes`, at, `${path}/questions`])
      expect((await served.get(one, served.signIn(actor))).statusCode).toBe(status);
  }
});

test('no page of the workspace has a barrier, and all fit a phone', async () => {
  const { add, path, family, reviewer, page, entryOf, agencies, lead } = await begin();
  const at = await add('episodes', episode);
  const entry = entryOf('Jory was not brought');
  await served.post(`${at}/entries`, { entries: entry }, reviewer);
  const asked = await served.post(
    `${path}/questions/new`,
    {
      agency: agencies.first,
      words: 'Who knew?',
      'due-day': '1',
      'due-month': '12',
      'due-year': '2026',
      entries: entry,
    },
    reviewer,
  );
  const reading = String(asked.headers.location);
  const paths = [
    `${path}/workspace`,
    `${path}/papers/episodes`,
    `${path}/papers/actions/new`,
    `${path}/papers/learning-events/new`,
    at,
    `${at}/change`,
    `${at}/entries`,
    `${path}/questions`,
    `${path}/questions/new?paper=${at.split('/').at(-1)}`,
    reading,
    `/families/${family.id}/entries/${entry}/reviews`,
  ];
  const bodies = [
    ...(await Promise.all(paths.map(page))),
    (await served.get(`/families/${family.id}/questions/${reading.split('/').at(-1)}`, served.signIn(lead)))
      .body,
    (await served.post(`${path}/papers/episodes/new`, {}, reviewer)).body,
    (await served.post(`${path}/questions/new`, {}, reviewer)).body,
  ];
  for (const body of bodies) {
    const html = await openHtml(body, { width: 375 });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});
