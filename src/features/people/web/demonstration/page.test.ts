import { expect, test } from 'vitest';
import { makePerson } from '../../../../../test/builders/people/person.ts';
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
  const usual = (await servePeople(platform)).browse();
  expect((await usual.get('/sign-in')).html).not.toContain('Sign in as');
  expect((await usual.send('/demonstration/sign-in', {}, '/sign-in')).status).toBe(404);
});
