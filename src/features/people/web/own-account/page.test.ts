import { expect, test } from 'vitest';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { codeOfPage, makePerson, signIn } from '../../../../../test/builders/people/person.ts';
import { hiddenFields, servePeople } from '../../../../../test/builders/people/serve-people.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { makeAuthentication } from '../../operations/authenticate.ts';
import { makeOwnToken } from '../../operations/own-tokens.ts';

const platform = await testPlatform();
const served = await servePeople(platform);
const script = '<script>alert(1)</script>';
const otherPassword = 'quilt marmalade harbour seventeen';

async function signedIn() {
  const partnership = await makePartnership(platform);
  const person = await makePerson(platform, partnership.people.officer);
  const browser = served.browse();
  await signIn(browser, person);
  return { partnership, person, browser };
}

test('somebody sees who they are, and where they are signed in', async () => {
  const { partnership, person, browser } = await signedIn();
  await transact(platform.database, partnership.id, (tx) =>
    tx.sql.updateTable('account').set({ name: script }).where('id', '=', person.actor.accountId).execute(),
  );
  await signIn(served.browse('10.77.0.9'), person);
  const seen = await browser.get('/account');
  expect(seen.html).not.toContain(script);
  const shown = await openHtml(seen.html);
  await expectNoAxeFindings(shown);
  expect(await shown.page.getByRole('heading', { level: 1 }).textContent()).toBe('Your account');
  expect(await shown.page.locator('strong', { hasText: 'Edge on Windows' }).count()).toBe(2);
  expect(await shown.page.getByText('10.77.0.9').count()).toBe(1);
  expect(await shown.page.getByRole('button', { name: 'End Edge on Windows' }).count()).toBe(1);
  await shown.close();
});

test('a session of one’s own can be ended, another’s cannot', async () => {
  const { person, browser } = await signedIn();
  const other = served.browse();
  await signIn(other, person);
  const { session = '' } = hiddenFields((await browser.get('/account')).html);
  const stranger = await signedIn();
  expect((await stranger.browser.send('/account/end-session', { session }, '/account')).status).toBe(404);
  expect((await other.get('/account')).status).toBe(200);
  expect((await browser.send('/account/end-session', { session }, '/account')).to).toBe('/account');
  expect((await other.get('/account')).status).toBe(303);
});

test('changing the password asks for the one before, and ends all other sessions', async () => {
  const { person, browser } = await signedIn();
  const other = served.browse();
  await signIn(other, person);
  const shown = await openHtml((await browser.get('/account/password')).html);
  await expectNoAxeFindings(shown);
  await shown.close();
  const path = '/account/password';
  expect((await browser.send(path, { current: 'no', next: otherPassword })).status).toBe(422);
  expect((await browser.send(path, { current: person.password, next: 'short' })).html).toContain(
    'at least 12',
  );
  expect((await browser.send(path, { current: person.password, next: otherPassword })).to).toBe('/account');
  expect((await browser.get('/account')).status).toBe(200);
  expect((await other.get('/account')).status).toBe(303);
});

test('what is sensitive asks to confirm, by a code, or by the password right after a code', async () => {
  const { person, browser } = await signedIn();
  const asked = await browser.get('/account/recovery-codes');
  expect(asked.to).toBe('/step-up?return=%2Faccount%2Frecovery-codes');
  const shown = await openHtml((await browser.get(asked.to ?? '')).html);
  await expectNoAxeFindings(shown);
  await shown.close();
  const before = browser.cookies.get('sightline');
  expect((await browser.send('/step-up', { password: otherPassword })).status).toBe(422);
  const confirmed = await browser.send(asked.to ?? '', { password: person.password });
  expect(confirmed.to).toBe('/account/recovery-codes');
  expect(browser.cookies.get('sightline')).not.toBe(before);
  const codes = await browser.send('/account/recovery-codes', {});
  expect(codes.html).toContain('They are shown this once only');
  platform.pass(11 * 60_000);
  expect((await browser.get('/account/recovery-codes')).status).toBe(303);
  const late = await browser.send('/step-up', { password: person.password });
  expect(late.html).toContain('Too much time has passed');
  const code = person.nextCode();
  expect((await browser.send('/step-up', { code })).to).toBe('/');
  const used = await browser.send('/step-up', { code });
  expect(used.html).toContain('Confirm with your password instead');
});

