import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { findFamilyWork } from '../../operations/find-work.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

async function begin() {
  const partnership = await makePartnership(platform);
  const { people } = partnership;
  const family = await makeFamily(platform, partnership, { involved: [partnership.agencies.first] });
  const path = `/families/${family.id}`;
  const officer = served.signIn(people.officer);
  const lead = served.signIn(people['agency-lead']);
  const practitioner = served.signIn(people.practitioner);
  const token = served.giveToken(people.officer);
  const mother = { name: 'Tamsin Oldacre', kinship: 'mother', livesWith: 'yes', version: '1' };
  await served.post(`${path}/adults/add`, mother, officer);
  const told = async () => (await served.get(path, token)).json();
  const [adult] = (await told()).adults;
  const send = (to: string, body: Record<string, string>) => served.post(`${path}${to}`, body, lead);
  const read = (to = '') => served.get(`${path}${to}`, lead);
  const readAsOther = (to = '') => served.get(`${path}${to}`, practitioner);
  return {
    partnership,
    people,
    path,
    told,
    send,
    read,
    readAsOther,
    own: `/adults/${adult.id}`,
    person: `/people/${adult.id}`,
  };
}

const rule = {
  how: 'By text',
  byWhom: 'The social worker alone',
  never: 'No letters to the house',
  decidedBy: 'The core group, with her',
  decidedOn: '2026-11-02',
  reviewOn: '2027-02-01',
};

test('what never to do stands beside the name of whoever would be contacted, for all who open the family', async () => {
  const { send, readAsOther, own, person } = await begin();
  expect((await send(`${own}/safe-contact`, rule)).statusCode).toBe(303);
  expect((await readAsOther()).body).toContain('Never: No letters to the house.');
  const page = (await readAsOther(person)).body;
  for (const words of [
    'The social worker alone',
    'The core group, with her, 2 November 2026',
    '1 February 2027',
  ]) {
    expect(page).toContain(words);
  }
  expect(page).not.toContain('/safe-contact');
  expect((await readAsOther(`${own}/safe-contact`)).statusCode).toBe(403);
});

test('a lead who is only a guest of the family reads it, and neither says it nor is asked to look at it again', async () => {
  const { partnership, people, path, send, own, person } = await begin();
  await send(`${own}/safe-contact`, { ...rule, reviewOn: '2026-11-25' });
  const { otherLead } = partnership;
  const guest = { kind: 'guest', who: `account:${otherLead.accountId}`, reason: 'The meeting' };
  const until = { 'until-day': '1', 'until-month': '2', 'until-year': '2027' };
  const named = await served.post(
    `${path}/involvements/new`,
    { ...guest, ...until },
    served.signIn(people.officer),
  );
  expect(named.statusCode).toBe(303);
  const day = 86_400_000;
  platform.pass(5 * day);
  const [session, lead] = [otherLead, people['agency-lead']].map((one) => served.signIn(one));
  expect((await served.get(`${path}${person}`, session)).body).toContain('No letters to the house');
  for (const page of [path, `${path}${person}`]) {
    expect((await served.get(page, session)).body).not.toContain('/safe-contact');
    expect((await served.get(page, lead)).body).toContain('/safe-contact');
  }
  expect((await served.get(`${path}${own}/safe-contact`, session)).statusCode).toBe(403);
  expect((await served.post(`${path}${own}/safe-contact`, rule, session)).statusCode).toBe(403);
  const workOf = (actor: typeof otherLead) =>
    transact(platform.database, partnership.id, (tx) => findFamilyWork(tx, actor, platform.now()));
  expect([await workOf(otherLead), (await workOf(people['agency-lead'])).length]).toEqual([[], 1]);
  platform.pass(-5 * day);
});

test('a change keeps what was said before, and whoever comes second reads both', async () => {
  const { partnership, told, send, own } = await begin();
  await send(`${own}/safe-contact`, rule);
  const [{ id: before }] = (await told()).safeContact;
  const changed = { ...rule, before, how: 'By telephone' };
  expect((await send(`${own}/safe-contact`, changed)).statusCode).toBe(303);
  for (const late of [changed, { ...changed, before: '' }]) {
    const second = await send(`${own}/safe-contact`, { ...late, how: 'In person', decidedBy: 'She did' });
    expect(second.statusCode).toBe(409);
    for (const words of ['By telephone', 'In person', 'She did', rule.decidedBy, '1 February 2027'])
      expect(second.body).toContain(words);
  }
  const kept = await transact(platform.database, partnership.id, ({ sql }) =>
    sql.selectFrom('contact_safety').select('how').orderBy('id').execute(),
  );
  expect(kept).toEqual([{ how: 'By text' }, { how: 'By telephone' }]);
});

