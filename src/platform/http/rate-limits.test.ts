import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { type ServeOptions, serveRoutes } from '../../../test/builders/http/serve-routes.ts';
import { type TestPlatform, testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { noBody, noParams, noQuery, route } from './route.ts';

const schema = { params: noParams, query: noQuery, body: noBody, answer: z.null() };
const shared = {
  summary: 'A route of a test',
  access: { kind: 'public', why: 'a test' },
  audit: { none: 'a route of a test' },
  schema,
  example: () => ({}),
} as const;

const routes = [
  route({
    ...shared,
    method: 'GET',
    path: '/open',
    handle: async () => ({ kind: 'page', title: 'Open', body: () => 'open', json: null }),
  }),
  ...(['/sign-in', '/sign-in/code'] as const).map((path) =>
    route({
      ...shared,
      method: 'POST',
      path,
      handle: async () => ({ kind: 'see', to: '/open', json: null }),
    }),
  ),
];

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});

function limited(requests: number, signingIn: number): ServeOptions {
  const rateLimits = {
    requests: { most: requests, seconds: 60 },
    signingIn: { most: signingIn, seconds: 60 },
  };
  return { config: { rateLimits } };
}

test('whoever asks too often is told to wait, and how long; others are not', async () => {
  const { app, get } = await serveRoutes(platform, routes, limited(3, 100));
  const statuses = [];
  for (let at = 0; at < 4; at += 1) statuses.push((await get('/open')).statusCode);
  expect(statuses).toEqual([200, 200, 200, 429]);
  const response = await get('/open');
  expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
  expect(response.body).toContain('Too many requests');
  expect(response.headers['x-content-type-options']).toBe('nosniff');
  const asked = await get('/open', {}, { accept: 'application/json' });
  expect(asked.json().error.code).toBe('too-many-requests');
  const other = await app.inject({
    url: '/open',
    headers: { host: 'localhost' },
    remoteAddress: '203.0.113.9',
  });
  expect(other.statusCode).toBe(200);
});

test('addresses that there are not count too, files and probes do not', async () => {
  const { get } = await serveRoutes(platform, routes, limited(2, 100));
  for (const path of ['/health', '/ready', '/assets/0/none.css', '/health']) await get(path);
  expect((await get('/nowhere')).statusCode).toBe(404);
  expect((await get('/nowhere')).statusCode).toBe(404);
  expect((await get('/nowhere')).statusCode).toBe(429);
  expect((await get('/health')).statusCode).toBe(200);
});

test('forms before sign-in are counted together, and more strictly', async () => {
  const { get, post } = await serveRoutes(platform, routes, limited(100, 2));
  expect((await post('/sign-in', {})).statusCode).toBe(303);
  expect((await post('/sign-in/code', {})).statusCode).toBe(303);
  expect((await post('/sign-in', {})).statusCode).toBe(429);
  expect((await post('/sign-in/code', {})).statusCode).toBe(429);
  expect((await get('/open')).statusCode).toBe(200);
});

test('a clock that is set back keeps nobody waiting longer', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const { get } = await serveRoutes(platform, routes, limited(1, 100));
  expect((await get('/open')).statusCode).toBe(200);
  vi.setSystemTime(Date.now() - 86_400_000);
  expect(Number((await get('/open')).headers['retry-after'])).toBeLessThanOrEqual(60);
  vi.advanceTimersByTime(61_000);
  expect((await get('/open')).statusCode).toBe(200);
});
