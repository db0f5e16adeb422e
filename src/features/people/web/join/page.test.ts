import { expect, test } from 'vitest';
import { expectNoAxeFindings, openHtml } from '../../../../../test/builders/pages/open-html.ts';
import { codeOfPage, goodPassword, makePerson, signIn } from '../../../../../test/builders/people/person.ts';
import { hiddenFields, servePeople } from '../../../../../test/builders/people/serve-people.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { newId } from '../../../../platform/new-id.ts';
import type { AccountId, PartnershipId } from '../../../../shared/ids.ts';
import { type LinkKind, makeLink } from '../../operations/make-link.ts';
import { resetSecondStep } from '../../operations/reset-second-step.ts';

const platform = await testPlatform();
const served = await servePeople(platform);
const script = '<script>alert(1)</script>';
const day = 24 * 60 * 60 * 1000;
const otherPassword = 'quilt marmalade harbour seventeen';

async function link(partnershipId: PartnershipId, accountId: AccountId, kind: LinkKind): Promise<string> {
  const made = await transact(platform.database, partnershipId, (tx) =>
    makeLink(tx, { accountId, kind }, platform.now()),
  );
  return made.path;
}

async function invite(email = `${newId<'login'>()}@example.org`) {
  const partnership = await makePartnership(platform);
  const { accountId } = partnership.people.chair;
  await transact(platform.database, partnership.id, (tx) =>
    tx.sql
      .updateTable('account')
      .set({ state: 'invited', email, name: `Ottoline ${script}` })
      .where('id', '=', accountId)
      .execute(),
  );
  return { partnership, accountId, email, path: await link(partnership.id, accountId, 'join') };
}

test('somebody joins by their link, once, and sets up their second step', async () => {
  const { partnership, email, path } = await invite();
  const browser = served.browse();
  const seen = await browser.get(path);
  expect(seen.html).toContain(partnership.name);
  expect(seen.html).not.toContain(script);
  const shown = await openHtml(seen.html);
  await expectNoAxeFindings(shown);
  const password = shown.page.getByLabel('Choose a password');
  expect(await password.getAttribute('autocomplete')).toBe('new-password');
  await shown.close();
  expect((await browser.send(path, { password: 'ottolineottoline' })).html).toContain('close to your name');
  const joined = await Promise.all(
    [browser, served.browse()].map((one) => one.send(path, { password: goodPassword })),
  );
  expect(joined.map(({ to }) => to)).toContain('/sign-in/set-up');
  expect(joined.filter(({ status }) => status === 303 && joined.length === 2).length).toBeGreaterThanOrEqual(
    1,
  );
  expect((await served.browse().get(path)).status).toBe(404);
  const later = served.browse();
  const begun = await later.send('/sign-in', { email, password: goodPassword });
  expect(begun.to).toBe('/sign-in/set-up');
  const page = await later.get('/sign-in/set-up');
  const { offer = '' } = hiddenFields(page.html);
  const done = await later.send('/sign-in/set-up', { offer, code: codeOfPage(platform, page.html) });
  expect(done.html).toContain('Keep your recovery codes');
  const codes = await openHtml(done.html);
  const lines = await codes.page
    .locator('.sightline-codes code')
    .evaluateAll((all) => all.map((code) => code.getClientRects().length));
  expect(lines).toEqual(Array.from({ length: 10 }, () => 1));
  await codes.close();
  expect((await later.get('/account')).status).toBe(200);
});

test('whoever signs in elsewhere says so, and joins by that password and code together', async () => {
  const elsewhere = await makePartnership(platform);
  const person = await makePerson(platform, elsewhere.people.officer);
  const { path, partnership, accountId } = await invite(person.email);
  const browser = served.browse();
  const shown = await openHtml((await browser.get(`${path}?already=yes`)).html);
  await expectNoAxeFindings(shown);
  await shown.close();
  const known = { way: 'known', password: person.password };
  expect((await browser.send(path, { ...known, password: otherPassword, code: '' })).status).toBe(422);
  expect((await browser.send(path, known)).status).toBe(422);
  expect((await browser.send(path, { ...known, code: '000000' })).status).toBe(422);
  const [waiting] = await transact(platform.database, partnership.id, ({ sql }) =>
    sql.selectFrom('account').select('state').where('id', '=', accountId).execute(),
  );
  expect(waiting).toEqual({ state: 'invited' });
  expect((await browser.send(path, { ...known, code: person.nextCode() })).to).toBe('/sign-in/partnership');
  expect((await served.browse().get(path)).status).toBe(404);
});

test('whoever joins leaves the session that their browser had', async () => {
  const { people } = await makePartnership(platform);
  const browser = served.browse();
  await signIn(browser, await makePerson(platform, people.officer));
  const before = browser.cookies.get('sightline') ?? '';
  const { path } = await invite();
  expect((await browser.send(path, { password: goodPassword })).to).toBe('/sign-in/set-up');
  browser.cookies.set('sightline', before);
  expect((await browser.get('/account')).status).toBe(303);
});

test('an invitation never tells whether its address signs in elsewhere', async () => {
  const elsewhere = await makePartnership(platform);
  const person = await makePerson(platform, elsewhere.people.officer);
  const [known, unknown] = [await invite(person.email), await invite()];
  const tell = async ({ path, email, partnership }: typeof known, body?: Record<string, string>) => {
    const browser = served.browse();
    const seen = body === undefined ? await browser.get(path) : await browser.send(path, body);
    const same = seen.html
      .replaceAll(path, '')
      .replaceAll(email, '')
      .replaceAll(partnership.name, '')
      .replace(/name="_csrf" value="[^"]*"/g, '');
    return { status: seen.status, same };
  };
  expect(await tell(known)).toEqual(await tell(unknown));
  const guess = { way: 'known', password: otherPassword, code: '123456' };
  expect(await tell(known, guess)).toEqual(await tell(unknown, guess));
});

