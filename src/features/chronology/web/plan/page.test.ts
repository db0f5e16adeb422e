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
import { makePlan } from '../../../../../test/builders/platform/plan.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { closeAnalysts } from '../../operations/ask-analyst.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
afterAll(closeAnalysts);

const attack = '<script>alert(1)</script>';

async function begin() {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const { officer, practitioner } = partnership.people;
  const event = `Mina was not brought to the dentist ${attack}`;
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv([{ date: '12/03/2012', event, child: 'Mina' }], 'a.csv') },
  ]);
  const points = await makePlan(platform, officer, family, first);
  const own = `/families/${family.id}`;
  const session = served.signIn(officer);
  const told = async (path: string, who = session) =>
    (await served.get(path, who, { accept: 'application/json' })).json();
  const entry: string = (await told(`${own}/chronology`)).rows[0].id;
  return { partnership, family, officer, practitioner, points, own, session, told, entry };
}

const risk = { kind: 'risk', 'from-day': '9', 'from-month': '1', 'from-year': '2012' };

test('a risk is added by a form that says what is missing, and what is typed is text on every page', async () => {
  const { family, own, session } = await begin();
  const empty = await served.post(`${own}/plan/new`, {}, session);
  expect(empty.statusCode).toBe(422);
  const opened = await openHtml(empty.body);
  for (const words of [
    'Choose whether it is a risk or an action',
    'Write what the plan says',
    'Enter since when the plan says so',
    'Tick each child that it is about',
  ]) {
    expect(await opened.page.getByRole('link', { name: words }).count()).toBe(1);
  }
  await expectNoAxeFindings(opened);
  await opened.close();
  const noChild = await served.post(`${own}/plan/new`, { ...risk, words: 'Left alone' }, session);
  expect(noChild.body).toContain('Tick each child that it is about');
  const [mina = ''] = family.children;
  const sent = await served.post(`${own}/plan/new`, { ...risk, words: attack, children: mina }, session);
  expect(sent.statusCode).toBe(303);
  for (const path of [
    `${own}/plan`,
    String(sent.headers.location),
    `${String(sent.headers.location)}/change`,
  ]) {
    const { statusCode, body } = await served.get(path, session);
    expect(statusCode).toBe(200);
    expect(body).not.toContain(attack);
    expect(body).toContain('&lt;script&gt;');
  }
});

test('the form of a risk, sent again, leads to the same risk; once that is removed for good, it says so and keeps what was typed', async () => {
  const { family, officer, own } = await begin();
  const session = served.signIn({ ...officer, steppedUpAt: platform.now() });
  const [mina = ''] = family.children;
  const drawn = (await served.get(`${own}/plan/new`, session)).body;
  const form = /name="form" value="([\w-]+)"/.exec(drawn)?.[1] ?? '';
  const body = { ...risk, words: 'Peregrine was left alone', children: mina, form };
  const add = () => served.post(`${own}/plan/new`, body, session);
  const at = String((await add()).headers.location);
  expect((await add()).headers.location).toBe(at);
  await served.post(`${at}/purge`, { version: '1', ground: 'wrong-child' }, session);
  const again = await add();
  expect([again.statusCode, again.body.includes('was removed for good since')]).toEqual([422, true]);
  expect(again.body).toContain(`name="form" value="${form}"`);
  expect((await served.get(`${own}/plan`, session)).body).not.toContain('Peregrine');
});

test('a risk has nobody who does it: the form says to add an action', async () => {
  const { family, own, session } = await begin();
  const [mina = ''] = family.children;
  const body = { ...risk, words: 'Left alone', children: mina, who: 'Health visitor' };
  const sent = await served.post(`${own}/plan/new`, body, session);
  expect(sent.statusCode).toBe(422);
  expect(sent.body).toContain('add an action for that');
});

