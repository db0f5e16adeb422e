import { expect, test } from 'vitest';
import { testPlatform } from '../../test/builders/platform/test-platform.ts';
import { findKeyState, rememberKey } from './check-key.ts';

test('another key than the one that secrets were sealed with is noticed', async () => {
  const { database } = await testPlatform();
  const [own, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  expect(await findKeyState(database, own)).toBe('unknown');
  await Promise.all([rememberKey(database, own), rememberKey(database, own)]);
  expect(await findKeyState(database, own)).toBe('same');
  expect(await findKeyState(database, other)).toBe('different');
  await rememberKey(database, other);
  expect(await findKeyState(database, own)).toBe('same');
});
