import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { serveRoutes } from '../../../test/builders/http/serve-routes.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { type TestPlatform, testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { assetUrl } from '../assets/asset-url.ts';
import { noBody, noParams, noQuery, route } from './route.ts';

const answer = z.object({ address: z.string() });
const schema = { params: noParams, query: noQuery, body: noBody, answer };
const none = { none: 'a route of a test' };

const routes = [
  route({
    method: 'GET',
    path: '/open',
    summary: 'Tells the visitor’s address',
    access: { kind: 'public', why: 'a test' },
    audit: none,
    schema,
    handle: async ({ visitor }) => {
      const token = visitor.csrfToken;
      return { kind: 'page', title: 'Open', body: () => token, json: { address: visitor.address } };
    },
    example: () => ({}),
  }),
  route({
    method: 'POST',
    path: '/sign-in',
    summary: 'Signs in',
    access: { kind: 'public', why: 'a test' },
    audit: none,
    schema,
    handle: async ({ visitor }) => {
      visitor.setSessionToken('a-session');
      return { kind: 'see', to: '/open', json: { address: visitor.address }, notice: 'Hello' };
    },
    example: () => ({}),
  }),
];

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});

const https = { publicUrl: new URL('https://sightline.example') };
const secure = { host: 'sightline.example' };

describe('headers', () => {
  test('every answer keeps everything but our own files out', async () => {
    const served = await serveRoutes(platform, routes);
    for (const path of ['/open', '/nowhere', '/health', '/openapi.json']) {
      const { headers } = await served.get(path);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'none';connect-src 'self';" +
          "form-action 'self';base-uri 'none';frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      });
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['server']).toBeUndefined();
    }
  });

  test('nothing on a page is inline', async () => {
    const served = await serveRoutes(platform, routes);
    const { body } = await served.get('/open');
    expect(body).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(body).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  test('styles and scripts may be kept for ever, and only under the address of what they hold', async () => {
    const served = await serveRoutes(platform, routes);
    const url = assetUrl('sightline.css');
    const { statusCode, headers } = await served.get(url);
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
    const other = await served.get(url.replace(/assets\/\w+/, 'assets/0123456789abcdef'));
    expect(other.statusCode).toBe(404);
    expect(other.headers['cache-control']).toBe('no-store');
  });
});

describe('over https', () => {
  test('cookies are this host’s alone, and never sent in the clear', async () => {
    const served = await serveRoutes(platform, routes, { config: https });
    const signedIn = await served.post('/sign-in', {}, {}, secure);
    const page = await served.app.inject({ url: '/open', headers: secure });
    const cookies = [...signedIn.cookies, ...page.cookies];
    expect(cookies.map(({ name }) => name)).toEqual([
      '__Host-sightline',
      '__Host-sightline-notice',
      '__Host-sightline-visit',
    ]);
    for (const cookie of cookies) {
      expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
      expect(cookie).not.toHaveProperty('domain');
    }
  });

  test('a cookie without the prefix is not looked at', async () => {
    const served = await serveRoutes(platform, routes, { config: https });
    const { people } = await makePartnership(platform);
    const { session } = served.signIn(people.officer);
    const found = (name: string) => served.get('/open', {}, { ...secure, cookie: `${name}=${session}` });
    expect((await found('sightline')).body).not.toContain('Sign out');
    expect((await found('__Host-sightline')).body).toContain('Sign out');
  });

  test('browsers are told to use nothing else', async () => {
    const served = await serveRoutes(platform, routes, { config: https });
    const { headers } = await served.get('/open', {}, secure);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });
});

describe('names of the host', () => {
  test('only those that are configured are answered to', async () => {
    const served = await serveRoutes(platform, routes, { config: { ...https, hosts: ['old.example'] } });
    const statusFor = async (host: string, path = '/open') =>
      (await served.get(path, {}, { host })).statusCode;
    expect(await statusFor('sightline.example')).toBe(200);
    expect(await statusFor('Sightline.Example:443')).toBe(200);
    expect(await statusFor('old.example')).toBe(200);
    expect(await statusFor('elsewhere.example')).toBe(421);
    expect(await statusFor('sightline.example.elsewhere.example')).toBe(421);
    expect(await statusFor('localhost')).toBe(421);
    expect(await statusFor('10.0.0.9', '/health')).toBe(200);
  });

  test('an installation of this machine alone is found under all its names', async () => {
    const served = await serveRoutes(platform, routes, {
      config: { publicUrl: new URL('http://localhost:8484') },
    });
    expect((await served.get('/open', {}, { host: '127.0.0.1:8484' })).statusCode).toBe(200);
    expect((await served.get('/open', {}, { host: '10.0.0.9:8484' })).statusCode).toBe(421);
  });

  test('the demonstration answers on this machine alone, and says on every page what it is', async () => {
    const served = await serveRoutes(platform, routes, { config: https, demonstration: true });
    expect((await served.get('/open', {}, secure)).statusCode).toBe(421);
    for (const host of ['localhost:8484', '127.0.0.1:8484', '[::1]:8484']) {
      const response = await served.get('/open', {}, { host });
      expect(response.statusCode).toBe(200);
      expect(response.body).toContain('Everybody in it is made up');
    }
  });
});

describe('a proxy in front', () => {
  const forwarded = { 'x-forwarded-for': '203.0.113.7, 10.0.0.4', accept: 'application/json' };
  const address = async (proxies: readonly string[], remoteAddress: string) => {
    const served = await serveRoutes(platform, routes, { config: { proxies } });
    const headers = { host: 'localhost', ...forwarded };
    return (await served.app.inject({ url: '/open', headers, remoteAddress })).json().address;
  };

  test('is believed about a visitor’s address only when it is configured', async () => {
    expect(await address([], '10.0.0.4')).toBe('10.0.0.4');
    expect(await address(['10.0.0.4'], '10.0.0.4')).toBe('203.0.113.7');
    expect(await address(['10.0.0.4'], '10.0.0.5')).toBe('10.0.0.5');
  });
});