test('a new password for an address that signs in elsewhere is refused and counted as a wrong one', async () => {
  const elsewhere = await makePartnership(platform);
  const person = await makePerson(platform, elsewhere.people.officer);
  const { path } = await invite(person.email);
  const browser = served.browse();
  for (const password of [otherPassword, person.password]) {
    const refused = await browser.send(path, { password });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('cannot be used to join');
  }
  for (const _ of [1, 2, 3]) await browser.send(path, { password: otherPassword });
  expect((await browser.send(path, { password: otherPassword })).status).toBe(429);
  expect((await browser.get(path)).status).toBe(200);
});

test('a link that is too old, or was replaced by another, leads nowhere', async () => {
  const { partnership, accountId, path } = await invite();
  const second = await link(partnership.id, accountId, 'join');
  expect((await served.browse().get(path)).status).toBe(404);
  platform.pass(7 * day - 1);
  expect((await served.browse().get(second)).status).toBe(200);
  platform.pass(1);
  const over = await served.browse().get(second);
  expect(over.html).toContain('This link no longer works');
  expect((await served.browse().get('/join/nothing-of-the-kind')).status).toBe(404);
});

test('a new password by link ends every session, and leaves the second step as it is', async () => {
  const { id, people } = await makePartnership(platform);
  const person = await makePerson(platform, people.officer);
  const before = served.browse();
  await signIn(before, person);
  const path = await link(id, people.officer.accountId, 'reset-password');
  const browser = served.browse();
  const shown = await openHtml((await browser.get(path)).html);
  await expectNoAxeFindings(shown);
  await shown.close();
  expect(await browser.send(path, { password: otherPassword })).toMatchObject({ to: '/sign-in' });
  expect((await before.get('/account')).to).toBe('/sign-in?return=%2Faccount');
  expect((await browser.send('/sign-in', { email: person.email, password: person.password })).status).toBe(
    422,
  );
  expect((await signIn(browser, { ...person, password: otherPassword })).to).toBe('/');
  expect((await browser.get(path)).status).toBe(404);
});

test('one partnership’s link does not open another partnership', async () => {
  const first = await makePartnership(platform);
  const second = await makePartnership(platform);
  const person = await makePerson(platform, first.people.officer);
  await makePerson(platform, second.people.officer, person.email);
  const path = await link(second.id, second.people.officer.accountId, 'reset-password');
  const browser = served.browse();
  expect((await browser.send(path, { password: otherPassword })).status).toBe(422);
  expect((await browser.send(path, { password: otherPassword, code: person.nextCode() })).to).toBe(
    '/sign-in',
  );
});

test('a new second step by link asks for the password, and ends the codes before', async () => {
  const { id, people } = await makePartnership(platform);
  const person = await makePerson(platform, people.officer);
  const path = await link(id, people.officer.accountId, 'reset-second-step');
  const browser = served.browse();
  const page = await browser.get(path);
  const shown = await openHtml(page.html);
  await expectNoAxeFindings(shown);
  await shown.close();
  const { offer = '' } = hiddenFields(page.html);
  const code = codeOfPage(platform, page.html);
  expect((await browser.send(path, { offer, code, password: otherPassword })).status).toBe(422);
  const done = await browser.send(path, { offer, code, password: person.password });
  expect(done.html).toContain('Keep your recovery codes');
  const later = served.browse();
  await later.send('/sign-in', { email: person.email, password: person.password });
  expect((await later.send('/sign-in/code', { code: person.recoveryCodes[0] ?? '' })).status).toBe(422);
  expect((await later.send('/sign-in/code', { code: person.nextCode() })).status).toBe(422);
});

test('a kept link for a new second step ends when its person joins another partnership', async () => {
  const { id, people } = await makePartnership(platform);
  const person = await makePerson(platform, people.officer);
  const kept = await link(id, people.officer.accountId, 'reset-second-step');
  const attacker = served.browse();
  const { html } = await attacker.get(kept);
  const { path } = await invite(person.email);
  const known = { way: 'known', password: person.password, code: person.nextCode() };
  expect((await served.browse().send(path, known)).to).toBe('/sign-in/partnership');
  const body = { offer: hiddenFields(html)['offer'] ?? '', code: codeOfPage(platform, html) };
  expect((await attacker.get(kept)).status).toBe(404);
  const [, , token = ''] = kept.split('/');
  const caller = { address: '127.0.0.1', browser: 'a test', requestId: 'a test' };
  const sent = { token, password: person.password, sealed: body.offer, code: body.code, caller };
  expect(await resetSecondStep(platform, sent)).toEqual({ kind: 'over' });
  const later = served.browse();
  expect((await signIn(later, person)).to).toBe('/sign-in/partnership');
});

test('no link of one partnership resets the second step of a sign-in that opens two; that of whoever runs the system does', async () => {
  const first = await makePartnership(platform);
  const second = await makePartnership(platform);
  const person = await makePerson(platform, first.people.officer);
  await makePerson(platform, second.people.officer, person.email);
  const { accountId } = first.people.officer;
  const ofOne = await link(first.id, accountId, 'reset-second-step');
  expect((await served.browse().get(ofOne)).status).toBe(404);
  const made = await transact(platform.database, first.id, (tx) =>
    makeLink(tx, { accountId, kind: 'reset-second-step', byOperator: true }, platform.now()),
  );
  const browser = served.browse();
  const { html } = await browser.get(made.path);
  const { offer = '' } = hiddenFields(html);
  const code = codeOfPage(platform, html);
  expect((await browser.send(made.path, { offer, code, password: person.password })).html).toContain(
    'Keep your recovery codes',
  );
});