test('on the entry’s page somebody says what it tells of the plan, and every page shows it', async () => {
  const { points, own, session, entry, told, practitioner } = await begin();
  const path = `${own}/entries/${entry}/plan`;
  const nothing = await served.post(path, { version: 'none' }, session);
  expect(nothing.statusCode).toBe(422);
  expect(nothing.body).toContain('Choose a risk or an action');
  const said = { point: points.risk, movement: 'worse', version: 'none' };
  expect((await served.post(path, said, session)).headers.location).toBe(path);
  const late = await served.post(path, { ...said, movement: 'progress' }, session);
  expect(late.statusCode).toBe(409);
  expect(late.body).toContain('Worse');
  expect((await served.get(`${own}/entries/${entry}`, session)).body).toContain('What it tells of the plan');
  expect((await told(`${own}/plan`)).points[0].movedWords).toContain('got worse');
  expect((await told(`${own}/chronology?plan=${points.risk}`, served.signIn(practitioner))).total).toBe(1);
  expect((await told(`${own}/chronology?plan=${points.action}`)).total).toBe(0);
  const filtered = await served.get(`${own}/chronology?plan=any`, session);
  expect(filtered.body).toContain('anything in the plan');
});

test('the plan, a point of it, its form and an entry’s form are accessible and fit a phone', async () => {
  const { points, own, session, entry } = await begin();
  await served.post(
    `${own}/entries/${entry}/plan`,
    { point: points.risk, movement: 'worse', version: 'none' },
    session,
  );
  for (const path of [
    `${own}/plan`,
    `${own}/plan?child=nobody`,
    `${own}/plan/${points.risk}`,
    `${own}/plan/${points.action}`,
    `${own}/plan/${points.action}/change`,
    `${own}/plan/new`,
    `${own}/entries/${entry}/plan`,
  ]) {
    const { body } = await served.get(path, session);
    const opened = await openHtml(body);
    await expectNoAxeFindings(opened);
    await expectNoSidewaysScroll(opened);
    await opened.close();
  }
});

test('a risk with words of another meaning lists what was said of the earlier ones, and one form says of what is ticked that it holds', async () => {
  const { points, own, session, entry, told, practitioner, family } = await begin();
  const said = { point: points.risk, movement: 'worse', version: 'none' };
  await served.post(`${own}/entries/${entry}/plan`, said, session);
  const at = `${own}/plan/${points.risk}`;
  expect((await served.get(`${at}/change`, session)).body).toContain('The meaning is the same');
  const { kind: _kind, ...days } = risk;
  const reworded = { ...days, words: 'Hit at home', children: family.children, version: '1' };
  expect((await served.post(`${at}/change`, reworded, session)).statusCode).toBe(303);
  const page = (await served.get(at, session)).body;
  expect(page).toContain('Said of the earlier words');
  expect((await served.get(`${own}/plan`, session)).body).toContain('is not counted');
  expect((await served.get(`${own}/entries/${entry}`, session)).body).toContain(
    'not counted for the words now',
  );
  const opened = await openHtml(page, { width: 375 });
  await expectNoAxeFindings(opened);
  await expectNoSidewaysScroll(opened);
  const bottom = await opened.page.locator('.govuk-checkboxes__item').last().boundingBox();
  const button = await opened.page.getByRole('button', { name: 'It holds of the words now' }).boundingBox();
  expect((button?.y ?? 0) - ((bottom?.y ?? 0) + (bottom?.height ?? 0))).toBeGreaterThanOrEqual(10);
  await opened.close();
  const wording = /name="wording" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const sent = { version: '2', wording, shown: entry };
  const nothing = await served.post(`${at}/confirm`, sent, session);
  expect(nothing.statusCode).toBe(303);
  expect((await told(at)).earlier).toHaveLength(1);
  const ticked = { ...sent, entries: entry };
  const late = await served.post(`${at}/confirm`, { ...ticked, version: '1' }, session);
  expect(late.statusCode).toBe(409);
  const done = await served.post(`${at}/confirm`, ticked, served.signIn(practitioner));
  expect([done.statusCode, done.headers.location]).toEqual([303, at]);
  const { point, rows, earlier } = await told(at);
  expect([point.moved.counts.worse, rows.length, earlier.length]).toEqual([1, 1, 0]);
});
