import { expect, test } from 'vitest';
import { makePerson, signIn } from '../../../../../test/builders/people/person.ts';
import { servePeople } from '../../../../../test/builders/people/serve-people.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';

const platform = await testPlatform();
const served = await servePeople(platform);

test('somebody signs in with their password and the code of their app', async () => {
  const { people } = await makePartnership(platform);
  const person = await makePerson(platform, people.officer);
  const browser = served.browse();
  const first = await browser.send('/sign-in', {
    email: person.email.toUpperCase(),
    password: person.password,
  });
  expect(first).toMatchObject({ status: 303, to: '/sign-in/code' });
  expect((await browser.get('/families')).to).toBe('/sign-in?return=%2Ffamilies');
  const second = await browser.send('/sign-in/code', { code: person.nextCode() });
  expect(second).toMatchObject({ status: 303, to: '/' });
  expect((await browser.get('/families')).html).toContain(`In as ${people.officer.name}`);
  const again = await signIn(served.browse(), person);
  expect(again.to).toBe('/');
});
