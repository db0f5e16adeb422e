import { expect, test } from 'vitest';
import { makeAccountLink } from '../../src/features/people/operations/make-account-link.ts';
import { transactLocal } from '../../src/platform/database/transact.ts';
import { hashToken } from '../../src/platform/secrets/token.ts';
import { makePerson, signIn } from '../builders/people/person.ts';
import { servePeople, type TestBrowser } from '../builders/people/serve-people.ts';
import { type MadePartnership, makePartnership } from '../builders/platform/partnership.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';

const platform = await testPlatform();
const served = await servePeople(platform);
const minute = 60_000;

async function makeOfficer() {
  const made = await makePartnership(platform);
  return { made, person: await makePerson(platform, made.people.officer) };
}

const isIn = async (browser: TestBrowser) => (await browser.get('/account')).status === 200;

test('there is nobody who can sign in before the first person is made', async () => {
  const empty = await testPlatform();
  const logins = await transactLocal(empty.database, ({ sql }) =>
    sql.selectFrom('login').select('id').execute(),
  );
  expect(logins).toEqual([]);
});

test('guesses are slowed down, and a known and an unknown address are told the same', async () => {
  const { person } = await makeOfficer();
  const told: string[] = [];
  for (const email of [person.email, 'nobody@lontown.example']) {
    const browser = served.browse();
    const answers = [];
    for (let guess = 0; guess < 6; guess += 1) {
      answers.push(await browser.send('/sign-in', { email, password: `not it ${guess}` }));
    }
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 429]);
    told.push(
      answers
        .map(({ html }) => /<(?:div|ul)[^>]*govuk-error-summary[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '')
        .join('\n'),
    );
  }
  expect(told[0]).toContain('too many tries');
  expect(told[0]).toBe(told[1]);
});

test('a stranger who guesses keeps nobody out who comes from elsewhere', async () => {
  const { person } = await makeOfficer();
  const stranger = served.browse();
  for (let guess = 0; guess < 6; guess += 1) {
    await stranger.send('/sign-in', { email: person.email, password: `not it ${guess}` });
  }
  expect((await stranger.send('/sign-in', { email: person.email, password: person.password })).status).toBe(
    429,
  );
  const own = served.browse();
  await signIn(own, person);
  expect(await isIn(own)).toBe(true);
});

test('a password alone opens nothing, and no step can be left out', async () => {
  const { person } = await makeOfficer();
  const browser = served.browse();
  await browser.send('/sign-in', { email: person.email, password: person.password });
  expect(await isIn(browser)).toBe(false);
  expect((await browser.get('/sign-in/partnership')).to).toBe('/sign-in/code');
  expect((await browser.get('/sign-in/set-up')).to).toBe('/sign-in/code');
  expect((await served.browse().get('/sign-in/code')).to).toContain('/sign-in');
});

test('a code of the app and a recovery code serve once', async () => {
  const { person } = await makeOfficer();
  const code = person.nextCode();
  const [recovery = ''] = person.recoveryCodes;
  for (const typed of [code, recovery]) {
    const [first, second] = [served.browse(), served.browse()];
    for (const browser of [first, second]) {
      await browser.send('/sign-in', { email: person.email, password: person.password });
      await browser.send('/sign-in/code', { code: typed });
    }
    expect([await isIn(first), await isIn(second)]).toEqual([true, false]);
  }
});

test('a code is over a minute after its time', async () => {
  const { person } = await makeOfficer();
  const code = person.nextCode();
  platform.pass(minute);
  const browser = served.browse();
  await browser.send('/sign-in', { email: person.email, password: person.password });
  expect((await browser.send('/sign-in/code', { code })).status).toBe(422);
});

test('guesses at a code are slowed down too', async () => {
  const { person } = await makeOfficer();
  const browser = served.browse();
  await browser.send('/sign-in', { email: person.email, password: person.password });
  const statuses = [];
  for (let guess = 0; guess < 6; guess += 1) {
    statuses.push((await browser.send('/sign-in/code', { code: `00000${guess}` })).status);
  }
  expect(statuses.at(-1)).toBe(429);
});