test('another app is put in the place of the one before, once it is confirmed', async () => {
  const { person, browser } = await signedIn();
  await browser.send('/step-up', { code: person.nextCode() });
  const page = await browser.get('/account/second-step');
  const { offer = '' } = hiddenFields(page.html);
  expect((await browser.send('/account/second-step', { offer, code: '000000' })).status).toBe(422);
  const code = codeOfPage(platform, page.html);
  expect((await browser.send('/account/second-step', { offer, code })).to).toBe('/account');
  const later = served.browse();
  await later.send('/sign-in', { email: person.email, password: person.password });
  expect((await later.send('/sign-in/code', { code: person.nextCode() })).status).toBe(422);
});

test('a token is shown once, does what its person may, and ends', async () => {
  const { person, browser } = await signedIn();
  await browser.send('/step-up', { code: person.nextCode() });
  const made = await browser.send('/account/tokens', { name: script, days: '30' });
  const [, token = ''] = /<code class="sightline-token">(sightline_[\w-]{43})<\/code>/.exec(made.html) ?? [];
  const listed = await browser.get('/account/tokens');
  expect(listed.html).not.toContain(token);
  expect(listed.html).not.toContain(script);
  const shown = await openHtml(listed.html);
  await expectNoAxeFindings(shown);
  await shown.close();
  const authentication = makeAuthentication(platform);
  expect(await authentication.byToken(token, 'test')).toMatchObject({ kind: 'token', role: 'officer' });
  expect((await browser.send('/account/tokens', { name: 'x', days: '91' })).status).toBe(422);
  const { token: id = '' } = hiddenFields(listed.html);
  expect((await browser.send('/account/end-token', { token: id }, '/account/tokens')).to).toBe(
    '/account/tokens',
  );
  expect(await authentication.byToken(token, 'test')).toBeNull();
});

test('many tokens are leafed through, twenty a page, each once, and back again', async () => {
  const { person, browser } = await signedIn();
  await browser.send('/step-up', { code: person.nextCode() });
  for (let at = 1; at <= 45; at += 1)
    await makeOwnToken(platform, person.actor, { name: `Token ${at}.`, days: 30 });
  const leaf = async (path: string) => {
    const { html } = await browser.get(path);
    const href = (way: 'after' | 'before') =>
      new RegExp(`href="(/account/tokens\\?${way}=[^"]+)"`).exec(html)?.[1] ?? null;
    const names = [...html.matchAll(/<strong>(Token \d+\.)<\/strong>/g)].map(([, name]) => name);
    return { html, names, after: href('after'), before: href('before') };
  };
  const first = await leaf('/account/tokens');
  const second = await leaf(first.after ?? '');
  const third = await leaf(second.after ?? '');
  expect([...first.names, ...second.names, ...third.names].toSorted()).toEqual(
    Array.from({ length: 45 }, (_, at) => `Token ${at + 1}.`).toSorted(),
  );
  expect([first.names.length, first.before, third.after]).toEqual([20, null, null]);
  expect((await leaf(third.before ?? '')).names).toEqual(second.names);
  const shown = await openHtml(second.html, { width: 375 });
  await expectNoAxeFindings(shown);
  await expectNoSidewaysScroll(shown);
  await shown.close();
  expect((await browser.get('/account')).html).toContain('45 tokens for programs');
});

test('a role that holds no tokens is not offered any', async () => {
  const { people } = await makePartnership(platform);
  const person = await makePerson(platform, people['board-member']);
  const browser = served.browse();
  await signIn(browser, person);
  expect((await browser.get('/account')).html).not.toContain('/account/tokens');
  expect((await browser.get('/account/tokens')).status).toBe(403);
});

test.each([
  ['a new password', 'password'],
  ['another app', 'app'],
] as const)('%s ends the tokens too, since a thief may have made one', async (_name, what) => {
  const { person, browser } = await signedIn();
  const authentication = makeAuthentication(platform);
  const token = await makeOwnToken(platform, person.actor, { name: 'Figures', days: 30 });
  expect((await browser.get('/account')).html).toContain('End all but this one, and all tokens');
  if (what === 'password') {
    const sent = { current: person.password, next: otherPassword };
    expect((await browser.send('/account/password', sent)).to).toBe('/account');
  } else {
    await browser.send('/step-up', { code: person.nextCode() });
    const { html } = await browser.get('/account/second-step');
    const { offer = '' } = hiddenFields(html);
    const code = codeOfPage(platform, html);
    expect((await browser.send('/account/second-step', { offer, code })).to).toBe('/account');
  }
  expect(await authentication.byToken(token, 'test')).toBeNull();
});
