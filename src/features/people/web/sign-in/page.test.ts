import { expect, test } from 'vitest';
import { expectNoAxeFindings, openHtml } from '../../../../../test/builders/pages/open-html.ts';
import { makePerson, signIn } from '../../../../../test/builders/people/person.ts';
import { servePeople } from '../../../../../test/builders/people/serve-people.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { KeptPage, keptHeading } from '../../../../platform/http/kept-page.tsx';
import { renderPage } from '../../../../platform/view/layout.tsx';

const platform = await testPlatform();
const served = await servePeople(platform);
const script = '<script>alert(1)</script>';

async function makeOfficer() {
  const partnership = await makePartnership(platform);
  return { partnership, person: await makePerson(platform, partnership.people.officer) };
}

async function eventsOf(partnershipId: Parameters<typeof transact>[1]) {
  const rows = await transact(platform.database, partnershipId, (tx) =>
    tx.sql.selectFrom('audit_log').select(['event', 'actor_kind', 'detail']).orderBy('id').execute(),
  );
  return rows.map(({ event }) => event);
}

test('somebody signs in with their password and the code of their app, and comes back to where they were', async () => {
  const { partnership, person } = await makeOfficer();
  const browser = served.browse();
  const first = await browser.send('/sign-in?return=%2Ffamilies', {
    email: person.email.toUpperCase(),
    password: person.password,
  });
  expect(first).toMatchObject({ status: 303, to: '/sign-in/code?return=%2Ffamilies' });
  expect((await browser.get('/families')).to).toBe('/sign-in?return=%2Ffamilies');
  const second = await browser.send('/sign-in/code?return=%2Ffamilies', { code: person.nextCode() });
  expect(second).toMatchObject({ status: 303, to: '/families' });
  expect((await browser.get('/families')).html).toContain(person.actor.name);
  expect(await eventsOf(partnership.id)).toEqual(['signed-in']);
  expect((await browser.send('/sign-out', {}, '/account')).to).toBe('/sign-in');
  expect((await browser.get('/families')).to).toBe('/sign-in?return=%2Ffamilies');
});

test('nobody is told whether there is such a person', async () => {
  const { partnership, person } = await makeOfficer();
  const wrong = await served.browse().send('/sign-in', { email: person.email, password: 'not the password' });
  const unknown = await served.browse().send('/sign-in', { email: 'nobody@example.org', password: 'not it' });
  expect(wrong.status).toBe(422);
  const plain = (html: string, email: string) =>
    html.replaceAll(email, 'EMAIL').replaceAll(/name="_csrf" value="[^"]*"/g, '');
  expect(plain(wrong.html, person.email)).toBe(plain(unknown.html, 'nobody@example.org'));
  expect(await eventsOf(partnership.id)).toEqual(['sign-in-refused']);
});

test('as long a way back as is taken is followed to its end', async () => {
  const { person } = await makeOfficer();
  const browser = served.browse();
  const { email, password } = person;
  const long = `/families?words=${'%C3%A9'.repeat(320)}`;
  const first = await browser.send(`/sign-in?return=${encodeURIComponent(long)}`, { email, password });
  expect(first.status).toBe(303);
  const second = await browser.send(first.to ?? '', { code: person.nextCode() });
  expect(second).toMatchObject({ status: 303, to: long });
});

test('a way back that leads elsewhere is not taken', async () => {
  const { person } = await makeOfficer();
  const browser = served.browse();
  const { email, password } = person;
  const sent = await browser.send('/sign-in', { email, password, return: '//elsewhere.example' });
  expect(sent.to).toBe('/sign-in/code');
});

test('after five wrong passwords even the right one must wait, and a code that was used is no code', async () => {
  const { person } = await makeOfficer();
  const browser = served.browse();
  for (let wrong = 0; wrong < 5; wrong += 1)
    await browser.send('/sign-in', { email: person.email, password: 'no' });
  const locked = await browser.send('/sign-in', { email: person.email, password: person.password });
  expect(locked.status).toBe(429);
  expect(locked.html).toContain('wait a minute before you try again');
  // From elsewhere, where nobody guessed, they come in.
  expect((await signIn(served.browse(), person)).to).toBe('/');
  const code = person.nextCode();
  const one = served.browse();
  const other = served.browse();
  for (const each of [one, other])
    await each.send('/sign-in', { email: person.email, password: person.password });
  const both = await Promise.all([one, other].map((each) => each.send('/sign-in/code', { code })));
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
});

