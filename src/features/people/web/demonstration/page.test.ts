import { expect, test } from 'vitest';
import { makePerson, signIn } from '../../../../../test/builders/people/person.ts';
import { hiddenFields, servePeople } from '../../../../../test/builders/people/serve-people.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';

const platform = await testPlatform();

test('in a demonstration one signs in as somebody made up; nobody of another partnership is shown or let in', async () => {
  const demonstration = await makePartnership(platform);
  const real = await makePartnership(platform);
  const chair = await makePerson(platform, demonstration.people.chair);
  const officer = await makePerson(platform, real.people.officer);
  await transact(platform.database, demonstration.id, (tx) =>
    tx.sql
      .updateTable('partnership')
      .set({ demonstration: true })
      .where('partnership_id', '=', demonstration.id)
      .execute(),
  );
  const browser = (await servePeople(platform, { demonstration: true })).browse();
  const { html } = await browser.get('/sign-in');
  expect(html).toContain(`Sign in as ${chair.actor.name}`);
  expect(html).not.toContain(officer.actor.name);
  const body = { partnership: real.id, account: officer.actor.accountId };
  expect((await browser.send('/demonstration/sign-in', body, '/sign-in')).status).toBe(404);
  expect(hiddenFields(html)['account']).toBe(chair.actor.accountId);
  expect((await browser.send('/demonstration/sign-in', {}, '/sign-in')).to).toBe('/');
  expect((await browser.get('/account')).html).toContain(chair.actor.name);
  // Whoever becomes somebody else in this browser leaves nobody's session open behind them.
  const first = browser.cookies.get('sightline') ?? '';
  const again = { partnership: demonstration.id, account: chair.actor.accountId };
  expect((await browser.send('/demonstration/sign-in', again, '/account')).to).toBe('/');
  browser.cookies.set('sightline', first);
  expect((await browser.get('/account')).status).toBe(303);
  const usual = (await servePeople(platform)).browse();
  expect((await usual.get('/sign-in')).html).not.toContain('Sign in as');
  expect((await usual.send('/demonstration/sign-in', {}, '/sign-in')).status).toBe(404);
});

test('somebody made up confirms with a button what others confirm with a code, and nobody of another partnership does', async () => {
  const demonstration = await makePartnership(platform);
  const real = await makePartnership(platform);
  const officer = await makePerson(platform, demonstration.people.officer);
  const other = await makePerson(platform, real.people.officer);
  await transact(platform.database, demonstration.id, (tx) =>
    tx.sql
      .updateTable('partnership')
      .set({ demonstration: true })
      .where('partnership_id', '=', demonstration.id)
      .execute(),
  );
  const browser = (await servePeople(platform, { demonstration: true })).browse();
  const { html: signInPage } = await browser.get('/sign-in');
  expect(signInPage).toContain(officer.actor.name);
  const body = { partnership: demonstration.id, account: officer.actor.accountId };
  await browser.send('/demonstration/sign-in', body, '/sign-in');
  expect((await browser.get('/account/tokens')).to).toContain('/step-up');
  const { html } = await browser.get('/step-up?return=/account/tokens');
  expect(html).toContain('made-up people have no phone');
  // Whoever joined with an app of their own can try its code all the same.
  expect(html.indexOf('I have set up an app of my own')).toBeGreaterThan(
    html.indexOf('/demonstration/confirm'),
  );
  expect(html.indexOf('authenticator app shows')).toBeGreaterThan(html.indexOf('<details'));
  const confirmed = await browser.send('/demonstration/confirm', {}, '/step-up?return=/account/tokens');
  expect(confirmed.to).toBe('/account/tokens');
  expect((await browser.get('/account/tokens')).status).toBe(200);

  const stranger = (await servePeople(platform, { demonstration: true })).browse();
  await signIn(stranger, other);
  const asked = (await stranger.get('/step-up')).html;
  expect(asked).toContain('authenticator app shows');
  expect(asked).not.toContain('made-up people');
  expect((await stranger.send('/demonstration/confirm', {}, '/step-up')).status).toBe(404);
  const usual = (await servePeople(platform)).browse();
  expect((await usual.send('/demonstration/confirm', {}, '/sign-in')).status).toBe(404);
});
