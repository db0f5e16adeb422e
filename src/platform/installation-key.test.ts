import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readInstallationKey } from './installation-key.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const external = { appUrl: 'postgres://app@db/s', ownerUrl: null };

test('the built-in database’s key is made once, and only its owner may read it', async () => {
  const first = await readInstallationKey({ key: null, external: null, folder });
  expect(first).toHaveLength(32);
  expect(await readInstallationKey({ key: null, external: null, folder })).toEqual(first);
  expect(statSync(join(folder, 'installation.key')).mode & 0o777).toBe(0o600);
});

test('two starts at once agree on one key', async () => {
  const keys = await Promise.all(
    [1, 2, 3].map(() => readInstallationKey({ key: null, external: null, folder })),
  );
  expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
});

test('a setting comes before the file', async () => {
  const key = Buffer.alloc(32, 9);
  expect(await readInstallationKey({ key: key.toString('base64'), external, folder })).toEqual(key);
});

test('with a database of one’s own there is no key but the one that is given', async () => {
  await expect(readInstallationKey({ key: null, external, folder })).rejects.toMatchObject({
    code: 'config-not-valid',
  });
});

test('a damaged key is told, never replaced', async () => {
  writeFileSync(join(folder, 'installation.key'), 'short');
  await expect(readInstallationKey({ key: null, external: null, folder })).rejects.toMatchObject({
    code: 'key-not-readable',
  });
});