test('a recovery code lets somebody in once', async () => {
  const { partnership, person } = await makeOfficer();
  const [code = ''] = person.recoveryCodes;
  const enter = async () => {
    const browser = served.browse();
    await browser.send('/sign-in', { email: person.email, password: person.password });
    return browser.send('/sign-in/code', { code: code.toUpperCase() });
  };
  expect((await enter()).to).toBe('/');
  expect((await enter()).status).toBe(422);
  expect(await eventsOf(partnership.id)).toEqual(['recovery-code-used', 'signed-in', 'sign-in-refused']);
});

test('wrong codes are counted like wrong passwords', async () => {
  const { person } = await makeOfficer();
  const browser = served.browse();
  await browser.send('/sign-in', { email: person.email, password: person.password });
  for (let wrong = 0; wrong < 5; wrong += 1) await browser.send('/sign-in/code', { code: '000000' });
  const locked = await browser.send('/sign-in/code', { code: person.nextCode() });
  expect(locked.status).toBe(429);
});

test('somebody of two partnerships chooses one, and nobody else’s', async () => {
  const first = await makeOfficer();
  const second = await makePartnership(platform);
  await makePerson(platform, second.people.chair, first.person.email);
  const browser = served.browse();
  expect((await signIn(browser, first.person)).to).toBe('/sign-in/partnership');
  expect((await browser.get('/families')).to).toBe('/sign-in?return=%2Ffamilies');
  expect((await browser.get('/sign-in/partnership')).html).toContain(second.name);
  const foreign = await makePartnership(platform);
  const account = foreign.people.officer.accountId;
  expect((await browser.send('/sign-in/partnership', { account })).status).toBe(422);
  const chosen = await browser.send('/sign-in/partnership', { account: second.people.chair.accountId });
  expect(chosen.to).toBe('/');
  expect((await browser.get('/families')).html).toContain(second.people.chair.name);
});

test('the page can be used by everybody, and what was typed is text', async () => {
  const browser = served.browse();
  const refused = await browser.send('/sign-in', { email: `${script}@example.org`, password: '' });
  expect(refused.html).not.toContain(script);
  for (const html of [(await browser.get('/sign-in')).html, refused.html]) {
    const shown = await openHtml(html);
    await expectNoAxeFindings(shown);
    expect(await shown.page.getByLabel('Email address').getAttribute('autocomplete')).toBe('username');
    const password = shown.page.getByLabel('Password', { exact: true });
    expect(await password.getAttribute('autocomplete')).toBe('current-password');
    expect(await shown.page.getByRole('button', { name: 'Continue' }).count()).toBe(1);
    await shown.close();
  }
});

test('the page for the code takes figures and pasting, and can be used by everybody', async () => {
  const { person } = await makeOfficer();
  const browser = served.browse();
  await browser.send('/sign-in', { email: person.email, password: person.password });
  for (const seen of [
    await browser.get('/sign-in/code'),
    await browser.send('/sign-in/code', { code: script }),
  ]) {
    const shown = await openHtml(seen.html);
    await expectNoAxeFindings(shown);
    const code = shown.page.getByLabel('Code', { exact: true });
    expect(await code.getAttribute('autocomplete')).toBe('one-time-code');
    expect(await code.getAttribute('inputmode')).toBe('numeric');
    await shown.close();
  }
});

test('once what was kept over a sign-out is sent, Back opens the page on which it was typed', async () => {
  const typedOn = '/families/1/comments';
  const page = { href: typedOn, title: null, caption: null, chosen: [], gone: false };
  const url = `${typedOn}/new`;
  const form = { url, pattern: '', params: {}, fields: { words: 'Seen' }, session: null };
  const children = KeptPage({ form, typed: [], page, csrfToken: 'token', wrong: null, otherTab: false });
  const answers = { [typedOn]: 'the page', [url]: 'what came of it' };
  const opened = await openHtml(renderPage({ title: keptHeading, children }), { answers });
  await opened.page.getByRole('button', { name: 'Send it now' }).click();
  await opened.page.getByText('what came of it').waitFor();
  await opened.page.goBack();
  expect(new URL(opened.page.url()).pathname).toBe(typedOn);
  await opened.page.getByText('the page').waitFor();
  await opened.close();
});
