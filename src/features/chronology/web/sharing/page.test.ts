import { afterAll, expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { closeAnalysts } from '../../operations/ask-analyst.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
afterAll(closeAnalysts);

const attack = '<script>alert(1)</script>';
const asJson = { accept: 'application/json' };

async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { officer } = partnership.people;
  const { name } = await transact(platform.database, partnership.id, ({ sql }) =>
    sql.selectFrom('agency').select('name').where('id', '=', second).executeTakeFirstOrThrow(),
  );
  const rows = [
    { date: '02/05/2012', event: `Bruise ${attack}. Told ${name}.`, child: 'Jory' },
    { date: '09/06/2012', event: 'Weighed at the clinic', child: 'Mina' },
    { date: '11/07/2012', event: `Missed visit. Told ${name} on 12/07/2012.`, child: 'Mina' },
  ];
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(rows, 'health.csv') },
    {
      agencyId: second,
      path: writeChronologyCsv([{ date: '01/08/2012', event: 'Called about a noise' }], 'police.csv'),
    },
  ]);
  const session = served.signIn(officer);
  const list = `/families/${family.id}/sharing`;
  const open = async (): Promise<readonly { readonly entryId: string }[]> =>
    (await served.get(list, session, asJson)).json().open.lines;
  const pathOf = (id: string | undefined) => `/families/${family.id}/entries/${id}/sharing`;
  const ids = (await open()).map(({ entryId }) => entryId);
  return { partnership, family, session, list, open, pathOf, ids, second, name };
}

test('one goes through the suggestions one by one, and the list tells what was decided', async () => {
  const { session, list, pathOf, ids, second } = await begin();
  expect(ids.length).toBe(2);
  const fields = { agency: second, version: 'none', from: 'list', how: 'call' };
  const sent = { ...fields, when: '2 May 2012', verdict: 'confirmed' };
  const first = await served.post(pathOf(ids[0]), sent, session);
  expect(first.headers.location).toBe(`${pathOf(ids[1])}?from=list`);
  const last = await served.post(pathOf(ids[1]), { ...fields, verdict: 'rejected' }, session);
  expect(last.headers.location).toBe(list);
  const { body } = await served.get(list, session);
  for (const title of ['To decide (0)', 'Shared (1)', 'Not shared (1)']) expect(body).toContain(title);
});

test('the day that the text says stands in the form; without JavaScript it is confirmed by a button, and taken back by another', async () => {
  const { session, pathOf, ids, second, name } = await begin();
  const html = await openHtml((await served.get(pathOf(ids[1]), session)).body);
  expect(await html.page.getByLabel('When was it shared?').inputValue()).toBe('12 July 2012');
  expect(await html.page.getByRole('button', { name: 'It was shared' }).count()).toBe(1);
  await html.close();
  const sent = { agency: second, version: 'none', when: '12 July 2012', how: 'letter', verdict: 'confirmed' };
  expect((await served.post(pathOf(ids[1]), sent, session)).statusCode).toBe(303);
  const decided = await served.get(pathOf(ids[1]), session);
  expect(decided.body).toContain(`Shared with ${name} in a letter or an email, 12 July 2012`);
  const [{ version }] = (await served.get(pathOf(ids[1]), session, asJson)).json().decided;
  const undone = await served.post(pathOf(ids[1]), { agency: second, version, verdict: 'undo' }, session);
  expect(undone.statusCode).toBe(303);
  expect((await served.get(pathOf(ids[1]), session, asJson)).json().decided).toEqual([]);
});

test('what no text says is stated by hand; what is missing is told beside its field, and what was written stays', async () => {
  const { family, session, pathOf, second } = await begin();
  const chronology = (await served.get(`/families/${family.id}/chronology`, session, asJson)).json();
  const weighed = chronology.rows.find(({ event }: { event: string }) => event.startsWith('Weighed'));
  const sent = { agency: second, when: 'some day', how: '', verdict: 'stated' };
  const wrong = await served.post(pathOf(weighed.id), sent, session);
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('Enter when it was shared, such as');
  expect(wrong.body).toContain('Choose how it was shared');
  expect(wrong.body).toContain('value="some day"');
  const early = await served.post(pathOf(weighed.id), { ...sent, when: '1 May 2012', how: 'call' }, session);
  expect(early.body).toContain('It cannot have been shared before it happened');
  const right = await served.post(
    pathOf(weighed.id),
    { ...sent, when: 'June 2012', how: 'meeting' },
    session,
  );
  expect(right.statusCode).toBe(303);
  expect((await served.get(pathOf(weighed.id), session)).body).toContain('in a meeting, June 2012');
});

