import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { makeWorkspaceScene, rowsOfScene } from '../../../../../test/builders/platform/workspace-scene.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { readId } from '../../../../shared/ids.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

/** More than a page of the record, all in the days of the episode. */
const visits = Array.from({ length: 60 }, (_, at) => ({
  date: `${String((at % 28) + 1).padStart(2, '0')}/03/2014`,
  child: 'Mina',
  event: `The nurse met Mina, visit ${at + 1}`,
}));

async function begin() {
  const [first, second] = rowsOfScene;
  const scene = await makeWorkspaceScene(platform, [[...first, ...visits], second]);
  const reviewer = served.signIn(scene.reviewer);
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
  const list = `${sent.headers.location}/entries`;
  const keep = (id: string) =>
    transact(platform.database, scene.partnership.id, ({ sql }) =>
      sql.updateTable('entry').set({ handling: 'originator' }).where('id', '=', entryId(id)).execute(),
    );
  const page = async (path: string) => (await served.get(path, reviewer)).body;
  const press = (path: string, body: Readonly<Record<string, string | readonly string[]>>) =>
    served.post(path, body, reviewer);
  return { ...scene, list, page, press, keep };
}

/** Of an entry that a page offers. */
function entryId(text: string) {
  const id = readId<'entry'>(text);
  if (id === null) throw new Error(`${text} is no id`);
  return id;
}

function formOf(html: string) {
  const boxes = [...html.matchAll(/<input[^>]*name="entries"[^>]*value="([^"]*)"[^>]*>/g)];
  const idsOf = (those: typeof boxes) => those.map(([, id = '']) => id);
  const [, action = ''] = /<form action="([^"]*\/entries[^"]*)" method="post"/.exec(html) ?? [];
  const [, words = ''] = /<input[^>]*name="words"[^>]*value="([^"]*)"/.exec(html) ?? [];
  const were = [...html.matchAll(/name="were" value="([^"]*)"/g)].map(([, id = '']) => id);
  return {
    action: action.replaceAll('&amp;', '&'),
    words,
    were,
    offered: idsOf(boxes),
    ticked: idsOf(boxes.filter(([tag]) => tag.includes('checked'))),
  };
}

test('where an entry that was ticked is kept from the reviewer meanwhile, the others stay ticked in the list that was found', async () => {
  const { list, page, press, keep, entryOf } = await begin();
  const found = formOf(await page(`${list}?words=met+Mina&days=all`));
  expect(found).toMatchObject({ words: 'met Mina', ticked: [] });
  const [first = '', second = ''] = found.offered;
  await keep(first);
  const refused = await press(found.action, { entries: [first, second], were: [] });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('is not to be had any more');
  const again = formOf(refused.body);
  expect(again).toMatchObject({ words: 'met Mina', action: found.action, ticked: [second] });
  expect(again.offered).not.toContain(entryOf('Called to the home'));
  expect((await press(again.action, { entries: second })).statusCode).toBe(303);
  expect(formOf(await page(`${list}?words=met+Mina`)).ticked).toEqual([second]);
});

test('what somebody else chose meanwhile is ticked too, and what was unticked is not', async () => {
  const { list, page, press, keep, officer, entryOf } = await begin();
  const mine = entryOf('Jory was not brought');
  const theirs = entryOf('Called to the home');
  const dropped = entryOf('Jory was found alone');
  await press(list, { entries: dropped });
  const taken = new Set<string>([mine, theirs, dropped]);
  const drawn = formOf(await page(`${list}?days=all`));
  await served.post(list, { entries: theirs }, served.signIn(officer));
  const [hidden = ''] = drawn.offered.filter((id) => !taken.has(id));
  await keep(hidden);
  const refused = await press(list, { entries: [mine, hidden], were: [dropped] });
  expect(new Set(formOf(refused.body).ticked)).toEqual(new Set([mine, theirs]));
});

test('what somebody else left out meanwhile is not ticked again, and saving leaves it out', async () => {
  const { list, page, press, keep, officer, entryOf } = await begin();
  const mine = entryOf('Jory was not brought');
  const leftOut = entryOf('Jory was found alone');
  await press(list, { entries: leftOut });
  const drawn = formOf(await page(`${list}?words=Jory&days=all`));
  expect(drawn.were).toEqual([leftOut]);
  const hidden = entryOf('Called to the home');
  await keep(hidden);
  await served.post(list, { entries: [], were: leftOut }, served.signIn(officer));
  const refused = formOf(
    (await press(drawn.action, { entries: [leftOut, mine, hidden], were: leftOut })).body,
  );
  expect(refused).toMatchObject({ ticked: [mine], were: [] });
  await press(refused.action, { entries: refused.ticked, were: refused.were });
  expect(formOf(await page(`${list}?words=Jory&days=all`)).ticked).toEqual([mine]);
});

test('of what was ticked and the list does not hold it does not say that it is ticked', async () => {
  const { list, press, keep, entryOf } = await begin();
  const [brought, other, hidden] = ['Jory was not brought', 'Jory was found alone', 'Called to the home'].map(
    entryOf,
  );
  if (brought === undefined || other === undefined || hidden === undefined)
    throw new Error('there are three');
  await keep(hidden);
  const refused = await press(`${list}?words=brought&days=all`, { entries: [brought, other, hidden] });
  expect(formOf(refused.body).ticked).toEqual([brought]);
  expect(refused.body).toContain('is ticked below, where this page still lists it');
});

test('on a later page of the list the same page is drawn again', async () => {
  const { list, page, press, keep } = await begin();
  const [, next = ''] = /href="([^"]*after=[^"]*)"/.exec(await page(list)) ?? [];
  const second = formOf(await page(next.replaceAll('&amp;', '&')));
  const [first = '', other = ''] = second.offered;
  await keep(first);
  const refused = formOf((await press(second.action, { entries: [first, other] })).body);
  expect(refused.offered).toEqual(second.offered.slice(1));
  expect(refused.ticked).toEqual([other]);
});
