import { beforeAll, expect, test } from 'vitest';
import { makePerson, type Person, signIn } from '../../../../../test/builders/people/person.ts';
import { type ServedPeople, servePeople } from '../../../../../test/builders/people/serve-people.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { type TestPlatform, testPlatform } from '../../../../../test/builders/platform/test-platform.ts';

let platform: TestPlatform;
let served: ServedPeople;
let person: Person;

beforeAll(async () => {
  platform = await testPlatform();
  served = await servePeople(platform);
  const { people } = await makePartnership(platform);
  person = await makePerson(platform, people.officer);
});

test('somebody without their phone confirms with a recovery code, once', async () => {
  const browser = served.browse();
  await signIn(browser, person);
  platform.pass(11 * 60_000);
  const [code = ''] = person.recoveryCodes;
  const first = await browser.send('/step-up', { code });
  expect(first.status).toBe(303);
  expect((await browser.get('/')).html).toContain(`${person.recoveryCodes.length - 1} are left`);
  platform.pass(11 * 60_000);
  const again = await browser.send('/step-up', { code });
  expect(again.status).toBe(422);
  expect(again.html).toContain('This is not right');
});

test('the page says that a recovery code will do', async () => {
  const browser = served.browse();
  await signIn(browser, person);
  expect((await browser.get('/step-up')).html).toContain('one of your recovery codes');
});