test('what cannot be read at all stays in the form too, with the way, the agency and the list that one goes through', async () => {
  const { session, pathOf, ids, second, name } = await begin();
  const when = `2 May 2012, ${'or so, '.repeat(30)}`;
  const sent = { agency: second, version: 'none', from: 'list', when, how: 'letter', verdict: 'confirmed' };
  const wrong = await served.post(pathOf(ids[0]), sent, session);
  expect(wrong.statusCode).toBe(422);
  const html = await openHtml(wrong.body);
  expect(await html.page.getByLabel('When was it shared?').inputValue()).toBe(when);
  expect(await html.page.getByLabel('How?').inputValue()).toBe('letter');
  await html.close();
  expect(wrong.body).toContain('name="from" value="list"');
  const stated = await served.post(pathOf(ids[0]), { ...sent, verdict: 'stated' }, session);
  expect(stated.body).toMatch(new RegExp(`<option value="${second}" selected[^>]*>${name}`));
});

test('whoever decides second reads both decisions, and who made the first', async () => {
  const { session, pathOf, ids, second, partnership } = await begin();
  const sent = { agency: second, version: 'none', when: '3 May 2012', how: 'call' };
  await served.post(pathOf(ids[0]), { ...sent, verdict: 'confirmed' }, session);
  const late = await served.post(pathOf(ids[0]), { ...sent, verdict: 'rejected' }, session);
  expect(late.statusCode).toBe(409);
  for (const words of ['in a call, 3 May 2012', 'It was not shared', partnership.people.officer.name])
    expect(late.body).toContain(words);
});

test('a practitioner is asked to decide too, and an administrator reads none of it', async () => {
  const { family, pathOf, ids, partnership } = await begin();
  const practitioner = served.signIn(partnership.people.practitioner);
  expect((await served.get(pathOf(ids[0]), practitioner)).body).toContain('It was shared');
  expect(
    (await served.get(`/families/${family.id}/sharing`, served.signIn(partnership.people.administrator)))
      .statusCode,
  ).toBe(403);
});

test('the pages have no barrier, fit a phone, ask the database no more than 15 times, and what was typed stays text', async () => {
  const { session, list, family, pathOf, ids, name } = await begin();
  const asked = new URLSearchParams({ agency: name, on: '2012-08-30' });
  const pages = [
    list,
    pathOf(ids[0]),
    `${pathOf(ids[0])}?agency=another`,
    `/families/${family.id}/who-knew?${asked}`,
  ];
  for (const path of pages) {
    platform.statements.length = 0;
    const { body, statusCode } = await served.get(path, session);
    expect(statusCode).toBe(200);
    const asks = platform.statements.filter((text) => !/^(begin|commit|start|set)/i.test(text));
    expect(asks.length).toBeLessThanOrEqual(15);
    const html = await openHtml(body);
    expect(await html.page.locator('main script').count()).toBe(0);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});

test('beside what the agency knew stands what others knew, what is suggested is marked, and the steps keep the choice', async () => {
  const { session, family, name } = await begin();
  const asked = new URLSearchParams({ agency: name, on: '2012-07-20', assumed: 'in' });
  const html = await openHtml((await served.get(`/families/${family.id}/who-knew?${asked}`, session)).body);
  const { page } = html;
  expect(await page.locator('#not-known').getByText('Not confirmed').count()).toBe(2);
  expect(await page.getByText('2 entries more may have been shared with it').count()).toBe(1);
  expect(await page.getByLabel('Day', { exact: true }).inputValue()).toBe('20');
  const next = await page.getByRole('link', { name: /Next change/ }).getAttribute('href');
  const query = new URLSearchParams((next ?? '').split('?')[1]);
  expect([query.get('agency'), query.get('on'), query.get('assumed')]).toEqual([name, '2012-08-01', 'in']);
  await html.close();
});

test('an agency has the letters and the colour here that it has in the chronology', async () => {
  const { family, session, pathOf } = await begin();
  const { rows } = (await served.get(`/families/${family.id}/chronology`, session, asJson)).json();
  const colours = new Set(rows.map(({ agency }: { agency: { colour: string } }) => agency.colour));
  expect(colours.size).toBe(2);
  for (const { id, agency } of rows) {
    const { body } = await served.get(pathOf(id), session);
    expect(body).toContain(`fill="${agency.colour}"`);
  }
});
