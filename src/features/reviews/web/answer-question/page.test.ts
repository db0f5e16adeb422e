import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { makeWorkspaceScene, rowsOfScene } from '../../../../../test/builders/platform/workspace-scene.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

/** More of the agency’s entries than are shown unasked, all newer than the one that is looked for. */
const newer = Array.from({ length: 25 }, (_, at) => ({
  date: `${String(at + 1).padStart(2, '0')}/06/2015`,
  child: 'Mina',
  event: `Mina came to the clinic, visit ${at + 1}`,
}));

async function begin() {
  const [first, second] = rowsOfScene;
  const scene = await makeWorkspaceScene(platform, [[...first, ...newer], second]);
  const body = {
    agency: scene.agencies.first,
    words: 'Who was told that Jory was not brought?',
    ...{ 'due-day': '1', 'due-month': '12', 'due-year': '2026' },
  };
  const asked = await served.post(`${scene.path}/questions/new`, body, served.signIn(scene.reviewer));
  const own = `/families/${scene.family.id}/questions/${String(asked.headers.location).split('/').at(-1)}`;
  const lead = served.signIn(scene.lead);
  const find = async (words: string) => formOf((await served.get(`${own}?find=${words}`, lead)).body);
  const send = (path: string, form: Readonly<Record<string, string | readonly string[]>>) =>
    served.post(path, form, lead);
  return { ...scene, own, leads: lead, find, send, old: scene.entryOf('Jory was not brought') };
}

/** Where the answer is sent, what was looked for, and which entries it offers and has ticked. */
function formOf(html: string) {
  const boxes = [...html.matchAll(/<input[^>]*name="entries"[^>]*value="([^"]*)"[^>]*>/g)];
  const idsOf = (those: typeof boxes) => those.map(([, id]) => id);
  const [, action = ''] = /<form action="([^"]*\/questions\/[^"]*)" method="post"/.exec(html) ?? [];
  const [, found = ''] = /<input[^>]*name="find"[^>]*value="([^"]*)"/.exec(html) ?? [];
  return {
    action: action.replaceAll('&amp;', '&'),
    found,
    offered: idsOf(boxes),
    ticked: idsOf(boxes.filter(([tag]) => tag.includes('checked'))),
  };
}

test('an entry that was found and ticked stays so while the answer is mended, and goes with it', async () => {
  const { old, own, leads, find, send } = await begin();
  const found = await find('not+brought');
  expect([found.offered, found.ticked]).toEqual([[old], []]);
  const empty = await send(found.action, { version: '1', words: '', entries: old });
  expect(empty.statusCode).toBe(422);
  const again = formOf(empty.body);
  expect(again).toMatchObject({ found: 'not brought', offered: [old], ticked: [old] });
  const done = await send(again.action, { version: '1', words: 'The school nurse', entries: old });
  expect([done.statusCode, done.headers.location]).toEqual([303, own]);
  const told = (await served.get(own, leads)).body;
  expect(told.indexOf('Jory was not brought to the clinic')).toBeLessThan(told.indexOf('Answer again'));
});

test('it stays ticked also where the answer comes without what was looked for, and once for every reason', async () => {
  const { old, own, send } = await begin();
  for (const words of ['', 'The school nurse', 'The clinic']) {
    const sent = await send(own, { version: '1', words, entries: old });
    if (sent.statusCode === 303) continue;
    const again = formOf(sent.body);
    expect(again.ticked).toEqual([old]);
    expect(again.offered).toHaveLength(21);
    expect(new Set(again.offered).size).toBe(21);
  }
});

test('an entry of another agency, or one that is kept from the lead, is not drawn though it was sent', async () => {
  const { own, send, old, entryOf } = await begin();
  const sent = await send(own, { version: '1', words: '', entries: [old, entryOf('Called to the home')] });
  expect(formOf(sent.body).ticked).toEqual([old]);
  expect(sent.body).not.toContain('Called to the home');
});
