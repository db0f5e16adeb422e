import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { goodPassword, signIn } from '../../../../test/builders/people/person.ts';
import { servePeople } from '../../../../test/builders/people/serve-people.ts';
import { makeSignedIn } from '../../../../test/builders/people/signed-in.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { type LocalTx, transactLocal } from '../../../platform/database/transact.ts';
import { hashPassword } from '../../../platform/secrets/password-hash.ts';
import { holdLogin, setPasswordHash } from '../store/login.ts';
import { changePassword } from './change-password.ts';
import { countedByAddress, letGuess } from './let-guess.ts';

const platform = await testPlatform();
const served = await servePeople(platform);

test('of two changes of a password whose present one was checked before either was written, the second says so', async () => {
  const { people } = await makePartnership(platform);
  const { person, actor } = await makeSignedIn(platform, served, people.officer);
  const caller = { address: '10.9.9.9', browser: 'a test', requestId: 'test' };
  const change = { current: goodPassword, next: 'quilt marmalade harbour seventeen', caller };
  const late = await transactLocal(platform.database, async (tx) => {
    // Held, so that the change below has checked the password that there was, and waits to write.
    await holdLogin(tx, person.loginId);
    const changing = changePassword(platform, actor, change);
    const settled = changing.then(
      () => true,
      () => true,
    );
    while (!(await isWaiting(tx))) {
      const isOver = await Promise.race([settled, Promise.resolve(false)]);
      if (isOver) throw new Error('the change was over before it waited for the login that is held');
    }
    await setPasswordHash(tx, person.loginId, await hashPassword('ovation tractor lichen walrus'));
    return { changing };
  });
  expect(await late.changing).toEqual({ kind: 'changed' });
  const later = served.browse();
  const { email } = person;
  expect((await later.send('/sign-in', { email, password: change.next })).status).toBe(422);
  expect((await later.send('/sign-in', { email, password: 'ovation tractor lichen walrus' })).status).toBe(
    303,
  );
});

/** Whether another transaction of this database waits for a row that somebody holds. */
async function isWaiting({ sql: database }: LocalTx): Promise<boolean> {
  const asked = sql<{ waits: boolean }>`select exists (
    select from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())) as waits`;
  return (await asked.execute(database)).rows[0]?.waits === true;
}

test('somebody who is signed in may change theirs wherever others have guessed too often', async () => {
  const { people } = await makePartnership(platform);
  const { actor } = await makeSignedIn(platform, served, people.officer);
  const caller = { address: '10.9.9.8', browser: 'a test', requestId: 'test' };
  for (let guess = 0; guess < 50; guess += 1) await letGuess(platform, [countedByAddress(caller)]);
  expect(await letGuess(platform, [countedByAddress(caller)])).toMatchObject({ kind: 'locked' });
  const change = { current: 'not the one', next: 'quilt marmalade harbour seventeen', caller };
  expect(await changePassword(platform, actor, change)).toEqual({ kind: 'wrong' });
  expect(await changePassword(platform, actor, { ...change, current: goodPassword })).toEqual({
    kind: 'done',
  });
});

test('whoever holds a stolen session guesses at its owner’s password five times, however many addresses they have', async () => {
  const { people } = await makePartnership(platform);
  const { person, actor } = await makeSignedIn(platform, served, people.officer);
  const from = (address: number, current: string) =>
    changePassword(platform, actor, {
      current,
      next: 'quilt marmalade harbour seventeen',
      caller: { address: `10.20.${address}.1`, browser: 'a test', requestId: 'test' },
    });
  for (let guess = 0; guess < 5; guess += 1) {
    expect(await from(guess, `not the one ${guess}`)).toEqual({ kind: 'wrong' });
  }
  expect(await from(5, 'nor this')).toEqual({ kind: 'locked', minutes: 1 });
  expect(await from(6, goodPassword)).toEqual({ kind: 'locked', minutes: 1 });
  // The owner comes in all the same, and so do their colleagues say theirs again.
  await signIn(served.browse(), person);
  const theirs = await makeSignedIn(platform, served, people.administrator);
  const change = { current: goodPassword, next: 'quilt marmalade harbour seventeen' };
  const caller = { address: '10.20.0.1', browser: 'a test', requestId: 'test' };
  expect(await changePassword(platform, theirs.actor, { ...change, caller })).toEqual({ kind: 'done' });
  platform.pass(60_000);
  expect(await from(7, goodPassword)).toEqual({ kind: 'done' });
});
