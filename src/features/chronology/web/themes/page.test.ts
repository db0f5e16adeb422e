import { afterAll, expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import {
  makeFamily,
  sendDemonstrationFiles,
  sendInsteadOfAll,
} from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { closeAnalysts } from '../../operations/ask-analyst.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
afterAll(closeAnalysts);

const attack = '<script>alert(1)</script>';
const missed = ['12/03/2012', '26/03/2012', '09/04/2012', '23/04/2012'].map((date, at) => ({
  date,
  event: `Mina was not brought to her dental appointment ${at === 0 ? attack : `for the ${at}. time`}`,
  child: 'Mina',
}));
const theme = 'missed-appointment';

async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { officer, practitioner } = partnership.people;
  const lead = partnership.people['agency-lead'];
  await sendDemonstrationFiles(platform, lead, family, [
    { agencyId: first, path: writeChronologyCsv(missed, 'a.csv') },
  ]);
  const session = served.signIn(officer);
  const list = `/families/${family.id}/chronology`;
  const filtered = `${list}?theme=${theme}`;
  const told = async (path: string, who = session) =>
    (await served.get(path, who, { accept: 'application/json' })).json();
  const ids: readonly string[] = (await told(list)).rows.map(({ id }: { id: string }) => id);
  const bulk = async (entries: readonly string[], verdict: string, more: Record<string, string> = {}) => {
    const { decided, rows } = await told(filtered);
    const shown = rows.map(({ id }: { id: string }) => id).join(' ');
    const body = new URLSearchParams({
      theme,
      shown,
      version: decided.version,
      verdict,
      query: `theme=${theme}`,
      ...more,
    });
    for (const id of entries) body.append('entry', id);
    body.append('_csrf', served.formToken(session));
    return served.app.inject({
      method: 'POST',
      url: `/families/${family.id}/themes`,
      headers: {
        host: 'localhost',
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
        cookie: `sightline=${session.session}`,
      },
      payload: body.toString(),
    });
  };
  const totals = async () => {
    const { groups } = (await told(`/families/${family.id}/findings`)).findings;
    return [(await told(filtered)).total, groups.length > 0];
  };
  const pathOf = (at: number) => `/families/${family.id}/entries/${ids[at]}/themes`;
  const send = async (at: number, body: Record<string, string>) =>
    served.post(pathOf(at), { version: (await told(pathOf(at))).version, ...body }, session);
  return {
    partnership,
    family,
    lead,
    practitioner,
    session,
    list,
    filtered,
    told,
    ids,
    bulk,
    totals,
    pathOf,
    send,
  };
}

test('a theme that is rejected on an entry leaves filters, counts and what stands out; taken back, it is there again', async () => {
  const { ids, told, list, totals, send } = await begin();
  expect(await totals()).toEqual([4, true]);
  for (const at of [0, 1]) expect((await send(at, { [`theme-${theme}`]: 'rejected' })).statusCode).toBe(303);
  expect(await totals()).toEqual([2, false]);
  expect((await told(list)).rows[0].themes).not.toContain('Not brought or did not attend');
  for (const at of [0, 1]) await send(at, { [`theme-${theme}`]: 'open' });
  expect(await totals()).toEqual([4, true]);
  expect((await send(0, { other: 'housing' })).statusCode).toBe(303);
  expect((await told(`${list}?theme=housing`)).rows.map(({ id }: { id: string }) => id)).toEqual([ids[0]]);
});

test('many entries are ticked in the filtered list and decided at once, and the list says what is confirmed', async () => {
  const { ids, told, filtered, bulk, session } = await begin();
  const page = await openHtml((await served.get(filtered, session)).body);
  expect(await page.page.getByRole('checkbox', { name: /Tick the entry of/ }).count()).toBe(4);
  await page.page.keyboard.press('Tab');
  await expectNoAxeFindings(page);
  await page.close();
  const confirmed = await bulk(ids.slice(0, 2), 'confirmed');
  expect(confirmed.headers.location).toBe(filtered);
  expect(Object.keys((await told(filtered)).decided.confirmed).toSorted()).toEqual(
    ids.slice(0, 2).toSorted(),
  );
  expect((await served.get(filtered, session)).body).toContain('Not brought or did not attend (confirmed)');
  expect((await bulk(ids.slice(2), 'rejected')).statusCode).toBe(303);
  expect((await told(filtered)).total).toBe(2);
  const wrong = await bulk([], 'confirmed');
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('Tick the entries that you decide of');
  // In the list itself, as it was filtered: nobody has to find it again.
  expect(wrong.body).toContain('Confirm the theme');
});

test('of two people who decide at once the second is told, and what the first decided stands', async () => {
  const { ids, bulk, told, filtered, send, pathOf } = await begin();
  const { decided } = await told(filtered);
  const { version } = await told(pathOf(0));
  expect((await bulk(ids.slice(0, 1), 'rejected', {})).statusCode).toBe(303);
  const shown = ids.join(' ');
  const late = await bulk(ids.slice(0, 1), 'confirmed', { version: decided.version, shown });
  expect(late.statusCode).toBe(409);
  const single = await send(0, { version, [`theme-${theme}`]: 'confirmed' });
  expect(single.statusCode).toBe(409);
  expect(single.body).toContain('Not brought or did not attend: no');
  expect((await told(filtered)).total).toBe(3);
});

test('a decision stays when the file is sent again, and lapses for a row that says something else', async () => {
  const { family, partnership, lead, bulk, ids, told, filtered } = await begin();
  await bulk(ids.slice(0, 2), 'rejected');
  platform.pass(60_000);
  const send = (rows: typeof missed) =>
    sendInsteadOfAll(platform, lead, family, partnership.agencies.first, [writeChronologyCsv(rows, 'b.csv')]);
  await send([...missed, { date: '01/06/2012', event: 'Weighed', child: 'Mina' }]);
  expect((await told(filtered)).total).toBe(2);
  await send(
    missed.map((row, at) => (at === 1 ? { ...row, event: `${row.event}, again not brought` } : row)),
  );
  expect((await told(filtered)).total).toBe(3);
  platform.pass(-60_000);
});

test('of an entry that is hidden from somebody nothing can be decided or told, one by one or among others', async () => {
  const { partnership, ids, bulk, pathOf, session, told, filtered } = await begin();
  await bulk(ids.slice(0, 1), 'confirmed');
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql.updateTable('entry').set({ handling: 'originator' }).where('position', '=', 1).execute(),
  );
  expect((await served.get(pathOf(0), session)).statusCode).toBe(404);
  const answer = await told(filtered);
  expect([answer.total, answer.decided]).toEqual([
    3,
    { confirmed: {}, version: 'none', standing: 'none', wording: expect.any(String) },
  ]);
  expect((await bulk(ids.slice(0, 2), 'confirmed')).statusCode).toBe(404);
  expect((await told(filtered)).decided.confirmed).toEqual({});
});

test('the pages have no barrier, fit a phone, and what was typed stays text', async () => {
  const { pathOf, filtered, session, send } = await begin();
  await send(0, { [`theme-${theme}`]: 'confirmed' });
  for (const path of [pathOf(0), filtered]) {
    for (const width of [1280, 375]) {
      const html = await openHtml((await served.get(path, session)).body, { width });
      expect(await html.page.locator('main script').count()).toBe(0);
      await expectNoAxeFindings(html);
      await expectNoSidewaysScroll(html);
      await html.close();
    }
  }
});
