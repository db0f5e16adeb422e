import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from '../../src/platform/secrets/password-hash.ts';
import { open, seal } from '../../src/platform/secrets/seal.ts';
import { newToken } from '../../src/platform/secrets/token.ts';

const key = randomBytes(32);
const secret = Buffer.from('the secret of an app');

test('what was sealed opens for its own purpose and key alone, and not once any of it was changed', () => {
  const sealed = seal(key, secret, 'totp a');
  expect(open(key, sealed, 'totp a')).toEqual(secret);
  expect(open(key, sealed, 'totp b')).toBeNull();
  expect(open(randomBytes(32), sealed, 'totp a')).toBeNull();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(open(key, changed, 'totp a')).toBeNull();
  }
  for (let length = 0; length < sealed.length; length += 1) {
    expect(open(key, sealed.subarray(0, length), 'totp a')).toBeNull();
  }
  expect(seal(key, secret, 'totp a').equals(sealed)).toBe(false);
});

test('a password is kept as argon2id with 32 MiB and 3 passes, with a salt of its own', async () => {
  const [one, other] = [await hashPassword('tractor lichen'), await hashPassword('tractor lichen')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$[\w+/]{22,}\$[\w+/]{43}$/);
  expect(one).not.toBe(other);
  expect(await verifyPassword(one, 'tractor lichen')).toEqual({ right: true, stale: false });
  expect(await verifyPassword(one, 'Tractor lichen')).toEqual({ right: false, stale: false });
});

test('a hash of weaker parameters still opens, and is told to be made anew', async () => {
  const weak = '$argon2id$v=19$m=19456,t=2,p=1$';
  const { hash } = await import('@node-rs/argon2');
  const kept = await hash('tractor lichen', { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  expect(kept.startsWith(weak)).toBe(true);
  expect(await verifyPassword(kept, 'tractor lichen')).toEqual({ right: true, stale: true });
});

test('nobody unknown has a right password', async () => {
  expect((await verifyPassword(null, 'tractor lichen')).right).toBe(false);
});

test('secrets in links, cookies and tokens have 256 bits, and none comes twice', () => {
  const tokens = Array.from({ length: 1000 }, newToken);
  expect(new Set(tokens).size).toBe(1000);
  expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
});
