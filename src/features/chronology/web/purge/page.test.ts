import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { beginPurging, visitRow } from '../../../../../test/builders/platform/purge-scene.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../../test/builders/platform/typed-entry.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { changeEntry } from '../../operations/change-entry.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

async function begin() {
  const scene = await beginPurging(platform);
  const { family, officer, lead, idOf, put } = scene;
  await put([visitRow]);
  const sent = await idOf('Home visit');
  const typed = await typeEntry(platform, lead, family, { event: 'Nobody came to the door' });
  const session = served.signIn({ ...officer, steppedUpAt: platform.now() });
  const path = (entryId: string) => `/families/${family.id}/entries/${entryId}/purge`;
  return {
    ...scene,
    ...{ sent, typed, path },
    page: async (entryId: string) => (await served.get(path(entryId), session)).body,
    send: (entryId: string, body: Record<string, string>) => served.post(path(entryId), body, session),
    reword: (event: string, version: number) =>
      changeEntry(platform, lead, {
        ...{ familyId: family.id, entryId: typed, version, given: givenEntry({ event }) },
      }),
  };
}

const why = { ground: 'wrong-child', reason: 'Written into the wrong record.' };

test('of an entry that was typed the page speaks of no files, and what is told afterwards neither', async () => {
  const { page, send, typed, sent } = await begin();
  expect(await page(sent)).toContain('the stored files of Harbour Health Trust that hold it');
  const ofTyped = await page(typed);
  expect(ofTyped).toContain('It was typed, so no file holds it');
  expect(ofTyped).not.toContain('the stored files');
  const wording = /name="wording" value="(\w+)"/.exec(ofTyped)?.[1] ?? '';
  const done = await send(typed, { ...why, wording });
  expect(done.statusCode).toBe(303);
  expect(JSON.stringify(done.headers)).not.toContain('file');
});

test('of an entry of a file what is told afterwards is that the stored copies went, and nothing else of the files', async () => {
  const { page, send, sent } = await begin();
  const wording = /name="wording" value="(\w+)"/.exec(await page(sent))?.[1] ?? '';
  const done = await send(sent, { ...why, wording });
  const notice = done.cookies.find(({ name }) => name === 'sightline-notice')?.value ?? '';
  const told = Buffer.from(notice.split('.')[0] ?? '', 'base64url').toString('utf8');
  expect(told).toContain('So is the stored copy of 1 file of Harbour Health Trust');
  expect(told).toContain('Other entries stay as they are.');
});

test('the page tells nothing of former wordings that its reader may not read', async () => {
  const { page, typed, reword, family } = await begin();
  const hide = () =>
    transact(platform.database, family.partnershipId, ({ sql }) =>
      sql.updateTable('entry_version').set({ handling: 'originator' }).execute(),
    );
  const without = await page(typed);
  await reword('An informant said so', 1);
  await hide();
  await reword('Nobody came to the door', 2);
  await hide();
  const unsigned = (body: string) => body.replaceAll(/name="_csrf" value="[^"]*"/g, '');
  expect(unsigned(await page(typed))).toBe(unsigned(without));
});

test('a form that was drawn before an entry was worded otherwise removes nothing, also where that is told to nobody', async () => {
  const { page, send, typed, reword, idOf, family } = await begin();
  const wording = /name="wording" value="(\w+)"/.exec(await page(typed))?.[1] ?? '';
  await reword('Quite other words', 1);
  await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql.updateTable('entry_version').set({ handling: 'originator' }).execute(),
  );
  expect((await send(typed, { ...why, wording })).statusCode).toBe(409);
  expect(await idOf('Quite other words')).toBe(typed);
});
