import { expect, test } from 'vitest';
import { goodPassword } from '../../../../test/builders/people/person.ts';
import { servePeople } from '../../../../test/builders/people/serve-people.ts';
import { makeSignedIn } from '../../../../test/builders/people/signed-in.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { checkPassword } from './begin-sign-in.ts';
import { confirmIdentity } from './confirm-identity.ts';
import { countedByAddress, letGuess } from './let-guess.ts';

const platform = await testPlatform();
const served = await servePeople(platform);

test('somebody who is signed in confirms by their password wherever others have guessed too often', async () => {
  const { people } = await makePartnership(platform);
  const { person, actor } = await makeSignedIn(platform, served, people.officer);
  const caller = { address: '10.9.9.7', browser: 'a test', requestId: 'test' };
  for (let guess = 0; guess < 50; guess += 1) await letGuess(platform, [countedByAddress(caller)]);
  const stranger = { email: person.email, password: goodPassword, caller };
  expect(await checkPassword(platform, stranger)).toMatchObject({ kind: 'locked' });
  const confirm = (password: string) => confirmIdentity(platform, actor, { code: null, password, caller });
  expect(await confirm('not the one')).toEqual({ kind: 'wrong' });
  expect(await confirm(goodPassword)).toMatchObject({ kind: 'done' });
});
