import { expect, test } from 'vitest';
import { AppError } from '../shared/app-error.ts';
import { readConfig } from './config.ts';

const key = Buffer.alloc(32, 7).toString('base64');

test('an empty environment means the built-in database, for this machine alone', () => {
  const config = readConfig({}, '/srv/sightline');
  expect(config).toMatchObject({
    folder: '/srv/sightline',
    external: null,
    host: '127.0.0.1',
    port: 8484,
    demonstration: false,
    key: null,
    metricsToken: null,
    proxies: [],
    mostStoredBytes: 20 * 1024 ** 3,
  });
  expect(config.publicUrl.href).toBe('http://localhost:8484/');
});

test('a setting that is there but empty counts as left out', () => {
  expect(readConfig({ DATABASE_URL: '', SIGHTLINE_PORT: '' }, '/srv')).toMatchObject({
    external: null,
    port: 8484,
  });
});

test('an external database has an address for the program and one for its owner', () => {
  const env = {
    DATABASE_URL: 'postgres://app@db/s',
    DATABASE_OWNER_URL: 'postgres://owner@db/s',
    SIGHTLINE_KEY: key,
  };
  expect(readConfig(env, '/srv').external).toEqual({
    appUrl: env.DATABASE_URL,
    ownerUrl: env.DATABASE_OWNER_URL,
  });
});

test.each([
  ['SIGHTLINE_PORT', { SIGHTLINE_PORT: 'eighty' }],
  ['SIGHTLINE_PORT', { SIGHTLINE_PORT: '99999' }],
  ['SIGHTLINE_URL', { SIGHTLINE_URL: 'javascript:alert(1)' }],
  ['SIGHTLINE_KEY', { SIGHTLINE_KEY: 'too-short' }],
  ['SIGHTLINE_PROXIES', { SIGHTLINE_PROXIES: 'proxy.internal' }],
  ['SIGHTLINE_METRICS_TOKEN', { SIGHTLINE_METRICS_TOKEN: 'short' }],
  ['SIGHTLINE_DEMONSTRATION', { SIGHTLINE_DEMONSTRATION: 'true' }],
  ['SIGHTLINE_STORE_GB', { SIGHTLINE_STORE_GB: '0' }],
  ['SIGHTLINE_STORE_GB', { SIGHTLINE_STORE_GB: '20 GB' }],
  ['SIGHTLINE_HOST', { SIGHTLINE_DEMONSTRATION: 'yes', SIGHTLINE_HOST: '0.0.0.0' }],
  ['SIGHTLINE_URL', { SIGHTLINE_HOST: '0.0.0.0' }],
  ['SIGHTLINE_URL', { SIGHTLINE_HOST: '0.0.0.0', SIGHTLINE_URL: 'http://sightline.example.org' }],
  ['DATABASE_URL', { DATABASE_OWNER_URL: 'postgres://owner@db/s' }],
])('a mistake in %s is told by its name, without its value', (name, env: Record<string, string>) => {
  const read = () => readConfig(env, '/srv');
  expect(read).toThrow(AppError);
  expect(read).toThrow(name);
  try {
    read();
  } catch (error) {
    for (const value of Object.values(env).filter((text) => text.length > 5)) {
      expect((error as AppError).message).not.toContain(value);
    }
  }
});

test('behind a proxy that ends TLS it may listen to others', () => {
  const env = { SIGHTLINE_HOST: '0.0.0.0', SIGHTLINE_URL: 'https://sightline.example.org' };
  expect(readConfig(env, '/srv').publicUrl.protocol).toBe('https:');
});
