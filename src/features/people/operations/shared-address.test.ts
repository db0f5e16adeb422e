import { expect, test } from 'vitest';
import { makePerson, signIn } from '../../../../test/builders/people/person.ts';
import { servePeople } from '../../../../test/builders/people/serve-people.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { countedByAddress, letGuess } from './let-guess.ts';

const platform = await testPlatform();
const served = await servePeople(platform);
const office = { address: '10.77.0.1' };

test('fifty wrong guesses from an office shut out nobody who signs in there, and nobody who has signed in', async () => {
  const { people } = await makePartnership(platform);
  const person = await makePerson(platform, people.officer);
  const browser = served.browse(office.address);
  expect((await signIn(browser, person)).to).toBe('/');
  for (let guess = 0; guess < 50; guess += 1) await letGuess(platform, [countedByAddress(office)]);
  expect((await letGuess(platform, [countedByAddress(office)])).kind).toBe('locked');
  expect((await browser.send('/step-up', { code: person.nextCode() })).status).toBe(303);
  expect((await signIn(served.browse(office.address), person)).to).toBe('/');
  const stranger = await served
    .browse(office.address)
    .send('/sign-in', { email: 'nobody@example.org', password: 'guess' });
  expect(stranger.status).toBe(429);
});
