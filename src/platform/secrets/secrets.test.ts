import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { limitWork } from './limited-work.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { open, seal } from './seal.ts';
import { hashToken, isSameHash, keyedName, newToken } from './token.ts';

const key = randomBytes(32);
const secret = Buffer.from('a secret of somebody');

test('what was sealed is opened by the same key for the same purpose alone', () => {
  const sealed = seal(key, secret, 'totp one');
  expect(open(key, sealed, 'totp one')).toEqual(secret);
  expect(open(key, sealed, 'totp two')).toBeNull();
  expect(open(randomBytes(32), sealed, 'totp one')).toBeNull();
  expect(open(key, sealed.subarray(0, 20), 'totp one')).toBeNull();
  expect(seal(key, secret, 'totp one')).not.toEqual(sealed);
});

test('a seal that was changed anywhere does not open', () => {
  const sealed = seal(key, secret, 'p');
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(open(key, changed, 'p')).toBeNull();
  }
});

test('tokens are long and never the same; hashes are compared whole', () => {
  expect(newToken()).toMatch(/^[\w-]{43}$/);
  expect(newToken()).not.toBe(newToken());
  expect(isSameHash(hashToken('a'), hashToken('a'))).toBe(true);
  expect(isSameHash(hashToken('a'), hashToken('b'))).toBe(false);
  expect(isSameHash(hashToken('a'), Buffer.alloc(3))).toBe(false);
  expect(keyedName(key, 'x')).not.toBe(keyedName(randomBytes(32), 'x'));
});

test('a password is kept by argon2id with at least 19 MiB and two passes', async () => {
  const kept = await hashPassword('tractor lichen ovation quilt');
  const [, memory, time] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(kept) ?? [];
  expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
  expect(Number(time)).toBeGreaterThanOrEqual(2);
  expect(await verifyPassword(kept, 'tractor lichen ovation quilt')).toEqual({ right: true, stale: false });
  expect(await verifyPassword(kept, 'tractor lichen ovation quil')).toEqual({ right: false, stale: false });
});

test('nobody’s password is right, whatever it is', async () => {
  expect((await verifyPassword(null, '')).right).toBe(false);
});

test('a hash of other parameters is right, and is to be made again', async () => {
  const old = await hash('tractor lichen', { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  expect(await verifyPassword(old, 'tractor lichen')).toEqual({ right: true, stale: true });
});

test('of ten at once two run, three wait and five are refused', async () => {
  const limited = limitWork(2, 3);
  let running = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  const tries = Array.from({ length: 10 }, () =>
    limited(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
    }),
  );
  const settled = Promise.allSettled(tries);
  for (let ended = 0; ended < 5; ended += 1) {
    while (ends.length === 0) await new Promise(setImmediate);
    ends.shift()?.();
  }
  const results = await settled;
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  expect(most).toBe(2);
  await expect(limited(async () => 'again')).resolves.toBe('again');
});
