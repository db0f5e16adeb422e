import { expect, test } from 'vitest';
import { makePerson, signIn } from '../builders/people/person.ts';
import { servePeople, type TestBrowser } from '../builders/people/serve-people.ts';
import { makePartnership } from '../builders/platform/partnership.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';

const platform = await testPlatform();
const served = await servePeople(platform);
const day = 86_400_000;
const isIn = async (browser: TestBrowser) => (await browser.get('/account')).status === 200;

async function makeOfficer() {
  const partnership = await makePartnership(platform);
  return { partnership, person: await makePerson(platform, partnership.people.officer) };
}

/** Does something with a clock that is a day ahead, and sets it right again. */
async function dayAhead(work: () => Promise<void>): Promise<void> {
  platform.pass(day);
  await work();
  platform.pass(-day);
}

test('whoever signed in while the clock was a day ahead signs in again when it is right, with the app’s own code', async () => {
  const { person } = await makeOfficer();
  const browser = served.browse();
  await dayAhead(async () => {
    await signIn(browser, person);
    expect(await isIn(browser)).toBe(true);
  });
  expect(await isIn(browser)).toBe(false);
  await signIn(browser, person);
  expect(await isIn(browser)).toBe(true);
});

test('a session that was used while the clock was ahead does not outlive its half an hour', async () => {
  const { person } = await makeOfficer();
  const browser = served.browse();
  await signIn(browser, person);
  platform.pass(29 * 60_000);
  expect(await isIn(browser)).toBe(true);
  await dayAhead(async () => {
    expect(await isIn(browser)).toBe(false);
  });
  platform.pass(31 * 60_000);
  expect(await isIn(browser)).toBe(false);
});

test('wrong guesses while the clock was ahead lock nobody out once it is right', async () => {
  const { person } = await makeOfficer();
  const browser = served.browse();
  await dayAhead(async () => {
    for (let guess = 0; guess < 6; guess += 1) {
      await browser.send('/sign-in', { email: person.email, password: 'not it at all, no' });
    }
    const locked = await browser.send('/sign-in', { email: person.email, password: person.password });
    expect(locked.status).toBe(429);
  });
  await signIn(browser, person);
  expect(await isIn(browser)).toBe(true);
});
