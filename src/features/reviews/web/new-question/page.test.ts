import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { makeWorkspaceScene } from '../../../../../test/builders/platform/workspace-scene.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

const inTime = { 'due-day': '1', 'due-month': '12', 'due-year': '2026' };
const tooEarly = { 'due-day': '1', 'due-month': '11', 'due-year': '2026' };
const words = 'Who was told of this?';

async function begin() {
  const scene = await makeWorkspaceScene(platform);
  const reviewer = served.signIn(scene.reviewer);
  const entries = [scene.entryOf('Jory was not brought'), scene.entryOf('Called to the home')] as const;
  const sent = await served.post(
    `${scene.path}/papers/episodes/new`,
    {
      title: 'The missed visits',
      why: 'Nobody asked why',
      ...{ 'from-day': '1', 'from-month': '2', 'from-year': '2014' },
      ...{ 'to-day': '30', 'to-month': '4', 'to-year': '2014' },
    },
    reviewer,
  );
  const episode = String(sent.headers.location);
  await served.post(`${episode}/entries`, { entries }, reviewer);
  const page = async (path: string) => (await served.get(path, reviewer)).body;
  const press = (path: string, body: Readonly<Record<string, string | readonly string[]>>) =>
    served.post(path, body, reviewer);
  const keep = (handling: 'originator') =>
    transact(platform.database, scene.partnership.id, ({ sql }) =>
      sql.updateTable('entry').set({ handling }).where('id', '=', entries[0]).execute(),
    );
  return { ...scene, entries, paper: episode.split('/').at(-1) ?? '', page, press, keep };
}

/** Where a page’s form is sent, and which entries it offers and has ticked. */
function formOf(html: string) {
  const boxes = [...html.matchAll(/<input[^>]*name="entries"[^>]*value="([^"]*)"[^>]*>/g)];
  const idsOf = (those: typeof boxes) => those.map(([, id]) => id);
  const [, action = ''] = /<form action="([^"]*\/questions\/new[^"]*)"/.exec(html) ?? [];
  return {
    action: action.replaceAll('&amp;', '&'),
    offered: idsOf(boxes),
    ticked: idsOf(boxes.filter(([tag]) => tag.includes('checked'))),
  };
}

test('the entry that a question is about stays ticked while something is mended, and the agency reads it', async () => {
  const { path, entries, page, press, agencies, family, lead } = await begin();
  const [entry] = entries;
  const first = formOf(await page(`${path}/questions/new?entry=${entry}`));
  expect(first.ticked).toEqual([entry]);
  const answers = { words, ...tooEarly, entries: first.ticked.map(String) };
  const unnamed = await press(first.action, answers);
  expect(unnamed.statusCode).toBe(422);
  const past = await press(formOf(unnamed.body).action, { ...answers, agency: agencies.first });
  expect(past.body).toContain('must be today or later');
  const again = formOf(past.body);
  expect([again.offered, again.ticked]).toEqual([[entry], [entry]]);
  const body = { agency: agencies.first, words, ...inTime, entries: again.ticked.map(String) };
  const asked = await press(again.action, body);
  expect(asked.statusCode).toBe(303);
  const own = `/families/${family.id}/questions/${String(asked.headers.location).split('/').at(-1)}`;
  expect((await served.get(own, served.signIn(lead))).body).toContain('Jory was not brought to the clinic');
});

test('of an episode’s entries those that were ticked stay so, and the others can still be', async () => {
  const { path, entries, paper, page, press, agencies } = await begin();
  const first = formOf(await page(`${path}/questions/new?paper=${paper}`));
  expect([first.offered, first.ticked]).toEqual([[...entries], []]);
  const body = { agency: agencies.first, words, ...tooEarly };
  expect(formOf((await press(first.action, body)).body).offered).toEqual([...entries]);
  const again = formOf((await press(first.action, { ...body, entries: entries[0] })).body);
  expect([again.offered, again.ticked]).toEqual([[...entries], [entries[0]]]);
});

test('what was ticked is drawn again also where the address names it no more, or it left the episode meanwhile', async () => {
  const { path, entries, paper, press, agencies } = await begin();
  const body = { agency: agencies.first, words, ...tooEarly, entries };
  const bare = formOf((await press(`${path}/questions/new`, body)).body);
  expect([bare.offered, bare.ticked]).toEqual([[...entries], [...entries]]);
  const episode = `${path}/papers/episodes/${paper}`;
  await press(`${episode}/entries`, { entries: entries[0], were: [...entries] });
  const left = formOf((await press(`${path}/questions/new?paper=${paper}`, body)).body);
  expect(left.ticked).toEqual([...entries]);
});

test('where an entry of the episode is kept from the reviewer meanwhile, their words stay in the form, and it is offered no more', async () => {
  const { path, entries, paper, press, agencies, keep } = await begin();
  await keep('originator');
  for (const due of [inTime, tooEarly]) {
    const body = { agency: agencies.first, words, ...due, entries };
    const refused = await press(`${path}/questions/new?paper=${paper}`, body);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toMatch(/<textarea[^>]*>Who was told of this\?<\/textarea>/);
    expect(formOf(refused.body)).toMatchObject({ offered: [entries[1]], ticked: [entries[1]] });
  }
});
