import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { beginHandling, rows, secret } from '../../../../../test/builders/platform/handling-scene.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
const json = { accept: 'application/json' };

/** One row is kept by a decision; the three of the file that went instead wait, since each may be it. */
async function begin() {
  const scene = await beginHandling(platform);
  await scene.send(rows);
  await scene.keep(secret, 'originator');
  const fresh = [4, 5, 6].map((day) => ({ date: `0${day}/06/2013`, event: `Seen in class ${day}` }));
  await scene.send([...rows.filter((_, at) => at !== 1), ...fresh]);
  const list = `/families/${scene.family.id}/withheld`;
  const lead = served.signIn(scene.lead);
  const officer = served.signIn(scene.officer);
  const offered = async () => (await served.get(`${list}/handling`, lead, json)).json();
  return {
    ...scene,
    list,
    read: (path: string) => served.get(path, lead),
    send: (body: Record<string, string>) => served.post(`${list}/handling`, body, lead),
    offered,
    seen: async () =>
      (await served.get(`/families/${scene.family.id}/chronology`, officer, json)).json().rows
        .length as number,
  };
}

test('a lead opens at once all entries that wait, and what somebody decided of stays as it is', async () => {
  const { list, read, send, offered, seen, seenByOthers, officer, partnership } = await begin();
  expect(await seen()).toBe(2);
  const page = (await read(list)).body;
  expect(page).toContain('3 entries wait for a decision');
  expect(page).toContain(`href="${list}/handling"`);
  const { version, entries, rows: told } = await offered();
  expect(entries).toBe(3);
  const events = ['Seen in class 4', 'Seen in class 5', 'Seen in class 6'];
  expect(told.map(({ event }: { event: string }) => event)).toEqual(events);
  const form = (await read(`${list}/handling`)).body;
  for (const [at, event] of events.entries()) {
    expect(form).toContain(event);
    expect(form).toContain(`0${at + 4}/06/2013`);
    expect(form).toContain(`/entries/${told[at].id}"`);
  }
  expect(form).not.toContain(secret);
  const done = await send({ handling: 'core-group', version });
  expect(done.headers.location).toBe(list);
  expect(await seen()).toBe(5);
  expect(await seenByOthers()).not.toContain(secret);
  expect((await read(list)).body).not.toContain('for a decision');
  expect((await served.get(`${list}/handling`, served.signIn(officer))).statusCode).toBe(403);
  const { detail } = await transact(platform.database, partnership.id, ({ sql }) =>
    sql
      .selectFrom('audit_log')
      .select('detail')
      .where('event', '=', 'handling-decided')
      .executeTakeFirstOrThrow(),
  );
  expect(detail).toMatchObject({ handling: 'core-group', before: 'held' });
  expect(JSON.stringify(detail).match(/[\da-f]{8}-/g)).toHaveLength(3);
});

test('whoever decides of all after somebody decided of one, or after others came, changes nothing and is told', async () => {
  const { send, offered, seen, keep, officer } = await begin();
  const before = (await offered()).version;
  await keep('Seen in class 4', 'core-group');
  const chosen = { handling: 'core-group', person: officer.accountId, reason: 'Related' };
  const second = await send({ ...chosen, version: before });
  expect(second.statusCode).toBe(409);
  for (const words of [officer.name, 'Related']) expect(second.body).toContain(words);
  expect(second.body).toContain('2 entries wait now');
  expect(await seen()).toBe(3);
  const { version } = await offered();
  expect((await send({ handling: 'core-group', version })).statusCode).toBe(303);
  expect(await seen()).toBe(5);
  expect((await send({ handling: 'originator', version })).statusCode).toBe(409);
  expect((await offered()).entries).toBe(0);
  expect(await seen()).toBe(5);
});

test('people whom the entries that wait are kept from by name stay so unless the tick is taken away', async () => {
  const scene = await beginHandling(platform);
  const { accountId, name } = scene.officer;
  await scene.send(rows);
  await scene.keep(secret, 'core-group', { notFor: [{ accountId, reason: 'Related' }] });
  await scene.send([{ date: '04/06/2013', event: 'Seen in class' }]);
  const path = `/families/${scene.family.id}/withheld/handling`;
  const lead = served.signIn(scene.lead);
  const html = await openHtml((await served.get(path, lead)).body, { width: 375 });
  expect(await html.page.getByLabel(name).isChecked()).toBe(true);
  await expectNoAxeFindings(html);
  await expectNoSidewaysScroll(html);
  await html.close();
  const { version } = (await served.get(path, lead, json)).json();
  expect((await served.post(path, { version }, lead)).body).toContain('Choose who may read the entries');
  await served.post(path, { version, handling: 'core-group', still: accountId }, lead);
  const seen = async () =>
    (await served.get(`/families/${scene.family.id}/chronology`, served.signIn(scene.officer), json)).json()
      .rows.length;
  expect(await seen()).toBe(0);
  await scene.send([{ date: '05/06/2013', event: 'Seen in school' }]);
  const next = (await served.get(path, lead, json)).json();
  await served.post(path, { version: next.version, handling: 'core-group' }, lead);
  expect(await seen()).toBe(1);
});
