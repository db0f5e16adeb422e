import { expect, test } from 'vitest';
import { makePerson, type Person, signIn } from '../../../../../test/builders/people/person.ts';
import { hiddenFields, servePeople } from '../../../../../test/builders/people/serve-people.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';

const platform = await testPlatform();
const served = await servePeople(platform);
const hour = 60 * 60 * 1000;

async function signInSomebody() {
  const { people } = await makePartnership(platform);
  const person: Person = await makePerson(platform, people.officer);
  const browser = served.browse();
  await signIn(browser, person);
  return { person, browser };
}

test('somebody whose session ended is told so, and comes back to where they were', async () => {
  const { person, browser } = await signInSomebody();
  platform.pass(hour);
  const sent = await browser.get('/account/password');
  expect(sent.to).toBe('/sign-in?return=%2Faccount%2Fpassword');
  expect((await browser.get(sent.to ?? '')).html).toContain('You were signed out');
  // Told once.
  expect((await browser.get('/sign-in')).html).not.toContain('You were signed out');
  const { email, password } = person;
  const first = await browser.send('/sign-in?return=%2Faccount%2Fpassword', { email, password });
  const last = await browser.send(first.to ?? '', { code: person.nextCode() });
  expect(last.to).toBe('/account/password');
});

test('a visitor who never was signed in is not told that they were signed out', async () => {
  const browser = served.browse();
  const { to } = await browser.get('/account');
  expect((await browser.get(to ?? '')).html).not.toContain('signed out');
});

test('a form that is sent after signing out in another tab says that nothing was saved, and leads back', async () => {
  const { browser } = await signInSomebody();
  const token = (await browser.get('/account')).html;
  expect(token).toContain('_csrf');
  await browser.send('/sign-out', {}, '/account');
  await browser.get('/sign-in');
  const late = await browser.send('/account/password', { current: 'a', next: 'b' }, '/help');
  expect(late.to).toBe('/sign-in?return=%2Faccount%2Fpassword');
  expect((await browser.get(late.to ?? '')).html).toContain('What you typed was not saved');
  // A form without a page of its own leads to the page that it stood on.
  expect((await browser.send('/account/end-other-sessions', {}, '/help')).to).toBe(
    '/sign-in?return=%2Faccount',
  );
});

test('what was typed in a form while its author signed out in another tab is kept for them alone', async () => {
  const { people } = await makePartnership(platform);
  const one = await makePerson(platform, people.administrator);
  const other = await makePerson(platform, people.officer);
  const browser = served.browse();
  await signIn(browser, one);
  const form = hiddenFields((await browser.get('/agencies/add')).html);
  await browser.send('/sign-out', {}, '/account');
  const late = () => browser.post('/agencies/add', { ...form, name: 'Marigold Ashby Trust' });
  const enterFrom = async (html: string, { email, password, nextCode }: Person) => {
    const first = await browser.post('/sign-in', { ...hiddenFields(html), email, password });
    return browser.post('/sign-in/code', { ...hiddenFields(first.html), code: nextCode() });
  };
  const out = await late();
  expect(out.html).toContain('What you typed is kept with this page');
  expect(out.html).not.toContain('Marigold');
  expect((await enterFrom(out.html, other)).html).not.toContain('Marigold');
  await browser.send('/sign-out', {}, '/account');
  // Of two who signed out there the last alone is remembered.
  expect(await late()).toMatchObject({ status: 303, to: '/sign-in?return=%2Fagencies%2Fadd' });
  await signIn(browser, one);
  Object.assign(form, hiddenFields((await browser.get('/agencies/add')).html));
  await browser.send('/sign-out', {}, '/account');
  const back = await enterFrom((await late()).html, one);
  expect(back.html).toContain('What you had typed');
  expect(back.html).toContain('Marigold Ashby Trust');
  expect((await browser.get('/agencies')).html).not.toContain('Marigold');
});

test('whoever signs out by an old form is signed out, and told so', async () => {
  const { browser } = await signInSomebody();
  const out = await browser.send('/sign-out', { _csrf: 'of-another-session' }, '/account');
  expect(out.to).toBe('/sign-in');
  expect((await browser.get('/sign-in')).html).toContain('You have signed out.');
  expect((await browser.get('/account')).to).toContain('/sign-in');
});

test('an old form of signing out from who knows where signs nobody out, and says so', async () => {
  const { browser } = await signInSomebody();
  const refused = await browser.send('/sign-out', { _csrf: '' }, '/account', { 'sec-fetch-site': 'none' });
  expect(refused.to).toBe('/');
  expect((await browser.get('/account')).html).toContain('nothing was sent');
});

test('a page of signing in that stood open for days is shown anew', async () => {
  const { person } = await signInSomebody();
  const browser = served.browse();
  await browser.get('/sign-in');
  const { email, password } = person;
  const late = await browser.send('/sign-in', { email, password, _csrf: 'of-last-week' });
  expect(late.to).toBe('/sign-in');
  expect((await browser.get('/sign-in')).html).toContain('Here it is anew');
});
