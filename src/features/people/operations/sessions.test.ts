import { expect, test } from 'vitest';
import { makePerson, signIn } from '../../../../test/builders/people/person.ts';
import { servePeople, type TestBrowser } from '../../../../test/builders/people/serve-people.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact, transactLocal } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { PartnershipId } from '../../../shared/ids.ts';
import { makeAuthentication } from './authenticate.ts';
import { endOtherSessions } from './end-session.ts';
import { makeOwnToken } from './own-tokens.ts';

const platform = await testPlatform();
const served = await servePeople(platform);
const authentication = makeAuthentication(platform);
const minute = 60_000;

async function signedIn() {
  const partnership = await makePartnership(platform);
  const person = await makePerson(platform, partnership.people.officer);
  const browser = served.browse();
  await signIn(browser, person);
  return { partnership, person, browser };
}

const tokenOf = (browser: TestBrowser) => browser.cookies.get('sightline') ?? '';
const find = (browser: TestBrowser) => authentication.bySession(tokenOf(browser), 'test');

test('a session ends after half an hour without use, and after twelve hours however busy', async () => {
  const { browser } = await signedIn();
  for (let busy = 0; busy < 24; busy += 1) {
    expect(await find(browser)).not.toBeNull();
    platform.pass(29 * minute);
  }
  expect(await find(browser)).not.toBeNull();
  platform.pass(24 * minute);
  expect(await find(browser)).toBeNull();
  const idle = await signedIn();
  platform.pass(30 * minute);
  expect(await find(idle.browser)).toBeNull();
});

test('an access that was ended ends with the next request; so does that of an agency that has ended', async () => {
  const { partnership, browser } = await signedIn();
  await transact(platform.database, partnership.id, (tx) =>
    tx.sql
      .updateTable('account')
      .set({ state: 'disabled' })
      .where('id', '=', partnership.people.officer.accountId)
      .execute(),
  );
  expect(await find(browser)).toBeNull();
  const lead = await makePerson(platform, partnership.people['agency-lead']);
  const other = served.browse();
  await signIn(other, lead);
  expect(await find(other)).toMatchObject({ stage: 'full', actor: { role: 'agency-lead' } });
  await transact(platform.database, partnership.id, (tx) =>
    tx.sql
      .updateTable('agency')
      .set({ ended_at: platform.now() })
      .where('id', '=', partnership.agencies.first)
      .execute(),
  );
  expect(await find(other)).toBeNull();
});

test('each stage has a token of its own, and the one before stands for nobody', async () => {
  const { person } = await signedIn();
  const browser = served.browse();
  await browser.send('/sign-in', { email: person.email, password: person.password });
  const first = tokenOf(browser);
  expect(await find(browser)).toMatchObject({ stage: 'password' });
  await browser.send('/sign-in/code', { code: person.nextCode() });
  expect(tokenOf(browser)).not.toBe(first);
  expect(await authentication.bySession(first, 'test')).toBeNull();
  expect(await find(browser)).toMatchObject({ stage: 'full' });
});

test('nothing that the tables hold of a session or token can be used', async () => {
  const { person, browser } = await signedIn();
  const token = await makeOwnToken(platform, person.actor, { name: 'Figures', days: 1 });
  expect(token).toMatch(/^sightline_/);
  const sessions = await platform.database.kysely.selectFrom('session').selectAll().execute();
  const tokens = await platform.database.kysely.selectFrom('api_token').selectAll().execute();
  const kept = JSON.stringify([sessions, tokens]);
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(tokenOf(browser));
  expect(await authentication.byToken(token, 'test')).toMatchObject({ kind: 'token', steppedUpAt: null });
  platform.pass(24 * 60 * minute);
  expect(await authentication.byToken(token, 'test')).toBeNull();
});

test('whoever ends all other sessions keeps their own and loses their tokens, and no one else’s are touched', async () => {
  const { person, browser } = await signedIn();
  const second = served.browse();
  await signIn(second, person);
  const stranger = await signedIn();
  const found = await find(second);
  if (found?.stage !== 'full') throw new Error('not signed in');
  const token = await makeOwnToken(platform, found.actor, { name: 'Figures', days: 1 });
  const strangers = await makeOwnToken(platform, stranger.person.actor, { name: 'Figures', days: 1 });
  expect(await endOtherSessions(platform, found.actor)).toEqual({ sessionsEnded: 1, tokensEnded: 1 });
  expect(await authentication.byToken(token, 'test')).toBeNull();
  expect(await authentication.byToken(strangers, 'test')).not.toBeNull();
  expect(await find(browser)).toBeNull();
  expect(await find(second)).not.toBeNull();
  expect(await find(stranger.browser)).not.toBeNull();
});

test('tokens that end in another partnership have a row in its own log, and none where nothing ended', async () => {
  const { partnership, person, browser } = await signedIn();
  const elsewhere = await makePartnership(platform);
  const untouched = await makePartnership(platform);
  const there = elsewhere.people.analyst;
  await transactLocal(platform.database, ({ sql }) =>
    sql
      .insertInto('login_account')
      .values(
        [elsewhere.id, untouched.id].map((id) => ({
          login_id: person.loginId,
          partnership_id: id,
          account_id: (id === elsewhere.id ? elsewhere : untouched).people.analyst.accountId,
        })),
      )
      .execute(),
  );
  const token = await makeOwnToken(platform, there, { name: 'Figures', days: 1 });
  const found = await find(browser);
  const actor = found?.stage === 'full' ? found.actor : person.actor;
  const mine = { ...actor, sessionId: actor.sessionId ?? newId<'session'>() };
  expect(await endOtherSessions(platform, mine)).toMatchObject({ tokensEnded: 1 });
  expect(await authentication.byToken(token, 'test')).toBeNull();
  const rowsOf = (id: PartnershipId) =>
    transact(platform.database, id, ({ sql }) =>
      sql
        .selectFrom('audit_log')
        .select(['event', 'actor_kind', 'object_id', 'detail'])
        .where('event', 'in', ['token-ended', 'session-ended'])
        .execute(),
    );
  expect(await rowsOf(elsewhere.id)).toEqual([
    {
      event: 'token-ended',
      actor_kind: 'system',
      object_id: there.accountId,
      detail: { tokens: 1, why: 'ended-by-owner' },
    },
  ]);
  expect(await rowsOf(untouched.id)).toEqual([]);
  expect((await rowsOf(partnership.id)).map(({ event }) => event)).toEqual(['session-ended']);
});

test('a request asks two statements who somebody is', async () => {
  const { browser } = await signedIn();
  await find(browser);
  platform.statements.length = 0;
  await find(browser);
  const asked = platform.statements.filter((statement) => /^(select|update|insert|delete)/i.test(statement));
  expect(asked).toHaveLength(2);
});
