import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { makeWorkspaceScene } from '../../../../../test/builders/platform/workspace-scene.ts';
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

test('in a closed review everything is read, and nothing is written', async () => {
  const { add, path, reviewer, officer, page, close } = await begin();
  const at = await add('episodes', episode);
  await close(officer);
  for (const one of [`${path}/workspace`, at, `${path}/papers/episodes`, `${path}/questions`])
    expect(await page(one)).toContain('This review is closed');
  // No day is asked for any more.
  expect(await page(path)).toContain('to the day when it was closed');
  expect(await page(path)).not.toContain('to today');
  for (const one of ['/papers/episodes/new', '/questions/new'])
    expect(await page(`${path}${one}`)).toContain('The review is closed');
  for (const html of [await page(`${path}/papers/notes/new`), await page(`${path}/questions/new`)])
    expect(html).toContain('<h1');
  const changed = await served.post(`${at}/change`, { ...episode, version: '1' }, reviewer);
  expect([changed.statusCode, changed.body.includes('This review is closed')]).toEqual([422, true]);
  expect((await served.post(`${at}/entries`, {}, reviewer)).statusCode).toBe(422);
  expect((await served.post(`${at}/remove`, { version: '1' }, reviewer)).body).toContain(
    'This review is closed',
  );
});

test('what somebody was writing when the review was closed stands on the page that says so, under the names of its fields', async () => {
  const { add, path, family, agencies, reviewer, lead, officer, close } = await begin();
  const at = await add('episodes', episode);
  const due = { 'due-day': '1', 'due-month': '12', 'due-year': '2026' };
  const asking = { agency: agencies.first, words: 'Who knew?', ...due };
  const asked = await served.post(`${path}/questions/new`, asking, reviewer);
  await close(officer);
  const long = 'Why did nobody ask her?\nShe was “there”.';
  for (const [to, body, label] of [
    [`${path}/papers/episodes/new`, { ...episode, why: long }, 'Why it is key'],
    [`${path}/papers/learning-events/new`, { title: 'First event', reasons: long }, 'The reasons why'],
    [`${path}/papers/actions/new`, { title: 'Visits', because: long }, 'What it follows from'],
    [`${path}/papers/notes/new`, { words: long, form: 'a-form-of-this-test' }, 'Note'],
    [`${at}/change`, { ...episode, version: '1', why: long }, 'Why it is key'],
    [`${path}/questions/new`, { ...asking, words: long }, 'Question'],
  ] as const) {
    const sent = await served.post(to, body, reviewer);
    expect(sent.statusCode, to).toBe(422);
    expect(sent.body, to).toContain(label);
    for (const word of ['Why did nobody ask her?', 'She was “there”.', '<h1'])
      expect(sent.body, to).toContain(word);
  }
  const question = `/families/${family.id}/questions/${String(asked.headers.location).split('/').at(-1)}`;
  const answered = await served.post(question, { version: '1', words: long }, served.signIn(lead));
  for (const word of ['This review is closed', 'Answer', 'Why did nobody ask her?', '<h1'])
    expect(answered.body).toContain(word);
  expect(answered.body).not.toContain('send files');
});

test('whoever is about to close a review is told of questions that nobody has answered', async () => {
  const { path, agencies, reviewer, officer } = await begin();
  const closing = async () => (await served.get(`${path}/close`, served.signIn(officer))).body;
  expect(await closing()).not.toContain('not answered, and');
  const due = { 'due-day': '1', 'due-month': '12', 'due-year': '2026' };
  await served.post(
    `${path}/questions/new`,
    { agency: agencies.first, words: 'Who knew?', ...due },
    reviewer,
  );
  expect(await closing()).toContain(
    '1 question to an agency is not answered, and cannot be answered once the review is closed.',
  );
});