test('each stage has a cookie of its own, and the one before stands for nobody', async () => {
  const { person } = await makeOfficer();
  const browser = served.browse();
  const cookies: string[] = [];
  const keep = () => cookies.push(browser.cookies.get('sightline') ?? '');
  await browser.send('/sign-in', { email: person.email, password: person.password });
  keep();
  await browser.send('/sign-in/code', { code: person.nextCode() });
  keep();
  await browser.send('/step-up', { code: person.nextCode() });
  keep();
  expect(new Set(cookies).size).toBe(3);
  const old = served.browse();
  for (const cookie of cookies.slice(0, 2)) {
    old.cookies.set('sightline', cookie);
    expect(await isIn(old)).toBe(false);
  }
  expect(await isIn(browser)).toBe(true);
});

test('a cookie holds 256 random bits, of which the database keeps the digest alone', async () => {
  const { person } = await makeOfficer();
  const browser = served.browse();
  await signIn(browser, person);
  const cookie = browser.cookies.get('sightline') ?? '';
  expect(cookie).toMatch(/^[\w-]{43}$/);
  const rows = await transactLocal(platform.database, ({ sql }) =>
    sql.selectFrom('session').selectAll().where('login_id', '=', person.loginId).execute(),
  );
  expect(rows.map(({ token_hash }) => token_hash)).toEqual([hashToken(cookie)]);
  expect(JSON.stringify(rows)).not.toContain(cookie);
});

test('who signs out is out, whatever their browser still sends', async () => {
  const { person } = await makeOfficer();
  const browser = served.browse();
  await signIn(browser, person);
  const cookie = browser.cookies.get('sightline') ?? '';
  expect((await browser.get('/account')).html).toContain('action="/sign-out"');
  await browser.send('/sign-out', {}, '/account');
  browser.cookies.set('sightline', cookie);
  expect(await isIn(browser)).toBe(false);
});

test('a session ends after 30 minutes without use, and after 12 hours in any case', async () => {
  const { person } = await makeOfficer();
  const idle = served.browse();
  await signIn(idle, person);
  platform.pass(29 * minute);
  expect(await isIn(idle)).toBe(true);
  platform.pass(30 * minute);
  expect(await isIn(idle)).toBe(false);
  const busy = served.browse();
  await signIn(busy, person);
  for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
    platform.pass(20 * minute);
    expect(await isIn(busy)).toBe(true);
  }
  platform.pass(20 * minute);
  expect(await isIn(busy)).toBe(false);
});

test('people see where they are signed in, and end what they do not know', async () => {
  const { person } = await makeOfficer();
  const [here, elsewhere] = [served.browse(), served.browse()];
  await signIn(elsewhere, person);
  await signIn(here, person);
  expect((await here.get('/account')).html).toContain('Edge on Windows');
  await here.send('/account/end-other-sessions', {}, '/account');
  expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false]);
});

test('replacing the second step, recovery codes and tokens ask first who it is', async () => {
  const { person } = await makeOfficer();
  const browser = served.browse();
  await signIn(browser, person);
  for (const path of ['/account/second-step', '/account/recovery-codes', '/account/tokens']) {
    expect((await browser.get(path)).to).toBe(`/step-up?return=${encodeURIComponent(path)}`);
  }
  await browser.send('/step-up', { code: person.nextCode() });
  expect((await browser.get('/account/second-step')).status).toBe(200);
});

async function linkFor(made: MadePartnership, kind: 'reset-password' | 'reset-second-step') {
  const { administrator, officer } = made.people;
  return makeAccountLink(platform, administrator, { id: officer.accountId, version: 1, kind });
}

test('a link to a new password works once, for a day, and leaves the second step as it is', async () => {
  const { made, person } = await makeOfficer();
  const password = 'ovation tractor quilt lichen';
  const { path } = await linkFor(made, 'reset-password');
  const browser = served.browse();
  expect((await browser.send(path, { password })).to).toBe('/sign-in');
  expect((await browser.get(path)).html).not.toContain('name="password"');
  expect((await browser.send('/sign-in', { email: person.email, password })).to).toBe('/sign-in/code');
  expect(await isIn(browser)).toBe(false);
  const late = await makeOfficer();
  const { path: latePath } = await linkFor(late.made, 'reset-password');
  expect((await browser.get(latePath)).html).toContain('name="password"');
  platform.pass(24 * 60 * minute);
  expect((await browser.get(latePath)).html).not.toContain('name="password"');
});

test('a link to a new second step is not enough without the password', async () => {
  const { made } = await makeOfficer();
  const { path } = await linkFor(made, 'reset-second-step');
  const browser = served.browse();
  const answer = await browser.send(path, { password: 'not it at all, no', code: '123456' });
  expect(answer.status).toBe(422);
  expect((await browser.get(path)).html).toContain('name="offer"');
});