test('a rule is changed where it was given, and by its id in no other family and of nobody else', async () => {
  const theirs = await begin();
  await theirs.send(`${theirs.own}/safe-contact`, rule);
  const [{ id: before }] = (await theirs.told()).safeContact;
  const { partnership, people } = theirs;
  const other = await makeFamily(platform, partnership, { involved: [partnership.agencies.first] });
  const officer = served.signIn(people.officer);
  const adults = async (familyId: string, name: string) => {
    const told = async () =>
      (await served.get(`/families/${familyId}`, served.giveToken(people.officer))).json();
    const body = { name, kinship: 'father', livesWith: 'no', version: String((await told()).version) };
    await served.post(`/families/${familyId}/adults/add`, body, officer);
    return (await told()).adults.at(-1).id;
  };
  for (const familyId of [other.id, theirs.path.split('/').at(-1) ?? '']) {
    const path = `/families/${familyId}/adults/${await adults(familyId, 'Bram Oldacre')}/safe-contact`;
    expect((await served.post(path, { ...rule, before }, officer)).statusCode).toBe(409);
  }
  expect((await theirs.told()).safeContact).toMatchObject([{ id: before, never: rule.never }]);
});

test('a day of review that is past is a next step for those who may review it, and is said beside the rule', async () => {
  const { partnership, told, send, readAsOther, own } = await begin();
  await send(`${own}/safe-contact`, rule);
  expect((await told()).nextSteps.join()).not.toContain('contacted safely');
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql.updateTable('contact_safety').set({ review_on: '2026-11-23' }).execute(),
  );
  expect((await told()).nextSteps).toContain(
    'Review how Tamsin Oldacre may be contacted safely: it was to be looked at by 23 November 2026.',
  );
  const page = (await readAsOther()).body;
  expect(page).toContain('The day of its review is past');
  expect(page).not.toContain('Review how Tamsin');
});

test('where no agency is involved yet, the page for a worker leads to naming one', async () => {
  const partnership = await makePartnership(platform);
  const family = await makeFamily(platform, partnership, {});
  const officer = served.signIn(partnership.people.officer);
  const { body } = await served.get(`/families/${family.id}/workers/add`, officer);
  expect(body).toContain('Name the agencies first, then their workers.');
  expect(body).toContain(`href="/families/${family.id}/involvements/new"`);
});

test('workers are named by officers and by the lead of their own agency, and a change says why', async () => {
  const { partnership, people, told, send, read, path } = await begin();
  const { first, second } = partnership.agencies;
  const worker = {
    agency: first,
    account: people.practitioner.accountId,
    role: 'Social worker',
    from: '2026-01-05',
    version: '2',
  };
  expect((await send('/workers/add', { ...worker, agency: second })).statusCode).toBe(404);
  expect((await send('/workers/add', { ...worker, name: 'Ann Other' })).body).toContain('not both');
  expect((await send('/workers/add', { ...worker, account: '' })).body).toContain('write their name');
  expect((await send('/workers/add', { ...worker, account: people.chair.accountId })).body).toContain(
    'not of this agency',
  );
  expect((await send('/workers/add', { ...worker, from: '2027-01-05' })).statusCode).toBe(422);
  expect((await send('/workers/add', worker)).statusCode).toBe(303);
  expect(
    (await send('/workers/add', { ...worker, account: '', name: 'Ann Other', role: 'Nurse', version: '3' }))
      .statusCode,
  ).toBe(303);
  const { id } = (await told()).workers.find((one: { account: string | null }) => one.account !== null);
  const ended = { ...worker, to: '2026-11-02', version: '1' };
  expect((await send(`/workers/${id}/change`, ended)).body).toContain('Say why it changed');
  const going = { ...worker, version: '1', endReason: 'She left the team' };
  expect((await send(`/workers/${id}/change`, going)).body).toContain('Enter the last day');
  expect((await send(`/workers/${id}/change`, { ...ended, endReason: 'She left the team' })).statusCode).toBe(
    303,
  );
  expect((await send(`/workers/${id}/change`, { ...ended, endReason: 'Again' })).statusCode).toBe(409);
  const page = (await read()).body;
  for (const words of ['Who worked with them before (1)', 'She left the team', 'Ann Other']) {
    expect(page).toContain(words);
  }
  const other = served.signIn(people.chair);
  expect((await served.get(`${path}/workers/add`, other)).statusCode).toBe(403);
});

test('the pages have no barrier and fit a phone, also with errors, and with what was left as markup', async () => {
  const { partnership, told, send, read, own, person } = await begin();
  await send(`${own}/safe-contact`, { ...rule, how: `<b>x</b> ${'Llanfairpwllgwyngyll'.repeat(4)}` });
  const worker = {
    agency: partnership.agencies.first,
    name: '<b>Ann</b>',
    role: '<b>SW</b>',
    from: '2026-01-05',
    version: '2',
  };
  await send('/workers/add', worker);
  const [{ id }] = (await told()).workers;
  const states = [
    await read(),
    await read(person),
    await read(`${own}/safe-contact`),
    await send(`${own}/safe-contact`, { how: 'x' }),
    await read('/workers/add'),
    await send('/workers/add', {}),
    await read(`/workers/${id}/change`),
  ];
  for (const { body } of states) {
    const html = await openHtml(body, { width: 375 });
    expect(await html.page.locator('main b').count()).toBe(0);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});
