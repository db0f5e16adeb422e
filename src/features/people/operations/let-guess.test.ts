import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transactLocal } from '../../../platform/database/transact.ts';
import { forgiveGuess, letGuess } from './let-guess.ts';

const platform = await testPlatform();
const minute = 60_000;

test('of fifty guesses at once five are let in, and the others are told how long to wait', async () => {
  const countedBy = [
    { kind: 'account-here', of: 'somebody 10.0.0.1' },
    { kind: 'address', of: '10.0.0.1' },
  ] as const;
  const guesses = await Promise.all(Array.from({ length: 50 }, () => letGuess(platform, countedBy)));
  expect(guesses.filter(({ kind }) => kind === 'let')).toHaveLength(5);
  expect(guesses.find(({ kind }) => kind === 'locked')).toEqual({ kind: 'locked', minutes: 1 });
  platform.pass(minute);
  expect((await letGuess(platform, countedBy)).kind).toBe('let');
  expect(await letGuess(platform, countedBy)).toEqual({ kind: 'locked', minutes: 2 });
});

test('an account that is guessed at from many addresses is locked for a minute, and no longer', async () => {
  const from = (address: number) =>
    letGuess(platform, [
      { kind: 'account-here', of: `somebody else 10.1.0.${address}` },
      { kind: 'account-anywhere', of: 'somebody else' },
    ]);
  for (let address = 0; address < 100; address += 1) expect((await from(address)).kind).toBe('let');
  expect(await from(101)).toEqual({ kind: 'locked', minutes: 1 });
  platform.pass(minute);
  expect((await from(102)).kind).toBe('let');
});

test('a right guess makes good what was wrong with one account, and takes itself back elsewhere', async () => {
  const countedBy = [
    { kind: 'account-here', of: 'a third 10.2.0.1' },
    { kind: 'address', of: '10.2.0.1' },
  ] as const;
  for (let round = 0; round < 12; round += 1) {
    for (let wrong = 0; wrong < 4; wrong += 1) expect((await letGuess(platform, countedBy)).kind).toBe('let');
    const right = await letGuess(platform, countedBy);
    if (right.kind === 'let') await transactLocal(platform.database, (tx) => forgiveGuess(tx, right));
    expect(right.kind).toBe('let');
  }
  // 48 wrong ones still count for the address: two more are let in.
  expect((await letGuess(platform, countedBy)).kind).toBe('let');
  expect((await letGuess(platform, countedBy)).kind).toBe('let');
  expect(await letGuess(platform, countedBy)).toEqual({ kind: 'locked', minutes: 5 });
});

test('no subject can be read from the table', async () => {
  await letGuess(platform, [{ kind: 'account-here', of: 'ines.quill@example.org 10.9.9.9' }]);
  const rows = await platform.database.kysely.selectFrom('sign_in_failure').select('subject').execute();
  expect(rows.length).toBeGreaterThan(0);
  for (const { subject } of rows) expect(subject).toMatch(/^[0-9a-f]{64}$/);
});
